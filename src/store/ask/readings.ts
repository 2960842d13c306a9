// Readings and trees as they were kept.
import { sql } from 'kysely';
import type { Store } from '../open.ts';
import { PREFERENCE } from '../write/describe.ts';

/** The tree of an expression; null where there is none. Shape: tree's DocumentNode, not frozen. */
export async function treeOf(store: Store, work: number, expression: string): Promise<unknown> {
  const row = await store.db
    .selectFrom('expression')
    .select('tree')
    .where('work_id', '=', work)
    .where('expression', '=', expression)
    .executeTakeFirst();
  return row?.tree ?? null;
}

/** The object of CONTRACT.md as it was read. */
export async function readingOf(store: Store, work: number, expression: string): Promise<unknown> {
  const row = await store.db
    .selectFrom('expression')
    .select('reading')
    .where('work_id', '=', work)
    .where('expression', '=', expression)
    .executeTakeFirst();
  return row?.reading ?? null;
}

export interface SponsorsHeld {
  readonly language: string;
  readonly sponsors: readonly string[];
  readonly draftSponsors: readonly string[];
}

/** Whom the current texts of a work name as its sponsors. */
export async function sponsorsHeld(store: Store, work: number): Promise<SponsorsHeld[]> {
  const order = sql`array_position(${[...PREFERENCE]}::text[], language) nulls last, language`;
  const { rows } = await sql<SponsorsHeld>`select language, coalesce(reading->'sponsors', '[]') as sponsors,
      coalesce(reading->'draftSponsors', '[]') as "draftSponsors"
    from octavo.expression where work_id = ${work} and current order by ${order}`.execute(store.db);
  return rows;
}

export interface HeldReading {
  readonly work: number;
  readonly symbol: string;
  readonly revision: number;
  readonly language: string;
  readonly reading: unknown;
}

export interface ReadingFilter {
  /** One reading a work, in the first language of the list that is held (default), or all current ones. */
  readonly all?: boolean;
  readonly languages?: readonly string[];
  readonly works?: readonly number[];
  /** Only works changed after this revision. */
  readonly since?: number;
  readonly kinds?: readonly string[];
}

const BATCH = 200;

/** Current readings of works that are not withdrawn, by work, a batch at a time so that memory stays small. */
export async function* readings(store: Store, filter: ReadingFilter = {}): AsyncGenerator<HeldReading> {
  let after = 0;
  for (;;) {
    const rows = await batch(store, filter, after);
    yield* rows;
    if (!rows.length) return;
    after = rows[rows.length - 1].work;
  }
}

async function batch(store: Store, filter: ReadingFilter, after: number): Promise<HeldReading[]> {
  const works = sql`select work_id, symbol, revision from octavo.work where withdrawn is null and work_id > ${after}
    ${filter.since === undefined ? sql`` : sql`and revision > ${filter.since}`}
    ${filter.works ? sql`and work_id = any(${[...filter.works]})` : sql``}
    ${filter.kinds ? sql`and kind = any(${[...filter.kinds]})` : sql``}
    order by work_id limit ${BATCH}`;
  const order = sql`array_position(${[...(filter.languages ?? PREFERENCE)]}::text[], e.language) nulls last, e.language`;
  const { rows } = await sql<HeldReading>`
    select ${filter.all ? sql`` : sql`distinct on (w.work_id)`}
      w.work_id as work, w.symbol, w.revision, e.language, e.reading
    from (${works}) w join octavo.expression e on e.work_id = w.work_id and e.current
    order by w.work_id, ${order}`.execute(store.db);
  return rows;
}

/** Ids of the works that are shown: held and not withdrawn. */
export async function shownWorks(store: Store): Promise<Set<number>> {
  const rows = await store.db.selectFrom('work').select('work_id').where('withdrawn', 'is', null).execute();
  return new Set(rows.map((row) => row.work_id));
}

/** The newest revision and the numbers of what is held. */
export async function stateOf(store: Store): Promise<{ revision: number }> {
  const { rows } = await sql<{ revision: number | null }>`select max(revision) as revision from octavo.work`.execute(
    store.db,
  );
  return { revision: rows[0]?.revision ?? 0 };
}

export interface Counts {
  readonly works: number;
  readonly provisional: number;
  readonly withdrawn: number;
  readonly expressions: number;
  readonly manifestations: number;
  readonly originals: number;
  readonly refused: number;
  readonly waiting: number;
  readonly paragraphs: number;
  readonly facts: Readonly<Record<string, number>>;
  readonly reviews: number;
}

/** How much is held. Numbers of paragraphs and facts are the expressions' own, so this is quick on any register. */
export async function countsOf(store: Store): Promise<Counts> {
  const { rows } = await sql<Omit<Counts, 'facts'>>`select
    (select count(*) from octavo.work where withdrawn is null)::int as works,
    (select count(*) from octavo.work where provisional)::int as provisional,
    (select count(*) from octavo.work where withdrawn is not null)::int as withdrawn,
    (select count(*) from octavo.expression)::int as expressions,
    (select count(*) from octavo.manifestation)::int as manifestations,
    (select count(*) from octavo.original)::int as originals,
    (select count(*) from octavo.original where state = 'refused')::int as refused,
    (select count(*) from octavo.original where state = 'waiting')::int as waiting,
    (select coalesce(sum(paragraphs), 0) from octavo.expression)::int as paragraphs,
    (select count(*) from octavo.review where not undone)::int as reviews`.execute(store.db);
  const facts = await sql<{ kind: string; count: number }>`select key as kind, sum(value::int)::int as count
    from octavo.expression, json_each_text(facts) group by key order by key`.execute(store.db);
  return { ...rows[0], facts: Object.fromEntries(facts.rows.map((row) => [row.kind, row.count])) };
}
