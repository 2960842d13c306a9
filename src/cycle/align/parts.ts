// Splits and mergers: a paragraph that is left over and whose words stand in what another one's partner does not use.
import { type Features, massOf, sharedMass, type Weight, without } from './features.ts';
import type { Pair } from './pair.ts';

/** Paragraph `part` of the one side belongs to the pair. */
export interface Part {
  readonly pair: Pair;
  readonly part: number;
}

/** The share of a part's words that must stand in what is left of the whole; further off, more is asked. */
const COVER = 0.5;
const FAR = 0.65;
const NEAR = 2;
/** Fewer words say nothing. */
const LEAST_FEATURES = 8;

/**
 * Parts of `wholes` (features by index) among the free texts of the other side; `whole` and `place` read a pair's
 * index on the wholes' side and on the parts' side.
 */
export function partsOf(
  pairs: readonly Pair[],
  wholes: readonly Features[],
  others: readonly Features[],
  side: { readonly whole: (pair: Pair) => number; readonly place: (pair: Pair) => number },
  weight: Weight,
): Part[] {
  const paired = new Set(pairs.map(side.place));
  const isFree = (text: Features, part: number): boolean => !paired.has(part) && text.size >= LEAST_FEATURES;
  if (!others.some(isFree)) return [];
  const rests = pairs.map((pair) => {
    const whole = wholes[side.whole(pair)];
    const rest = without(whole, others[side.place(pair)]);
    return { pair, rest, least: Math.max(massOf(rest, weight), massOf(whole, weight) / 3) };
  });
  return others.flatMap((text, part) => {
    if (!isFree(text, part)) return [];
    const mass = massOf(text, weight);
    let best: Part | null = null;
    let most = 0;
    for (const { pair, rest, least } of rests) {
      const cover = sharedMass(rest, text, weight) / Math.min(mass, least);
      const near = Math.abs(side.place(pair) - part) <= NEAR;
      if (cover > most && cover >= (near ? COVER : FAR)) {
        most = cover;
        best = { pair, part };
      }
    }
    return best ?? [];
  });
}
