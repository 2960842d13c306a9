// Lines to paragraphs: spacing, indent, labels and type tell where one begins; a page break alone does not.
import { hangingLabel, labelForm } from './labels.ts';
import { allBold, allItalic, lineText } from './segments.ts';
import type { Line, Measures } from './types.ts';

/** Lines that are one printed paragraph. */
export interface Block {
  readonly lines: Line[];
  readonly bold: boolean;
  readonly italic: boolean;
}

const STOP = /[.;:!?。؟؛]["”»’)\]]*$/u;
const COMMA = /[,،，、]["”»]?$/u;
const LOWER = /^[\p{Ll}(]/u;
const ENDED = /[.;:!?,]["”»’)\]]*$/u;
const LISTED = /^[\d(–—•·]/u;

/** Lines that a page needs to show its margin. */
const FEW = 8;

const newBlock = (line: Line): Block => ({ lines: [line], bold: allBold(line), italic: allItalic(line) });

/** A date in full holds together. */
const DATE = /^\d{1,2} \p{L}{3,12} \d{4}/u;

/** Width in points of what may not be torn from a line's first word: a short word takes the next one with it ("12 May", "Mr. X"). */
function firstWord(line: Line): number {
  const [run] = line.runs;
  const text = run.text.trim();
  const words = text.split(' ', 2);
  const date = DATE.exec(text)?.[0].length ?? 0;
  const kept = date || (words[0].length > 4 || words.length < 2 ? words[0].length : words.join(' ').length);
  return ((run.end - run.x) * kept) / Math.max(1, text.length);
}

/** Whether the next line's first word would have found room at the end of `line`: then the break was meant. */
export const leavesRoom = (line: Line, next: Line, right: number): boolean =>
  line.end + firstWord(next) + 0.6 * line.size < right;

export class Paragraphs {
  readonly #measures: Measures;
  readonly #opensIndented: boolean;
  readonly #opensApart: boolean;
  readonly #lefts = new Map<number, { readonly left: number; readonly lines: number }>();

  constructor(measures: Measures, lines: readonly Line[]) {
    this.#measures = measures;
    this.#opensIndented = this.#mostOpenIndented(lines);
    this.#opensApart = this.#mostOpenApart(lines);
    for (const [flow, own] of Map.groupBy(lines, (line) => line.flow))
      this.#lefts.set(flow, { left: Math.min(...own.map((line) => line.x)), lines: own.length });
  }

  /** The paragraphs of lines in reading order. */
  group(lines: readonly Line[]): Block[] {
    const blocks: Block[] = [];
    for (const line of lines) {
      const block = blocks.at(-1);
      if (block && this.#continues(block, line)) block.lines.push(line);
      else blocks.push(newBlock(line));
    }
    return blocks;
  }

  #edge(line: Line): { left: number; right: number } {
    return this.#measures.edges.get(line.flow) ?? { left: line.x, right: line.end };
  }

  /** How far the lines of one page stand from those of the other: inner and outer margins. A page of few lines tells nothing. */
  #shift(from: number, to: number): number {
    const [one, other] = [this.#lefts.get(from), this.#lefts.get(to)];
    return one && other && Math.min(one.lines, other.lines) >= FEW ? other.left - one.left : 0;
  }

  /** Whether the document's paragraphs begin with an indent or a label, so that a line without one goes on. */
  #mostOpenIndented(lines: readonly Line[]): boolean {
    let opened = 0;
    let indented = 0;
    for (let i = 1; i < lines.length; i++) {
      const [before, line] = [lines[i - 1], lines[i]];
      const apart = before.flow === line.flow && before.y - line.y > 1.3 * this.#measures.leading;
      if (!apart || Math.abs(line.size - this.#measures.size) > 0.6 || allBold(line)) continue;
      opened++;
      if (line.x - this.#edge(line).left > 0.8 * line.size || hangingLabel(line)) indented++;
    }
    return opened > 3 && indented > 0.6 * opened;
  }

  /** Whether white space stands before labelled paragraphs, so that a plain line without it goes on. */
  #mostOpenApart(lines: readonly Line[]): boolean {
    let opened = 0;
    let apart = 0;
    for (let i = 1; i < lines.length; i++) {
      if (lines[i - 1].flow !== lines[i].flow || !hangingLabel(lines[i])) continue;
      opened++;
      if (lines[i - 1].y - lines[i].y > 1.3 * this.#measures.leading) apart++;
    }
    return opened > 3 && apart > 0.8 * opened;
  }

  #continues(block: Block, line: Line): boolean {
    const last = block.lines.at(-1)!;
    if (Math.abs(last.size - line.size) > 0.1 * Math.max(last.size, line.size)) return false;
    if (last.flow !== line.flow) return this.#goesOn(block, last, line);
    const step = last.y - line.y;
    const leading = Math.max(this.#measures.leading * (line.size / this.#measures.size), 1.12 * line.size);
    if (step < -1 || step > 1.3 * leading) return false;
    return this.#sameParagraph(block, last, line);
  }

  #sameParagraph(block: Block, last: Line, line: Line): boolean {
    const edge = this.#edge(last);
    if (centred(last, edge) && centred(line, edge)) return capitals(last) === capitals(line) && !hangingLabel(line);
    if (Math.min(last.x, line.x) > (edge.left + edge.right) / 2) return false;
    if (isTorn(last, line)) return true;
    if (followsInList(block, line)) return false;
    const room = leavesRoom(last, line, edge.right);
    if (changesType(block, line)) return !room && !STOP.test(lineText(last));
    if (isTitle(block, line, this.#measures.size)) {
      // "Annex II" over its title: a line so short was ended on purpose.
      const short = room && last.end - last.x < 0.3 * (edge.right - edge.left);
      return !short && !hangingLabel(line);
    }
    if (wrapsHeading(block, line, edge)) return true;
    const left = block.lines.length > 1 ? last.x : Math.min(last.x, hangingLabel(last)?.rest.x ?? last.x);
    const ended = STOP.test(lineText(last)) || COMMA.test(lineText(last));
    if (hangingLabel(line) && (ended || room) && !insideText(block, line)) return false;
    if (hangsOn(block, line) && !STOP.test(lineText(last))) return true;
    const indented = line.x - left > 0.8 * line.size && !hangs(block, line);
    if (indented) return !room && !ended;
    if (block.lines.length > 1 && last.x - line.x > 0.8 * line.size && ended) return false;
    if (this.#opensApart && block.lines.length > 1)
      return !(ended && last.end < edge.left + 0.7 * (edge.right - edge.left));
    return !(room && (ended || line.end < this.#edge(line).right));
  }

  /** Over a page break: the same type, the last line full, no opening indent unless the sentence runs on. */
  #goesOn(block: Block, last: Line, line: Line): boolean {
    if (changesType(block, line) || (block.bold && last.size > this.#measures.size)) return false;
    const text = lineText(last);
    const ended = STOP.test(text);
    const edge = this.#edge(last);
    const shift = this.#shift(last.flow, line.flow);
    if (hangingLabel(line) || followsInList(block, line)) return false;
    if (ended && allBold(line) && !block.lines.every(allBold)) return false;
    if (leavesRoom(last, line, edge.right) && (ended || COMMA.test(text))) return false;
    const left = block.lines.length > 1 ? last.x : edge.left;
    // Pages may be set off from one another, or one hold more points than the other.
    const opens = [0, shift].every(
      (by) => Math.abs(line.x - by - left) > 0.8 * line.size && !hangs(block, { ...line, x: line.x - by }),
    );
    if (opens) return !ended && LOWER.test(lineText(line));
    return !ended || this.#opensIndented;
  }
}

/** A word goes on in the next line behind its hyphen. */
const isTorn = (last: Line, line: Line): boolean => /\p{L}-$/u.test(lineText(last)) && /^\p{Ll}/u.test(lineText(line));

/** The next item behind one that ended, under it and with a label of the same form: so even if only a blank sets it apart. */
function followsInList(block: Block, line: Line): boolean {
  const [first] = block.lines;
  const form = labelForm(line);
  if (form === null || form !== labelForm(first) || !STOP.test(lineText(block.lines.at(-1)!))) return false;
  return first.flow !== line.flow || Math.abs(first.x - line.x) < 0.8 * line.size;
}

/** Headings are set narrower than the text: a bold line that reached well over the middle goes on in the next bold one. */
function wrapsHeading(block: Block, line: Line, edge: { left: number; right: number }): boolean {
  const last = block.lines.at(-1)!;
  if (!block.bold || !allBold(line) || ENDED.test(lineText(last)) || hangingLabel(line)) return false;
  return (
    last.end - edge.left > 0.6 * (edge.right - edge.left) &&
    (line.end < last.end + line.size || !leavesRoom(last, line, line.end)) &&
    !LISTED.test(lineText(line))
  );
}

/** Under the words of an item ("– ", "(a)"), not under its mark. */
function hangsOn(block: Block, line: Line): boolean {
  const form = /^[–—•·-] /u.test(lineText(block.lines[0])) || hangingLabel(block.lines[0]) !== null;
  return form && line.x - block.lines[0].x > 0.5 * line.size && hangs(block, line) && !hangingLabel(line);
}

const centred = (line: Line, edge: { left: number; right: number }): boolean =>
  Math.abs((line.x + line.end - edge.left - edge.right) / 2) < line.size && line.x - edge.left > 2 * line.size;

/** No small letters. */
export const capitals = (line: Line): boolean => !/\p{Ll}/u.test(lineText(line));

/** The second line of a paragraph whose label hangs ("(a)", "2027:"): it stands under the words behind it. */
function hangs(block: Block, line: Line): boolean {
  const [first] = block.lines;
  const hanging = hangingLabel(first);
  if (hanging) return Math.abs(hanging.rest.x - line.x) < 0.8 * line.size;
  const { runs } = first;
  return runs.slice(1, 4).some((run, i) => Math.abs(run.x - line.x) < 2 && run.x - runs[i].end > 0.5 * line.size);
}

/** A label inside running text ("… of paragraph⏎(a) and …") stands where the other lines begin. */
const insideText = (block: Block, line: Line): boolean =>
  block.lines.length > 1 && Math.abs(block.lines.at(-1)!.x - line.x) < 1 && !STOP.test(lineText(block.lines.at(-1)!));

const changesType = (block: Block, line: Line): boolean =>
  block.bold !== allBold(line) && (block.bold ? block.lines.every(allBold) : block.lines.length === 1 && allBold(line));

const isTitle = (block: Block, line: Line, size: number): boolean =>
  block.bold && allBold(line) && line.size > 1.08 * size;
