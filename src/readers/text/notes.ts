// Takes the footnotes out of the lines. Where a note ends and the page's text goes on is told by the page's edge, the next number, the sentence.
import { labelAt } from '../labels.ts';
import { isEnded, isRule, type Line, type Setting } from './lines.ts';
import { superDigit } from './markup.ts';
import { costOf } from './sure.ts';

export interface RawNote {
  readonly marker: string;
  readonly lines: Line[];
  /** Lines of the body before it: its mark stands among them. */
  readonly at: number;
}

const PLAIN = /^(\d{1,3})(?:\s+(?=\S)|$)/;
const STAR = /^(\\?\*(?:\\?\*){0,3})\s*(?=[^\s*])/;
const DEFINED = /^\[\^([\w*]{1,12})\]:\s*/;
const LONGEST_BLOCK = 50;
/** Lines that a page's foot may still take when a note's sentence has ended. */
const FOOT = 12;

interface Start {
  readonly marker: string;
  readonly rest: string;
}

/** Body lines and notes. */
export function takeNotes(
  lines: readonly Line[],
  setting: Setting,
  isMonth: (word: string) => boolean = () => false,
): { body: Line[]; notes: RawNote[] } {
  return new NoteTaker(lines, setting, isMonth).take();
}

class NoteTaker {
  readonly #lines: readonly Line[];
  readonly #setting: Setting;
  readonly #body: Line[] = [];
  readonly #notes: RawNote[] = [];
  /** First lines of blocks that stand before a page's edge without a rule. */
  readonly #unruled: ReadonlySet<number>;
  /** Every page shows its edge, so that notes run up to it. */
  readonly #regular: boolean;
  #last = 0;
  #cut = false;

  constructor(lines: readonly Line[], setting: Setting, isMonth: (word: string) => boolean) {
    this.#lines = lines;
    this.#setting = setting;
    this.#regular = hasEdges(lines);
    this.#unruled = setting.long ? new Set() : unruledBlocks(lines, isMonth);
  }

  take(): { body: Line[]; notes: RawNote[] } {
    let first = 0;
    while (first < this.#lines.length && !this.#opensAt(first)) first++;
    // A long text without notes is not copied.
    if (first === this.#lines.length) return { body: this.#lines as Line[], notes: [] };
    for (let i = 0; i < first; i++) this.#body.push(this.#lines[i]);
    for (let i = first; i < this.#lines.length; ) {
      const ruled = isRule(this.#lines[i].text);
      const start = ruled ? this.#startAt(i + 1, true) : this.#startAt(i, this.#unruled.has(i));
      if (start) i = this.#block(ruled ? i + 1 : i, ruled || this.#unruled.has(i));
      else if (ruled) i++;
      else this.#keep(i++);
    }
    return { body: this.#body, notes: this.#notes };
  }

  #opensAt(i: number): boolean {
    return isRule(this.#lines[i].text) || this.#startAt(i, this.#unruled.has(i)) !== null;
  }

  #keep(i: number): void {
    const line = this.#lines[i];
    if (this.#cut) line.pageBreak = true;
    this.#cut = false;
    this.#body.push(line);
  }

  #startAt(i: number, plain: boolean): Start | null {
    const line = this.#lines[i];
    return line ? startOf(line.text, plain ? this.#last : -1) : null;
  }

  /** Reads notes from line `i` on; returns the first line that is the body's again. */
  #block(i: number, plain: boolean): number {
    let note: RawNote | null = null;
    for (const first = i; i < this.#lines.length; i++) {
      const line = this.#lines[i];
      if (i > first && line.pageBreak) break;
      const start = startOf(line.text, plain ? this.#last : -1);
      if (start) note = this.#open(start, line);
      else if (!note || this.#resumes(note, line, i)) break;
      else note.lines.push(line);
    }
    this.#cut = true;
    return i;
  }

  #open(start: Start, line: Line): RawNote {
    const note = { marker: start.marker, lines: [{ ...line, text: start.rest }], at: this.#body.length };
    if (/^\d+$/.test(start.marker)) this.#last = Number(start.marker);
    this.#notes.push(note);
    return note;
  }

  /** A page ends a few lines on: all up to there is at its foot. */
  #edgeAhead(i: number): boolean {
    const most = this.#regular ? LONGEST_BLOCK : FOOT;
    for (let k = i; k < this.#lines.length && k < i + most; k++) {
      if (k > i && this.#lines[k].pageBreak) return true;
      if (k > i + FOOT && numbered(this.#lines[k].text)) return false;
    }
    return i + most > this.#lines.length && this.#regular;
  }

  /** Is this line the body's, and the note over? */
  #resumes(note: RawNote, line: Line, i: number): boolean {
    const before = note.lines[note.lines.length - 1];
    if (!before.text) return false;
    if (this.#setting.long) return true;
    if (this.#setting.blanks === 'paragraph' && line.gap > 0) return true;
    if (!/[.»”)]$/.test(before.text) || this.#edgeAhead(i)) return false;
    if (this.#setting.blanks === 'line' && line.gap === 0 && this.#lines[i - 1].gap > 0) return true;
    const open = this.#body.length > 0 && !isEnded(this.#body[this.#body.length - 1].text);
    if (open) return !isRule(line.text);
    return labelAt(line.text)?.kind === 'number' || /^\p{Lu}\p{Ll}/u.test(line.text);
  }
}

/** Are there as many edges of pages as rules? */
function hasEdges(lines: readonly Line[]): boolean {
  let more = 0;
  for (const line of lines) more += (line.pageBreak ? 1 : 0) - (isRule(line.text) ? 1 : 0);
  return more >= 0;
}

/** Opens with a paragraph's number; "III." may end a note's line as well. */
function numbered(text: string): boolean {
  const label = labelAt(text);
  return label?.kind === 'number' && label.printed.endsWith('.');
}

/** A note's number and words; plain digits count only where they follow `last` (−1: they never do). */
function startOf(text: string, last: number): Start | null {
  const code = text.charCodeAt(0);
  // Letters begin no note.
  if ((code > 64 && code < 91) || (code > 96 && code < 0xb2) || code > 0x207f) return null;
  if (superDigit(text[0]) >= 0) {
    let end = 0;
    let marker = '';
    while (superDigit(text[end]) >= 0) marker += superDigit(text[end++]);
    const rest = text.slice(end).trim();
    return rest || last >= 0 ? { marker, rest } : null;
  }
  const defined = DEFINED.exec(text);
  if (defined) return { marker: defined[1], rest: text.slice(defined[0].length) };
  const star = STAR.exec(text);
  if (star && isStarNote(text, star)) return { marker: star[1].replaceAll('\\', ''), rest: text.slice(star[0].length) };
  const plain = last >= 0 ? PLAIN.exec(text) : null;
  if (!plain || !follows(Number(plain[1]), last)) return null;
  return { marker: plain[1], rest: text.slice(plain[0].length) };
}

/** "* Reissued …" and not "*Reissued* …" or "**Reissued", which are emphasis. */
const isStarNote = (text: string, star: RegExpExecArray): boolean =>
  text.startsWith('\\') || (/\s$/.test(star[0]) && !text.slice(star[0].length).includes('*'));

/** The next number; a gap of one forgives a lost note, 1 begins an annex. */
const follows = (number: number, last: number): boolean => number === last + 1 || number === last + 2 || number === 1;

/** Blocks "1 Resolution 60/288." that end where a page ends, in documents that print no rule. */
function unruledBlocks(lines: readonly Line[], isMonth: (word: string) => boolean): Set<number> {
  const starts = new Set<number>();
  if (lines.some((line) => isRule(line.text))) return starts;
  let expected = 1;
  for (let from = 0, end = 1; end <= lines.length; end++) {
    if (end < lines.length && !lines[end].pageBreak) continue;
    const page = { lines, from, end, isMonth };
    from = end;
    // Note 1 may stand in the file of part A, and a note may be lost.
    const number = [expected, expected + 1].find((one) => blockOf(page, one) >= 0);
    if (number === undefined) continue;
    const first = blockOf(page, number);
    starts.add(first);
    expected = number;
    for (let i = first; i < end; i++) if (PLAIN.exec(lines[i].text)?.[1] === String(expected)) expected++;
  }
  return starts;
}

interface Page {
  readonly lines: readonly Line[];
  readonly from: number;
  /** Behind its last line. */
  readonly end: number;
  readonly isMonth: (word: string) => boolean;
}

/** Where note `expected` opens the lines at a page's foot, or −1: the last line says it, or a mark above. */
function blockOf(page: Page, expected: number): number {
  const { lines, from, end } = page;
  const stopped = /[.»”)]$/.test(lines[end - 1].text);
  for (let i = end - 1; i >= from && i > end - LONGEST_BLOCK; i--) {
    if (!opensNote(page, i, expected)) continue;
    if (stopped && /^\d+\s+[«“]?\p{Lu}/u.test(lines[i].text)) return i;
    if (isCalled(page, i, expected)) return i;
  }
  return -1;
}

/** "3 Ibid.", "3 2010 Review Conference", and not "3 March". */
function opensNote({ lines, isMonth }: Page, i: number, expected: number): boolean {
  const { text } = lines[i];
  if (Number(PLAIN.exec(text)?.[1]) !== expected) return false;
  const word = /^\d+\s+[«“]?([\p{L}\d]+)/u.exec(text)?.[1];
  return word !== undefined && !isMonth(word);
}

/** Does the page call this note above line `i` by a mark that can hardly be anything else? */
function isCalled({ lines, from }: Page, i: number, expected: number): boolean {
  const marker = String(expected);
  for (let k = from; k < i; k++) {
    const { text } = lines[k];
    for (let at = text.indexOf(marker, 1); at > 0; at = text.indexOf(marker, at + 1))
      if ((costOf(text, at, at + marker.length) ?? CLEAR) < CLEAR) return true;
  }
  return false;
}

/** What a mark may cost that stands for a note by itself. */
const CLEAR = 4;
