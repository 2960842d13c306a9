// The document's own measures: everything else is judged against them.
import type { Line, Measures } from './types.ts';

type Counts = Map<number, number>;

const add = (counts: Counts, value: number, by: number): void => void counts.set(value, (counts.get(value) ?? 0) + by);

function most(counts: Counts, fallback: number): number {
  let best = fallback;
  let high = 0;
  for (const [value, count] of counts) if (count > high) [best, high] = [value, count];
  return best;
}

const half = (value: number): number => Math.round(value * 2) / 2;

/** The size most letters have. */
export function bodySize(lines: readonly Line[]): number {
  const sizes: Counts = new Map();
  for (const line of lines) for (const run of line.runs) add(sizes, half(run.size), run.text.length);
  return most(sizes, 10);
}

function leadingOf(lines: readonly Line[], size: number): number {
  const steps: Counts = new Map();
  for (let i = 1; i < lines.length; i++) {
    const step = lines[i - 1].y - lines[i].y;
    const plain = lines[i].flow === lines[i - 1].flow && step > 0.8 * size && step < 3 * size;
    if (plain && Math.abs(lines[i].size - size) < 1) add(steps, half(step), 1);
  }
  return closest(steps, 1.2 * size);
}

/** So few lines stand under one another that each pair of equal steps tells. */
const FEW = 10;

/** The narrowest of the steps that are met often: a text of one-line paragraphs has as much white between as within. */
function closest(steps: Counts, fallback: number): number {
  const high = Math.max(0, ...steps.values());
  const often = high < FEW ? 0 : 0.35 * high;
  const narrow = [...steps].filter(([, count]) => count > 1 && count >= often).map(([step]) => step);
  return narrow.length ? Math.min(...narrow) : most(steps, fallback);
}

/** White in the midst of a line: a masthead, a table. */
const inColumns = (line: Line): boolean =>
  line.runs.some((run, i) => i > 0 && run.x - line.runs[i - 1].end > 5 * line.size);

/** Left edge: where most lines begin; right edge: as far as full lines reach. */
function edgesOf(lines: readonly Line[], size: number): { left: number; right: number } | null {
  const body = lines.filter((line) => Math.abs(line.size - size) < 1 && !inColumns(line));
  if (body.length < 8) return null;
  const lefts: Counts = new Map();
  for (const line of body) add(lefts, Math.round(line.x), 1);
  const ends = body.map((line) => line.end).sort((a, b) => a - b);
  return { left: most(lefts, body[0].x), right: ends[Math.floor(ends.length * 0.85)] };
}

/** Of a text of few lines: the longest line that stands in no column is taken for full. */
function fewEdges(lines: readonly Line[], size: number): { left: number; right: number } {
  const plain = lines.filter((line) => Math.abs(line.size - size) < 1 && !inColumns(line));
  const left = Math.min(...lines.map((line) => line.x), 1e4);
  const long = plain.filter((line) => line.end - line.x > 25 * size);
  return { left, right: long.length ? Math.max(...long.map((line) => line.end)) : 1e4 };
}

/** Measures of the lines of a document's body; pages with few lines take those of the whole. */
export function measure(lines: readonly Line[]): Measures {
  const size = bodySize(lines);
  const whole = edgesOf(lines, size) ?? fewEdges(lines, size);
  const edges = new Map<number, { left: number; right: number }>();
  for (const [flow, own] of Map.groupBy(lines, (line) => line.flow))
    edges.set(flow, (own.length > 15 && edgesOf(own, size)) || whole);
  return { size, leading: leadingOf(lines, size), edges };
}
