// Parts of a line that stand apart: columns of a masthead, cells of a table, a label before its words.
import type { Line, Run } from './types.ts';

export interface Segment {
  readonly x: number;
  readonly end: number;
  readonly runs: readonly Run[];
}

/** Plain text of runs, as printed. */
export function runsText(runs: readonly Run[]): string {
  let text = '';
  for (const run of runs) text += (run.spaced && text && !text.endsWith(' ') ? ' ' : '') + run.text;
  return text.replace(/ {2,}/g, ' ').trim();
}

export const lineText = (line: Line): string => runsText(line.runs);

/** Splits a line where more than `ems` of its size stay white. */
export function segments(line: Line, ems = 1.6): Segment[] {
  const out: Segment[] = [];
  let from = 0;
  const { runs } = line;
  for (let i = 1; i <= runs.length; i++) {
    if (i < runs.length && runs[i].x - runs[i - 1].end <= ems * line.size) continue;
    out.push({ x: runs[from].x, end: runs[i - 1].end, runs: runs.slice(from, i) });
    from = i;
  }
  return out;
}

/** The part of a line that a segment is, as a line of its own. */
export const asLine = (line: Line, segment: Segment): Line => ({ ...line, ...segment });

/** Whether all words of a line are so; signs and raised note marks do not count. */
const all = (line: Line, is: (run: Run) => boolean): boolean =>
  line.runs.every((run) => is(run) || run.rise > 0 || !/[\p{L}\p{N}]/u.test(run.text));

export const allBold = (line: Line): boolean => all(line, (run) => run.bold);
export const allItalic = (line: Line): boolean => all(line, (run) => run.italic);
