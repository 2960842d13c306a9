// Counts of what was found: by kind, session, organ, language, verb and who is named.
import type { FacetRow } from '../candidates.ts';
import type { At } from './candidates.ts';

/** Each paragraph counts once, whatever languages it was found in. */
export function facetsOf(found: readonly At[]): FacetRow[] {
  const counts = new Map<string, Map<string, number>>();
  const count = (facet: string, value: string): void => {
    const own = counts.get(facet) ?? new Map<string, number>();
    counts.set(facet, own.set(value, (own.get(value) ?? 0) + 1));
  };
  for (const one of onceEach(found)) countRow(one, count);
  return [...counts].flatMap(([facet, own]) => [...own].map(([value, number]) => ({ facet, value, count: number })));
}

function onceEach(found: readonly At[]): At[] {
  const seen = new Map<At['segment'], Set<number>>();
  return found.filter(({ segment, row }) => {
    const keys = seen.get(segment) ?? new Set();
    seen.set(segment, keys);
    return keys.size !== keys.add(segment.keyOf[row]).size;
  });
}

function countRow({ segment, row }: At, count: (facet: string, value: string) => void): void {
  const { expressions, expressionOf, names, verbOf, actors, actorsFrom } = segment;
  const { work } = expressions[expressionOf[row]];
  count('kind', work.kind);
  if (work.session !== null) count('session', String(work.session));
  for (const organ of work.organs) count('organ', organ);
  for (const language of work.languages) count('language', language);
  if (verbOf[row]) count('verb', names[verbOf[row]]);
  for (let i = actorsFrom[row]; i < actorsFrom[row + 1]; i++) count('actor', names[actors[i]]);
}
