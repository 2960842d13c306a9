// One work, several languages: what the works of a register are, each once.
import type { Held } from '../held.ts';

const LANGUAGES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];
const order = ({ language }: Held): number => (LANGUAGES.indexOf(language ?? '') + LANGUAGES.length) % LANGUAGES.length;

/** Editions of each work by its symbol; works in the order of sessions and symbols, editions in a fixed order of languages. */
export function editionsOf(held: readonly Held[]): ReadonlyMap<string, readonly Held[]> {
  const by = Map.groupBy(held, ({ symbol }) => symbol);
  const works = [...by].sort(([a, [one]], [b, [other]]) => (one.session ?? 0) - (other.session ?? 0) || compare(a, b));
  return new Map(works.map(([symbol, editions]) => [symbol, editions.toSorted((a, b) => order(a) - order(b))]));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The date of a work: adoption or distribution, in whichever edition has it. */
export function dateOf(editions: readonly Held[]): string | null {
  for (const { adoptionDate, distributionDate } of editions) {
    const date = adoptionDate ?? distributionDate;
    if (date) return date;
  }
  return null;
}
