// Aligns two lists of paragraphs, and within each row their points.
import { FeatureReader, weigh } from './features.ts';
import { type Pair, Pairing } from './pair.ts';
import { type Part, partsOf } from './parts.ts';
import { commonRun } from './phrase.ts';
import { type Aligned, type Group, type Level, NONE, type Node, rowsOf, type Text } from './rows.ts';
import { type Candidate, candidates } from './table.ts';

/** Rows in the order of the text after; what was dropped stands behind what it followed before. */
export function align(
  before: readonly Text[],
  after: readonly Text[],
  language: string | null = null,
): readonly Aligned[] {
  return alignLevel(levelOf(before), levelOf(after), language);
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
  return rowsOf(before, after, groupsOf(pairs, splits, mergers), (old, now) => alignLevel(old, now, language));
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
