// The words in a drawing: axes, legends, places on a map. Small, short and no sentences, they are no headings either.

import { labelForm } from './labels.ts';
import { allBold, asLine, lineText, segments } from './segments.ts';
import type { Cells } from './tables.ts';
import type { Line, Measures } from './types.ts';

const STOP = /[.;:!?,]["”»’)\]]*$/u;
const SMALL = 0.9;
const SHORT = 0.75;

function isCaption(line: Line, measures: Measures): boolean {
  const edge = measures.edges.get(line.flow);
  if (!edge || line.size > SMALL * measures.size || allBold(line) || labelForm(line)) return false;
  return line.end - line.x < SHORT * (edge.right - edge.left) && !STOP.test(lineText(line));
}

/** Whether a line is the end of running text in small type: the line before is as small, near, and full. */
function endsText(before: Line | undefined, line: Line, measures: Measures): boolean {
  if (!before || before.flow !== line.flow || before.size > SMALL * measures.size) return false;
  return before.y - line.y < 1.4 * line.size && !isCaption(before, measures) && !STOP.test(lineText(before));
}

/** Index behind the last line of a drawing's words that begin at `from`; `from` when there are none. */
export function chartEnd(lines: readonly Line[], from: number, measures: Measures): number {
  if (endsText(lines[from - 1], lines[from], measures)) return from;
  let end = from;
  while (end < lines.length && isCaption(lines[end], measures)) end++;
  return end;
}

/** Each line as a row, what stands apart in it as cells. */
export const chartRows = (lines: readonly Line[]): { cells: Cells; header: boolean }[] =>
  lines.map((line) => ({ cells: segments(line).map((part) => [asLine(line, part)]), header: false }));
