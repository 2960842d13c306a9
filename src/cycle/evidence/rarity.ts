// How rare a trait is among the paragraphs of a work, and how well it tells those of one section apart.
import type { Traits } from './types.ts';

/** How often each trait occurs among the paragraphs of a work. */
export interface Rarity {
  readonly paragraphs: number;
  readonly counts: ReadonlyMap<string, number>;
  /** Rareness by how often a trait occurs: the same few numbers are asked for millions of times. */
  readonly byCount: readonly number[];
}

export function rarityOf(all: readonly Traits[]): Rarity {
  const counts = new Map<string, number>();
  for (const traits of all) for (const key of traits.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return { paragraphs: all.length, counts, byCount: rarenessByCount(all.length) };
}

function rarenessByCount(paragraphs: number): number[] {
  const most = Math.log(paragraphs + 1);
  return Array.from({ length: paragraphs + 1 }, (_, n) => (most && n ? Math.log((paragraphs + 1) / n) / most : 1));
}

/** 1 for a trait of one paragraph, near 0 for one of all: the logarithm of how few have it. */
export const rareness = (key: string, { counts, byCount }: Rarity): number => byCount[counts.get(key) ?? 1] ?? 1;

/** How much a trait tells the paragraphs of one section apart: 1 where one has it, less the more of them do. */
export function telling(key: string, { counts, paragraphs }: Rarity): number {
  return 1 - (Math.max(0, (counts.get(key) ?? 1) - 1) / paragraphs) ** 2;
}
