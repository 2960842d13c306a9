// Aligns two lists of paragraphs, and within each row their points.
import type { HeldParagraph } from '../held.ts';
import { FeatureReader, weigh } from './features.ts';
import { inOrder } from './order.ts';
import { type Pair, Pairing } from './pair.ts';
import { type Part, partsOf } from './parts.ts';
import { commonRun } from './phrase.ts';
import { sameWords } from './same.ts';
import { type Candidate, candidates } from './table.ts';

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

type Text = Pick<HeldParagraph, 'id' | 'role' | 'text'>;

/** Rows in the order of the text after; what was dropped stands behind what it followed before. */
export function align(
  before: readonly Text[],
  after: readonly Text[],
  language: string | null = null,
): readonly Aligned[] {
  return alignLevel(levelOf(before), levelOf(after), language);
}

/** A paragraph or point with its own points. */
interface Node extends Text {
  readonly points: readonly Node[];
}

/** The flat list as a tree: a point's id begins with its owner's. */
function levelOf(texts: readonly Text[]): Node[] {
  const top: Node[] = [];
  const open: (Node & { readonly points: Node[] })[] = [];
  for (const text of texts) {
    while (open.length && !text.id.startsWith(`${open.at(-1)!.id}__list_`)) open.pop();
    const node = { ...text, points: [] };
    (open.at(-1)?.points ?? top).push(node);
    open.push(node);
  }
  return top;
}

interface Group {
  readonly pair: Pair;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

type Level = readonly Node[];
const NONE: readonly never[] = Object.freeze([]);

function alignLevel(before: Level, after: Level, language: string | null): readonly Aligned[] {
  if (!before.length && !after.length) return NONE;
  const reader = new FeatureReader(language);
  const one = before.map((node) => reader.read(node.text));
  const other = after.map((node) => reader.read(node.text));
  const [old, now] = [one, other].map((texts) => texts.map(({ features }) => features));
  const weight = weigh([...old, ...now]);
  const possible = candidates(old, now, weight);
  const phrase = ({ i, j }: Candidate): number => commonRun(one[i].pairs, other[j].pairs, weight);
  const pairs = new Pairing({ before, after }, possible, phrase).pairs();
  const splits = partsOf(pairs, old, now, { whole: (pair) => pair.i, place: (pair) => pair.j }, weight);
  const mergers = partsOf(pairs, now, old, { whole: (pair) => pair.j, place: (pair) => pair.i }, weight);
  return rowsOf(before, after, groupsOf(pairs, splits, mergers), language);
}

function groupsOf(pairs: readonly Pair[], splits: readonly Part[], mergers: readonly Part[]): Group[] {
  const partsIn = (parts: readonly Part[], pair: Pair): number[] =>
    parts.flatMap((one) => (one.pair === pair ? one.part : []));
  return pairs.map((pair) => ({
    pair,
    before: [pair.i, ...partsIn(mergers, pair)].sort((a, b) => a - b),
    after: [pair.j, ...partsIn(splits, pair)].sort((a, b) => a - b),
  }));
}

function rowsOf(before: Level, after: Level, groups: readonly Group[], language: string | null): readonly Aligned[] {
  const kept = new Set(
    inOrder(groups.map((group) => ({ group, i: group.pair.i, j: group.pair.j, weight: 1 + group.pair.likeness }))).map(
      ({ group }) => group,
    ),
  );
  const byAfter = new Map(groups.map((group) => [group.after[0], group]));
  const usedBefore = new Set(groups.flatMap((one) => one.before));
  const usedAfter = new Set(groups.flatMap((one) => one.after));
  const stays = [...kept].map(({ pair }) => pair.i).sort((a, b) => a - b);
  const rows: Aligned[] = [];
  let next = 0;
  const dropUpToNextStay = (): void => {
    const to = stays.find((i) => i >= next) ?? before.length;
    for (; next < to; next++) if (!usedBefore.has(next)) rows.push(lone('dropped', before[next]));
  };
  dropUpToNextStay();
  after.forEach((node, j) => {
    const group = byAfter.get(j);
    if (group) rows.push(paired(group, before, after, !kept.has(group), language));
    else if (!usedAfter.has(j)) rows.push(lone('new', node));
    if (!group || !kept.has(group)) return;
    next = group.pair.i + 1;
    dropUpToNextStay();
  });
  return Object.freeze(rows);
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

function paired(group: Group, before: Level, after: Level, moved: boolean, language: string | null): Aligned {
  const old = group.before.map((i) => before[i]);
  const now = group.after.map((j) => after[j]);
  return Object.freeze({
    change: changeOf(old, now, moved, group.pair.likeness),
    moved,
    before: Object.freeze(old.map((node) => node.id)),
    after: Object.freeze(now.map((node) => node.id)),
    likeness: group.pair.likeness,
    points: alignLevel(
      old.flatMap((node) => node.points),
      now.flatMap((node) => node.points),
      language,
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
