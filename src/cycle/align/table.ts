// The likeness of every paragraph of one document to every one of another, by the features they share.
import { type Features, massOf, type Weight } from './features.ts';

/** A possible pair: index before, index after. */
export interface Candidate {
  readonly i: number;
  readonly j: number;
  /** Shared weight over the whole: 0 to 1. */
  readonly likeness: number;
  /** Shared weight over the lighter text's. */
  readonly cover: number;
}

/** Less than this is chance. */
const LEAST = 0.08;
/** Of more than so many for one text, the best are kept; of equals those that stand at a like place. */
const MOST = 64;

/** All pairs that are more than chance. */
export function candidates(before: readonly Features[], after: readonly Features[], weight: Weight): Candidate[] {
  const of = tableOf(before, weight);
  return after.flatMap((text, j) => of(text, j, after.length));
}

/** What finds the pairs of one text, which stands at `j` of `size`, with those of `before`; they are read once. */
export function tableOf(
  before: readonly Features[],
  weight: Weight,
): (text: Features, j?: number, size?: number) => Candidate[] {
  const postings = postingsOf(before);
  const masses = before.map((one) => massOf(one, weight));
  return (text, j = 0, size = 1) => {
    const mass = massOf(text, weight);
    const shared = sharedWith(text, postings, weight, before.length);
    const out: Candidate[] = [];
    shared.forEach((common, i) => {
      const likeness = (2 * common) / (masses[i] + mass);
      if (likeness >= LEAST) out.push({ i, j, likeness, cover: common / Math.min(masses[i], mass) });
    });
    if (out.length <= MOST) return out;
    const far = ({ i }: Candidate): number => Math.abs(i / before.length - j / size);
    return out.sort((a, b) => b.likeness - a.likeness || far(a) - far(b)).slice(0, MOST);
  };
}

type Posting = readonly [text: number, count: number];

function postingsOf(texts: readonly Features[]): ReadonlyMap<number, readonly Posting[]> {
  const out = new Map<number, Posting[]>();
  texts.forEach((text, i) => {
    for (const [feature, count] of text) {
      const list = out.get(feature);
      if (list) list.push([i, count]);
      else out.set(feature, [[i, count]]);
    }
  });
  return out;
}

function sharedWith(
  text: Features,
  postings: ReadonlyMap<number, readonly Posting[]>,
  weight: Weight,
  size: number,
): Float64Array {
  const shared = new Float64Array(size);
  for (const [feature, count] of text) {
    const w = weight(feature);
    if (w) for (const [i, there] of postings.get(feature) ?? []) shared[i] += w * Math.min(count, there);
  }
  return shared;
}
