// Rows: what stands beside what, in the order of the text after, and where an order was broken.
import type { HeldParagraph } from '../held.ts';
import { bestRun } from './order.ts';
import type { Pair } from './pair.ts';
import { sameWords } from './same.ts';

export type Change = 'unchanged' | 'reworded' | 'moved' | 'split' | 'merged' | 'new' | 'dropped';

/** How paragraphs of the one document stand to paragraphs of the other. */
export interface Aligned {
  readonly change: Change;
  /** Whether it stands at another place among the others; a new number is no move. */
  readonly moved: boolean;
  /** Ids, in order of print. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** 0 to 1: shared words and pairs of words, weighted by rarity; of the main pair where there are more. */
  readonly likeness: number;
  readonly points: readonly Aligned[];
}

export type Text = Pick<HeldParagraph, 'id' | 'role' | 'text'>;

/** A paragraph or point with its own points. */
export interface Node extends Text {
  readonly points: readonly Node[];
}

export type Level = readonly Node[];

/** A pair with the parts of its split or merger. */
export interface Group {
  readonly pair: Pair;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

type AlignPoints = (before: Level, after: Level) => readonly Aligned[];

export const NONE: readonly never[] = Object.freeze([]);

/** Rows in the order of the text after; what was dropped stands behind what it followed before. */
export function rowsOf(before: Level, after: Level, groups: readonly Group[], points: AlignPoints): readonly Aligned[] {
  const placed = groups.map((group) => ({ group, ...group.pair, weight: 1 + group.pair.likeness }));
  const kept = new Set(bestRun(placed).map(({ group }) => group));
  const byAfter = new Map(groups.map((group) => [group.after[0], group]));
  const parts = new Set(groups.flatMap((group) => group.after));
  const dropped = droppedBehind(before, groups, kept);
  const rows = after.flatMap((node, j): Aligned[] => {
    const group = byAfter.get(j);
    if (!group) return parts.has(j) ? [] : [lone('new', node)];
    return [paired(group, before, after, !kept.has(group), points), ...(dropped.get(group) ?? [])];
  });
  return Object.freeze([...(dropped.get(null) ?? []), ...rows]);
}

/** What was dropped, by the pair behind which it stood; null: before all. */
function droppedBehind(
  before: Level,
  groups: readonly Group[],
  kept: ReadonlySet<Group>,
): ReadonlyMap<Group | null, readonly Aligned[]> {
  const used = new Set(groups.flatMap((group) => group.before));
  const byBefore = new Map([...kept].map((group) => [group.pair.i, group]));
  const out = new Map<Group | null, Aligned[]>([[null, []]]);
  let last: Group | null = null;
  before.forEach((node, i) => {
    last = byBefore.get(i) ?? last;
    if (!used.has(i)) out.set(last, [...(out.get(last) ?? []), lone('dropped', node)]);
  });
  return out;
}

const lone = (change: 'new' | 'dropped', node: Node): Aligned =>
  Object.freeze({
    change,
    moved: false,
    before: change === 'dropped' ? Object.freeze([node.id]) : NONE,
    after: change === 'new' ? Object.freeze([node.id]) : NONE,
    likeness: 0,
    points: NONE,
  });

function paired(group: Group, before: Level, after: Level, moved: boolean, points: AlignPoints): Aligned {
  const old = group.before.map((i) => before[i]);
  const now = group.after.map((j) => after[j]);
  return Object.freeze({
    change: changeOf(old, now, moved, group.pair.likeness),
    moved,
    before: Object.freeze(old.map((node) => node.id)),
    after: Object.freeze(now.map((node) => node.id)),
    likeness: group.pair.likeness,
    points: points(
      old.flatMap((node) => node.points),
      now.flatMap((node) => node.points),
    ),
  });
}

/** Texts that are less like than this have other words. */
const SAME = 0.999;

function changeOf(old: Level, now: Level, moved: boolean, likeness: number): Change {
  if (now.length > 1) return 'split';
  if (old.length > 1) return 'merged';
  if (likeness < SAME || !sameWords(old[0].text, now[0].text)) return 'reworded';
  return moved ? 'moved' : 'unchanged';
}
