// How much a term says: rare ones more. PostgreSQL's own statistics know the frequent lexemes.
import { sql } from 'kysely';
import type { Store } from '../open.ts';

export interface Frequencies {
  /** Share of indexed paragraphs that have the lexeme, as far as known; rare ones have the least share that is counted. */
  of(lexeme: string): number;
  /** Indexed paragraphs, about. */
  readonly rows: number;
}

const LEAST = 1e-5;
const FRESH = 600_000;
const known = new WeakMap<Store, { readonly at: number; readonly value: Promise<Frequencies> }>();

/** Asked again after ten minutes: an ingest changes frequencies slowly. */
export function frequenciesOf(store: Store): Promise<Frequencies> {
  const before = known.get(store);
  if (before && performance.now() - before.at < FRESH) return before.value;
  const value = ask(store);
  known.set(store, { at: performance.now(), value });
  value.catch(() => known.delete(store));
  return value;
}

async function ask(store: Store): Promise<Frequencies> {
  const { rows } = await sql<{ lexemes: string[] | null; shares: number[] | null; rows: number }>`
    select most_common_elems::text::text[] as lexemes, most_common_elem_freqs as shares,
      (select greatest(reltuples, 0) from pg_class where oid = 'octavo.paragraph'::regclass) as rows
    from (select 1) one left join pg_stats
      on schemaname = 'octavo' and tablename = 'paragraph' and attname = 'words'`.execute(store.questions);
  const { lexemes, shares } = rows[0];
  const table = new Map((lexemes ?? []).map((lexeme, i) => [lexeme, shares?.[i] ?? LEAST]));
  return { of: (lexeme) => table.get(lexeme) ?? LEAST, rows: Number(rows[0].rows) };
}

/** Share of paragraphs that have one of the unit's lexemes, at most. */
export const shareOf = (units: readonly (readonly string[])[], frequencies: Frequencies): number =>
  units.length
    ? Math.min(
        ...units.map((unit) =>
          Math.min(
            1,
            unit.reduce((sum, one) => sum + frequencies.of(one), 0),
          ),
        ),
      )
    : LEAST;

/** From about 0.7 for what stands in every paragraph to 9. `languages`: in how many the paragraphs are held. */
export const weightOf = (share: number): number => Math.log(1 + 1 / Math.min(1, Math.max(share * 6, LEAST)));
