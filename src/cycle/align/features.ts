// What of a paragraph is compared: its words and pairs of neighbouring words, by number, with how often each stands there.
import { bareWord } from '../../lexicon/index.ts';
import { wordsOf } from './words.ts';

/** Features of one text: number → how often. */
export type Features = ReadonlyMap<number, number>;

export interface ReadText {
  readonly features: Features;
  /** The pairs of neighbouring words, in order. */
  readonly pairs: readonly number[];
}

/** Longer words are cut here, so that most inflected forms are one. */
const STEM = 6;

/** Numbers of stems stay below this: two neighbours make one number. */
const MOST = 2 ** 20;

/** Numbers features as they come; the same numbers for all texts read with one reader. */
export class FeatureReader {
  readonly #words = new Map<string, number>();
  readonly #stems = new Map<string, number>();
  readonly #pairs = new Map<number, number>();
  readonly #language: string | null;

  constructor(language: string | null) {
    this.#language = language;
  }

  read(text: string): ReadText {
    const features = new Map<number, number>();
    const pairs: number[] = [];
    let last = -1;
    for (const word of wordsOf(text)) {
      const stem = this.#stemOf(word);
      const pair = this.#numbered(this.#pairs, (last + 1) * MOST + stem);
      count(features, stem);
      count(features, pair);
      pairs.push(pair);
      last = stem;
    }
    return { features, pairs };
  }

  #stemOf(word: string): number {
    let stem = this.#words.get(word);
    if (stem === undefined) {
      stem = this.#numbered(this.#stems, bareWord(word, this.#language).slice(0, STEM));
      this.#words.set(word, stem);
    }
    return stem;
  }

  #numbered<K>(known: Map<K, number>, feature: K): number {
    let number = known.get(feature);
    if (number === undefined) known.set(feature, (number = this.#stems.size + this.#pairs.size));
    return number;
  }
}

function count(features: Map<number, number>, feature: number): void {
  features.set(feature, (features.get(feature) ?? 0) + 1);
}

/** Weight of a feature by its rarity: in how few of the texts it stands. */
export interface Weight {
  (feature: number): number;
  /** Of a feature that two texts share and no other has. */
  readonly most: number;
}

export function weigh(texts: readonly Features[]): Weight {
  const df: number[] = [];
  for (const text of texts) for (const feature of text.keys()) df[feature] = (df[feature] ?? 0) + 1;
  const of = (count: number): number => Math.log2(1 + (0.5 * texts.length) / count);
  const weights = Float64Array.from(df, (count) => of(count || 1));
  const rarest = of(1);
  return Object.assign((feature: number) => weights[feature] ?? rarest, { most: of(2) });
}

export function massOf(text: Features, weight: Weight): number {
  let sum = 0;
  for (const [feature, count] of text) sum += count * weight(feature);
  return sum;
}

/** Weight of what two texts share. */
export function sharedMass(one: Features, other: Features, weight: Weight): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [feature, count] of small) {
    const there = large.get(feature);
    if (there) sum += Math.min(count, there) * weight(feature);
  }
  return sum;
}

/** What of `whole` is left when `part` is taken out. */
export function without(whole: Features, part: Features): Features {
  const out = new Map<number, number>();
  for (const [feature, count] of whole) {
    const left = count - (part.get(feature) ?? 0);
    if (left > 0) out.set(feature, left);
  }
  return out;
}
