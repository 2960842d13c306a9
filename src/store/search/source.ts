// Where the rows of an answer come from.
import type { Kysely } from 'kysely';
import { StoreError } from '../error.ts';
import type { Store } from '../open.ts';
import type { Tables } from '../schema/tables.ts';
import { type Ask, candidatesFor, type Found, worksNamed } from './candidates.ts';
import type { Ranked } from './rank.ts';
import { type ShownRow, shownRows } from './shown.ts';
import { type Frequencies, frequenciesOf } from './weights.ts';

export interface Source {
  /** For the stems of words. */
  readonly questions: Kysely<Tables>;
  /** How many are put in order by all that is known of them; those behind keep the source's order. */
  readonly ranked: number;
  frequencies(): Promise<Frequencies>;
  candidates(ask: Ask): Promise<Found>;
  /** Works with one of these symbols. */
  named(symbols: readonly string[]): Promise<number[]>;
  shown(hits: readonly Ranked[], languages: readonly string[]): Promise<ShownRow[]>;
}

/** PostgreSQL alone: for one question, or where memory is not to be had. */
export const databaseSource = (store: Store): Source => ({
  questions: store.questions,
  ranked: 150,
  frequencies: () => frequenciesOf(store),
  candidates: (ask) => bounded(() => candidatesFor(store, ask)),
  named: (symbols) => worksNamed(store, symbols),
  shown: (hits, languages) => bounded(() => shownRows(store, hits, languages)),
});

const CANCELLED = '57014';

/** A question that PostgreSQL ended because it took too long says so. */
async function bounded<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if ((error as { code?: string }).code === CANCELLED) throw new StoreError('question-slow', {}, error);
    throw error;
  }
}
