// Numbers, letters and bullets that hang before a paragraph's words.
import { allBold, asLine, lineText } from './segments.ts';
import type { Line } from './types.ts';

const LABEL =
  /^(?:\d{1,4}\s?\.|\d{1,3}\s?\)|\(\d{1,3}\)|\d{1,3}(?:\.\d{1,3}){1,3}\.?|\(?\p{L}\p{M}?\)|\(?\p{L}{2}\)|\(?[ivxl]{1,6}\)|[IVXLC]{1,7}\.|[A-Za-z]\.|[ivx]{1,5}\.)$/u;

/** "II" before a chapter's title, its stop forgotten. */
const BARE = /^[IVX]{1,5}$/;

/** A line with its label apart: the words behind it begin clearly further on than a blank would reach. */
export function hangingLabel(line: Line): { label: string; rest: Line } | null {
  for (let count = 1; count <= Math.min(3, line.runs.length - 1); count++) {
    const label = line.runs
      .slice(0, count)
      .map((run) => run.text)
      .join('')
      .trim();
    if (label.length > 10) return null;
    const next = line.runs[count];
    const gap = next.x - line.runs[count - 1].end;
    const bare = BARE.test(label) && gap > 0.6 * line.size && allBold(line);
    if (!(bare || LABEL.test(label)) || gap < 0.35 * line.size) continue;
    return { label, rest: asLine(line, { x: next.x, end: line.end, runs: line.runs.slice(count) }) };
  }
  return null;
}

/** The form of the label that opens a line, set apart or only by a blank: "1." and "12." have one form; null where there is none. */
export function labelForm(line: Line): string | null {
  const text = lineText(line);
  const blank = text.indexOf(' ');
  if (blank < 1 || blank > 9) return null;
  const label = text.slice(0, blank);
  return LABEL.test(label) ? label.replace(/\p{L}+/gu, 'a').replace(/\d+/g, '0') : null;
}
