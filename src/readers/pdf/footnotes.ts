// Footnotes: lines at a page's end that are smaller than the body (or stand under a rule) and begin with a mark.
import { lineText } from './segments.ts';
import type { Line, Run } from './types.ts';

/** A footnote still in lines. */
export interface RawNote {
  readonly key: string;
  readonly page: number;
  readonly marker: string;
  /** Its lines, the marker cut off. */
  readonly lines: Line[];
}

const RULE = /^[_‗⎯─—-]{5,}$/;
const MARKER = /^(\d{1,3}|[*†‡§]{1,6}|[a-z])$/;
const GLUED = /^(\*{1,6}|†+|‡+)\s*(?=\S)/;

interface Split {
  readonly body: Line[];
  readonly notes: Line[];
}

/** The mark a line opens with: raised, a star, or a number hanging before the words. */
export function openingMarker(line: Line): { marker: string; rest: Line } | null {
  const [first, second] = line.runs;
  const text = first.text.trim();
  const hanging = second !== undefined && second.x - first.end > 0.25 * line.size;
  const raised = first.rise > 0 || (second !== undefined && first.size <= 0.8 * second.size);
  if (
    MARKER.test(text) &&
    second &&
    (raised || (/^\D$/.test(text[0]) === false && hanging) || (/[*†‡§]/.test(text) && hanging))
  )
    return { marker: text, rest: restOf(line, line.runs.slice(1)) };
  const glued = GLUED.exec(first.text.trimStart());
  if (!glued) return null;
  const words: Run = { ...first, text: first.text.trimStart().slice(glued[0].length) };
  return { marker: glued[1], rest: restOf(line, [words, ...line.runs.slice(1)]) };
}

const restOf = (line: Line, runs: readonly Run[]): Line => ({ ...line, x: runs[0].x, runs });

/** Where a page's notes begin: after a rule, else the last run of small lines whose first one opens with a mark. */
function noteStart(lines: readonly Line[], size: number, open: boolean): number {
  const rule = lines.findLastIndex((line) => RULE.test(lineText(line).replace(/\s/g, '')));
  if (rule >= 0 && rule < lines.length - 1 && lines.slice(rule + 1).every((line) => line.size <= size + 0.3))
    if (openingMarker(lines[rule + 1]) || open) return rule;
  let start = lines.length;
  for (let i = lines.length - 1; i >= 0 && noteSized(lines[i], size); i--) start = i;
  const marked = lines.findIndex((line, i) => i >= start && openingMarker(line) !== null);
  if (marked < 0) return open && (setApart(lines, start) || isRest(lines, start)) ? start : raisedStart(lines);
  return marked > start && open && sameBlock(lines, start, marked) ? start : marked;
}

/** A page with nothing but the last lines of the notes. */
const isRest = (lines: readonly Line[], start: number): boolean => start === 0 && lines.length <= MOST_REST;
const MOST_REST = 6;

/** Typewritten notes have the size of the text: the first line that a raised number opens, with white above. */
function raisedStart(lines: readonly Line[]): number {
  const at = lines.findIndex(
    (line, i) => line.runs[0].rise > 0 && /^\d{1,3}$/.test(line.runs[0].text.trim()) && setApart(lines, i),
  );
  return at < 0 || openingMarker(lines[at]) === null ? lines.length : at;
}

const noteSized = (line: Line, size: number): boolean =>
  line.size <= 0.95 * size || (/^[*†]/.test(line.runs[0].text) && smallRest(line, size));

const smallRest = (line: Line, size: number): boolean =>
  line.runs.length === 1 || line.runs.slice(1).every((run) => run.size <= 0.95 * size);

const setApart = (lines: readonly Line[], at: number): boolean =>
  at > 0 && at < lines.length && lines[at - 1].y - lines[at].y > 1.6 * lines[at].size;

/** No wider space between the lines `from` to `to`: what stands above the first mark belongs to the notes too. */
function sameBlock(lines: readonly Line[], from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i++) if (lines[i - 1].y - lines[i].y > 1.6 * lines[i].size) return false;
  return true;
}

function splitPage(lines: readonly Line[], size: number, open: boolean): Split {
  const at = noteStart(lines, size, open);
  const notes = lines.slice(at).filter((line) => !RULE.test(lineText(line).replace(/\s/g, '')));
  return { body: lines.slice(0, at), notes };
}

/** A note whose last line is full or ends without a stop may go on at the end of the next page. */
const unfinished = (note: RawNote | undefined): boolean => {
  const last = note?.lines.at(-1);
  return last !== undefined && !/[.)\]]$/.test(lineText(last));
};

/** Takes the footnotes of all pages out of their lines. */
export function takeNotes(pages: readonly (readonly Line[])[], size: number): { bodies: Line[][]; notes: RawNote[] } {
  const notes: RawNote[] = [];
  const bodies: Line[][] = [];
  for (const lines of pages) {
    const { body, notes: below } = splitPage(lines, size, unfinished(notes.at(-1)));
    bodies.push(body);
    addNotes(notes, below);
  }
  return { bodies, notes };
}

function addNotes(notes: RawNote[], lines: readonly Line[]): void {
  const before = notes.length;
  for (const line of lines) {
    const opening = openingMarker(line);
    const last = notes.at(-1);
    if (opening && follows(last, opening.marker, line, notes.length > before)) {
      const key = `${line.page}:${opening.marker}:${notes.length}`;
      notes.push({ key, page: line.page, marker: opening.marker, lines: [opening.rest] });
    } else if (last) last.lines.push(line);
  }
}

/** A number that opens a line of running note text ("79 of the report …") is no mark: marks count upwards on a page. */
function follows(last: RawNote | undefined, marker: string, line: Line, samePage: boolean): boolean {
  if (line.runs[0].rise > 0 || line.runs[0].size < line.size || !/^\d/.test(marker)) return true;
  if (!samePage || !last || !/^\d/.test(last.marker)) return true;
  return Number(marker) === Number(last.marker) + 1;
}
