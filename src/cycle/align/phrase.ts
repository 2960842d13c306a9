// The phrase that two texts share and others do not: the run with the most pairs of words that nothing else has.
import type { Weight } from './features.ts';

/** Longer texts are not compared word by word. */
const LONGEST = 2000;

/** How many pairs of words that no third text has stand in one common run of `one` and `other` (pairs by number). */
export function commonRun(one: readonly number[], other: readonly number[], weight: Weight): number {
  if (one.length > LONGEST || other.length > LONGEST) return 0;
  const places = Map.groupBy(other.keys(), (at) => other[at]);
  let best = 0;
  let before = new Map<number, number>();
  for (const pair of one) {
    const now = new Map<number, number>();
    for (const at of places.get(pair) ?? []) {
      const value = (before.get(at - 1) ?? 0) + (weight(pair) === weight.most ? 1 : 0);
      now.set(at, value);
      best = Math.max(best, value);
    }
    before = now;
  }
  return best;
}
