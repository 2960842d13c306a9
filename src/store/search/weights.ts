// How much a term says: rare ones more. PostgreSQL's own statistics know the frequent lexemes.
import { sql } from 'kysely';
import type { Store } from '../open.ts';
import { above, actorLexeme, symbolLexeme } from './fold.ts';
import type { Term } from './terms.ts';

export interface Frequencies {
  /** Share of indexed paragraphs that have the lexeme, as far as known; rare ones have the least share that is counted. */
  of(lexeme: string): number;
  /** Whether it is among the frequent ones. */
  knows(lexeme: string): boolean;
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
  return {
    of: (lexeme) => table.get(lexeme) ?? LEAST,
    knows: (lexeme) => table.has(lexeme),
    rows: Number(rows[0].rows),
  };
}

const sum = (lexemes: readonly string[], frequencies: Frequencies): number =>
  lexemes.reduce((all, one) => all + frequencies.of(one), 0);

/** Share of paragraphs that have the words of the term, about. */
export const shareOf = ({ units }: Pick<Term, 'units'>, frequencies: Frequencies): number =>
  units.length ? Math.min(1, ...units.map((unit) => sum(unit, frequencies))) : LEAST;

/** Share of paragraphs that the term finds in any way: by words, names, symbols, title and headings; about. */
export function reachOf(term: Term, frequencies: Frequencies): number {
  const signs = [...term.actors.map(actorLexeme), ...term.symbols.map(symbolLexeme)];
  const heads = term.head === null ? 0 : shareOf({ units: term.units.map((unit) => unit.map(above)) }, frequencies);
  const named = sum([...signs, ...(term.head === null ? [] : signs.map(above))], frequencies);
  return Math.min(1, shareOf(term, frequencies) + heads + named);
}

/** From about 0.7 for what stands in every paragraph to 9. `languages`: in how many the paragraphs are held. */
export const weightOf = (share: number): number => Math.log(1 + 1 / Math.min(1, Math.max(share * 6, LEAST)));
