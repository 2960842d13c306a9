// Counts of what was found: by kind, session, organ, language, verb and who is named.
import type { FacetRow } from '../candidates.ts';
import { hasBit, noBits, setBit } from './bits.ts';
import type { At } from './candidates.ts';
import type { Segment, WorkInfo } from './segment.ts';

/** Each paragraph counts once, whatever languages it was found in. */
export function facetsOf(found: readonly At[]): FacetRow[] {
  const counts = new Counts();
  for (const [segment, own] of Map.groupBy(found, (one) => one.segment))
    countIn(segment, onceEach(segment, own), counts);
  return counts.listed();
}

class Counts {
  readonly #facets = new Map<string, Map<string, number>>();

  add(facet: string, value: string, by: number): void {
    let own = this.#facets.get(facet);
    if (!own) this.#facets.set(facet, (own = new Map()));
    own.set(value, (own.get(value) ?? 0) + by);
  }

  listed(): FacetRow[] {
    return [...this.#facets].flatMap(([facet, own]) => [...own].map(([value, count]) => ({ facet, value, count })));
  }
}

function onceEach({ rows, keyOf }: Segment, found: readonly At[]): number[] {
  const seen = noBits(rows);
  const out: number[] = [];
  for (const { row } of found) {
    if (hasBit(seen, keyOf[row])) continue;
    setBit(seen, keyOf[row]);
    out.push(row);
  }
  return out;
}

/** By number first: a thousand rows are of few works and name few. */
function countIn(segment: Segment, rows: readonly number[], counts: Counts): void {
  const { expressions, expressionOf, names, verbOf, actors, actorsFrom } = segment;
  const works = new Map<WorkInfo, number>();
  const verbs = new Map<number, number>();
  const named = new Map<number, number>();
  for (const row of rows) {
    count(works, expressions[expressionOf[row]].work);
    if (verbOf[row]) count(verbs, verbOf[row]);
    for (let i = actorsFrom[row]; i < actorsFrom[row + 1]; i++) count(named, actors[i]);
  }
  for (const [work, by] of works) countWork(work, by, counts);
  for (const [verb, by] of verbs) counts.add('verb', names[verb], by);
  for (const [actor, by] of named) counts.add('actor', names[actor], by);
}

function count<T>(counts: Map<T, number>, one: T): void {
  counts.set(one, (counts.get(one) ?? 0) + 1);
}

function countWork({ kind, session, organs, languages }: WorkInfo, by: number, counts: Counts): void {
  counts.add('kind', kind, by);
  if (session !== null) counts.add('session', String(session), by);
  for (const organ of organs) counts.add('organ', organ, by);
  for (const language of languages) counts.add('language', language, by);
}
