// The longest common run of two lists of numbers: rare ones as anchors (patience), the gaps between solved exactly.
import { bestRun } from './order.ts';

export type Match = readonly [one: number, other: number];

/** Gaps with more cells than this have no exact answer: what is in them counts as replaced. */
const MOST_CELLS = 1_000_000;
const DEEPEST = 30;

/** Index pairs at which the lists agree, increasing on both sides. */
export function commonOf(one: readonly number[], other: readonly number[]): Match[] {
  const out: Match[] = [];
  within(one, other, { from: 0, to: one.length, there: 0, end: other.length }, out, 0);
  return out;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly there: number;
  readonly end: number;
}

function within(one: readonly number[], other: readonly number[], gap: Gap, out: Match[], depth: number): void {
  let { from, to, there, end } = gap;
  while (from < to && there < end && one[from] === other[there]) out.push([from++, there++]);
  const tail: Match[] = [];
  while (from < to && there < end && one[to - 1] === other[end - 1]) tail.push([--to, --end]);
  if (from < to && there < end) inside(one, other, { from, to, there, end }, out, depth);
  out.push(...tail.reverse());
}

function inside(one: readonly number[], other: readonly number[], gap: Gap, out: Match[], depth: number): void {
  if ((gap.to - gap.from) * (gap.end - gap.there) <= MOST_CELLS) return exact(one, other, gap, out);
  const anchors = depth < DEEPEST ? anchorsOf(one, other, gap) : [];
  if (!anchors.length) return;
  let { from, there } = gap;
  for (const [i, j] of [...anchors, [gap.to, gap.end] as const]) {
    within(one, other, { from, to: i, there, end: j }, out, depth + 1);
    if (i < gap.to) out.push([i, j]);
    [from, there] = [i + 1, j + 1];
  }
}

/** What stands once on both sides, in an order that both have. */
function anchorsOf(one: readonly number[], other: readonly number[], { from, to, there, end }: Gap): Match[] {
  const i = onceIn(one, from, to);
  const j = onceIn(other, there, end);
  const both = [...i].flatMap(([word, at]) => (j.has(word) ? { i: at, j: j.get(word)!, weight: 1 } : []));
  return (both.length <= 2000 ? bestRun(both) : []).map((pair) => [pair.i, pair.j]);
}

function onceIn(list: readonly number[], from: number, to: number): Map<number, number> {
  const out = new Map<number, number>();
  const twice = new Set<number>();
  for (let at = from; at < to; at++) {
    if (out.has(list[at])) twice.add(list[at]);
    out.set(list[at], at);
  }
  for (const word of twice) out.delete(word);
  return out;
}

/** By length, and of equal lengths the one in fewer pieces: a match that goes on counts a little more. */
function exact(one: readonly number[], other: readonly number[], gap: Gap, out: Match[]): void {
  const rows = gap.to - gap.from;
  const columns = gap.end - gap.there;
  const width = columns + 1;
  const best = new Float32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const at = i * width + j;
      best[at] = Math.max(best[at + width], best[at + 1]);
      if (one[gap.from + i] !== other[gap.there + j]) continue;
      const on = i + 1 < rows && j + 1 < columns && one[gap.from + i + 1] === other[gap.there + j + 1];
      best[at] = Math.max(best[at], best[at + width + 1] + (on ? 1.001 : 1));
    }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const at = i * width + j;
    if (best[at] === best[at + width]) i++;
    else if (best[at] === best[at + 1]) j++;
    else out.push([gap.from + i++, gap.there + j++]);
  }
}
