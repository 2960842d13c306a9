// Works, their languages and versions, their copies.
import { type SelectQueryBuilder, sql } from 'kysely';
import type { Store } from '../open.ts';
import type { Tables, WorkTable } from '../schema/tables.ts';

export interface Work {
  readonly work: number;
  readonly symbol: string;
  readonly provisional: boolean;
  readonly kind: string;
  readonly organs: readonly string[];
  readonly session: number | null;
  readonly year: number | null;
  readonly languages: readonly string[];
  readonly withdrawn: string | null;
  readonly revision: number;
}

export interface FoundWork extends Work {
  /** Every symbol that leads to it now. */
  readonly symbols: readonly string[];
  /** The symbol asked for is one it no longer has. */
  readonly former: boolean;
}

const asWork = ({ work_id, ...row }: Omit<WorkTable, 'work_id'> & { work_id: number }): Work => ({
  work: work_id,
  ...row,
});

/** The work with this symbol (normal form, or `provisional/…`), or null. */
export async function workBySymbol(store: Store, symbol: string): Promise<FoundWork | null> {
  const named = await store.db.selectFrom('work_symbol').selectAll().where('symbol', '=', symbol).executeTakeFirst();
  const base = store.db.selectFrom('work').selectAll();
  const row = await (named
    ? base.where('work_id', '=', named.work_id)
    : base.where('symbol', '=', symbol).where('provisional', '=', true)
  ).executeTakeFirst();
  if (!row) return null;
  const symbols = await store.db
    .selectFrom('work_symbol')
    .select('symbol')
    .where('work_id', '=', row.work_id)
    .where('former', '=', false)
    .orderBy('symbol')
    .execute();
  return { ...asWork(row), symbols: symbols.map((one) => one.symbol), former: named?.former ?? false };
}

/** Which of these symbols are held. */
export async function heldAmong(store: Store, symbols: readonly string[]): Promise<Set<string>> {
  if (!symbols.length) return new Set();
  const rows = await store.db
    .selectFrom('work_symbol')
    .innerJoin('work', 'work.work_id', 'work_symbol.work_id')
    .select('work_symbol.symbol')
    .where('work_symbol.symbol', 'in', [...symbols])
    .where('work.withdrawn', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.symbol));
}

export interface WorkFilter {
  readonly kind?: string;
  readonly session?: number;
  readonly language?: string;
  /** Works whose facts name this actor. */
  readonly actor?: string;
  readonly withdrawn?: boolean;
  /** Changed after this revision. */
  readonly since?: number;
}

export interface Page<T> {
  readonly rows: readonly T[];
  /** Hand it back for the next page; null at the end. */
  readonly next: string | null;
}

/** Works by symbol, a page at a time. */
export async function listWorks(
  store: Store,
  filter: WorkFilter = {},
  page: { after?: string; limit?: number } = {},
): Promise<Page<Work>> {
  const limit = page.limit ?? 100;
  let query = filtered(store.db.selectFrom('work').selectAll(), filter);
  if (page.after) query = query.where('symbol', '>', page.after);
  const rows = await query
    .orderBy('symbol')
    .limit(limit + 1)
    .execute();
  return {
    rows: rows.slice(0, limit).map(asWork),
    next: rows.length > limit ? rows[limit - 1].symbol : null,
  };
}

function filtered<O>(query: SelectQueryBuilder<Tables, 'work', O>, filter: WorkFilter): typeof query {
  let out = query;
  if (filter.kind) out = out.where('kind', '=', filter.kind);
  if (filter.session !== undefined) out = out.where('session', '=', filter.session);
  if (filter.language) out = out.where(sql<boolean>`${filter.language} = any(languages)`);
  if (filter.since !== undefined) out = out.where('revision', '>', filter.since);
  if (!filter.withdrawn) out = out.where('withdrawn', 'is', null);
  if (filter.actor)
    out = out.where(
      sql<boolean>`exists (select 1 from octavo.fact f where f.work_id = work.work_id and f.actors @> ${[filter.actor]})`,
    );
  return out;
}

export interface ExpressionRow {
  readonly expression: string;
  readonly language: string;
  readonly version: string;
  readonly current: boolean;
  readonly date: string | null;
  readonly title: string | null;
  readonly sha256: string;
  readonly reader: string;
  readonly paragraphs: number;
  readonly facts: Readonly<Record<string, number>>;
}

/** Every language and version of the work, current ones first. */
export async function expressionsOf(store: Store, work: number): Promise<ExpressionRow[]> {
  const { rows } = await sql<ExpressionRow>`/* prepared: expressions_of */
    select expression, language, version, current, date, title, sha256, reader, paragraphs, facts
    from octavo.expression where work_id = ${work} order by current desc, expression`.execute(store.db);
  return rows;
}

export interface Copy {
  readonly sha256: string;
  readonly expression: string;
  readonly format: string;
  readonly chosen: boolean;
  readonly size: number;
  readonly names: readonly string[];
}

/** The files the work is held in. */
export const copiesOf = (store: Store, work: number): Promise<Copy[]> =>
  store.db
    .selectFrom('manifestation')
    .innerJoin('original', 'original.sha256', 'manifestation.sha256')
    .select(['manifestation.sha256', 'expression', 'manifestation.format', 'chosen', 'size', 'names'])
    .where('work_id', '=', work)
    .orderBy('expression')
    .orderBy('chosen', 'desc')
    .execute();
