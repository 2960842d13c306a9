// The index of a running process: segments that follow the tables.
import { sql } from 'kysely';
import type { Store } from '../../open.ts';
import type { Ask, Found } from '../candidates.ts';
import type { Ranked } from '../rank.ts';
import type { ShownRow } from '../shown.ts';
import type { Frequencies } from '../weights.ts';
import { candidatesIn, type Live } from './candidates.ts';
import { segmentOf } from './load.ts';
import { rowsWith } from './segment.ts';
import { shownIn } from './shown.ts';

/** Rows beyond which memory is not to be had for it: about 3 GB. */
export const MOST_ROWS = 2_000_000;
/** How old an answer may be, in milliseconds; while much changes, looking takes at most a fifth of the time. */
const EVERY = 250;
const REST = 4;
/** What is read at the start leaves most of the machine to those who ask meanwhile. */
const FIRST_REST = 2;
/** So many small segments are made one. */
const MANY = 8;
/** Works of small segments, as a share of all, from which everything is read again. */
const LARGE = 0.25;
/** A lexeme that fewer rows have than this share is rare. */
const FREQUENT = 1e-4;
const LEAST = 1e-5;

interface Own extends Live {
  readonly works: readonly number[];
  readonly gone: Set<number>;
}

export class MemoryIndex {
  readonly #store: Store;
  #segments: Own[] = [];
  #revision = 0;
  #works = 0;
  #looked = Number.NEGATIVE_INFINITY;
  #rest = EVERY;
  #looking: Promise<void> | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  get rows(): number {
    return this.#segments.reduce((sum, { segment }) => sum + segment.rows, 0);
  }

  candidates(ask: Ask): Found {
    return candidatesIn(this.#segments, ask);
  }

  /** As `shownRows` gives them. */
  shown(hits: readonly Ranked[], languages: readonly string[]): ShownRow[] {
    return shownIn(this.#segments, hits, languages);
  }

  frequencies(): Frequencies {
    const rows = this.rows;
    const shareOf = (lexeme: string): number =>
      this.#segments.reduce((sum, { segment }) => sum + rowsWith(segment, lexeme).length, 0) / Math.max(1, rows);
    return { rows, of: (lexeme) => Math.max(LEAST, shareOf(lexeme)), knows: (lexeme) => shareOf(lexeme) > FREQUENT };
  }

  /** Brings it up to date; free when that was done a moment ago. */
  refresh(): Promise<void> {
    if (this.#looking) return this.#looking;
    if (performance.now() - this.#looked < this.#rest) return Promise.resolve();
    this.#looking = this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    const start = performance.now();
    const { works, revision } = await stateOf(this.#store);
    if (works < this.#works || revision < this.#revision) this.#forget();
    if (revision > this.#revision) await this.#take(await changedSince(this.#store, this.#revision));
    [this.#works, this.#revision] = [works, Math.max(revision, this.#revision)];
    if (this.#segments.length > MANY) await this.#join();
    this.#looked = performance.now();
    this.#rest = Math.max(EVERY, (this.#looked - start) * REST);
  }

  /** The tables were made anew, or a work is gone: everything is read again. */
  #forget(): void {
    this.#segments = [];
    this.#revision = 0;
  }

  async #take(works: readonly number[]): Promise<void> {
    const segment = await segmentOf(this.#store, works, this.#segments.length ? 0 : FIRST_REST);
    for (const one of this.#segments) for (const work of works) one.gone.add(work);
    this.#segments.push({ segment, works, gone: new Set() });
  }

  /** Small segments become one; when they are no longer small beside the first, all do. */
  async #join(): Promise<void> {
    const [first, ...small] = this.#segments;
    const live = ({ works, gone }: Own): number[] => works.filter((work) => !gone.has(work));
    const changed = small.flatMap(live);
    const all = changed.length > first.works.length * LARGE;
    const works = all ? [...live(first), ...changed] : changed;
    const joined = { segment: await segmentOf(this.#store, works), works, gone: new Set<number>() };
    this.#segments = all ? [joined] : [first, joined];
  }
}

async function stateOf(store: Store): Promise<{ works: number; revision: number }> {
  const { rows } = await sql<{ works: number; revision: number }>`
    select count(*)::int as works, coalesce(max(revision), 0) as revision from octavo.work`.execute(store.db);
  return rows[0];
}

async function changedSince(store: Store, revision: number): Promise<number[]> {
  const { rows } = await sql<{ work_id: number }>`select work_id from octavo.work where revision > ${revision}
    order by work_id`.execute(store.db);
  return rows.map((row) => row.work_id);
}

/** Rows that the tables have, about. */
export async function rowsOf(store: Store): Promise<number> {
  const { rows } = await sql<{ rows: number }>`select greatest(reltuples, 0)::float8 as rows from pg_class
    where oid = 'octavo.paragraph'::regclass`.execute(store.db);
  return rows[0].rows;
}
