// Facts of a document with what people said of them.
import { type SelectQueryBuilder, sql } from 'kysely';
import type { Store } from '../open.ts';
import type { Tables } from '../schema/tables.ts';

export type Verdict = 'confirmed' | 'rejected' | 'corrected';

export interface FactRow {
  readonly work: number;
  readonly expression: string;
  /** Its number in the expression, from 1; null where only a person's correction says it. */
  readonly fact: number | null;
  readonly kind: string;
  readonly paragraph: string;
  readonly start: number;
  readonly stop: number;
  readonly words: string;
  readonly derived: boolean;
  /** CONTRACT's object; the corrected one where a person corrected it. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly review: FactReview | null;
}

export interface FactReview {
  readonly review: number;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly who: string;
  readonly at: string;
}

export interface FactFilter {
  readonly kind?: string;
  readonly actor?: string;
  readonly symbol?: string;
  readonly verb?: string;
  readonly session?: number;
  readonly work?: number;
  readonly expression?: string;
  readonly paragraph?: string;
  readonly language?: string;
  /** Rejected facts too. */
  readonly rejected?: boolean;
}

/** Place of a fact in the order they are given in: what stands behind it stays behind it when others arrive. */
export interface FactKey {
  readonly work: number;
  readonly expression: string;
  readonly fact: number;
}

interface Joined extends Omit<FactRow, 'review'> {
  readonly review: number | null;
  readonly verdict: Verdict | null;
  readonly correction: Record<string, unknown> | null;
  readonly reason: string | null;
  readonly who: string | null;
  readonly at: Date | null;
}

/** Facts of current expressions, in the order of print. */
export async function factsWhere(
  store: Store,
  filter: FactFilter,
  page: { limit?: number; offset?: number; after?: FactKey } = {},
): Promise<FactRow[]> {
  const { after } = page;
  const query = store.db
    .selectFrom('fact')
    .innerJoin('expression', (join) =>
      join.onRef('expression.work_id', '=', 'fact.work_id').onRef('expression.expression', '=', 'fact.expression'),
    )
    .leftJoin('review', (join) =>
      join
        .onRef('review.work_id', '=', 'fact.work_id')
        .onRef('review.expression', '=', 'fact.expression')
        .onRef('review.fact', '=', 'fact.fact')
        .on('review.undone', '=', false),
    )
    .select([
      'fact.work_id as work',
      'fact.expression',
      'fact.fact',
      'fact.kind',
      'fact.paragraph',
      'start',
      'stop',
      'fact.words',
      'derived',
      'value',
      'review.review',
      'review.verdict',
      'review.correction',
      'review.reason',
      'review.who',
      'review.at',
    ]);
  const behind = after
    ? query.where(
        sql<boolean>`(fact.work_id, fact.expression, fact.fact) > (${after.work}, ${after.expression}, ${after.fact})`,
      )
    : query;
  const rows = await where(behind, filter)
    .orderBy('fact.work_id')
    .orderBy('fact.expression')
    .orderBy('fact.fact')
    .limit(page.limit ?? 100_000)
    .offset(page.offset ?? 0)
    .execute();
  return rows.map((row) => asFact(row as Joined));
}

/** Facts of a paragraph and its points in all expressions, rejected ones too. */
export async function factsAt(store: Store, work: number, paragraph: string): Promise<FactRow[]> {
  const { rows } = await sql<Joined>`/* prepared: facts_at */
    select f.work_id as work, f.expression, f.fact, f.kind, f.paragraph, f.start, f.stop, f.words, f.derived, f.value,
      r.review, r.verdict, r.correction, r.reason, r.who, r.at
    from octavo.fact f left join octavo.review r on r.work_id = f.work_id and r.expression = f.expression
      and r.fact = f.fact and not r.undone
    where f.work_id = ${work} and (f.paragraph = ${paragraph} or starts_with(f.paragraph, ${`${paragraph}__list_`}))
    order by f.expression, f.fact`.execute(store.db);
  return rows.map(asFact);
}

// biome-ignore lint/suspicious/noExplicitAny: the joined columns' type is Kysely's own business.
function where<Q extends SelectQueryBuilder<any, any, any>>(query: Q, filter: FactFilter): Q {
  let out = query as SelectQueryBuilder<Tables, 'fact' | 'expression' | 'review', object>;
  if (filter.work !== undefined) out = out.where('fact.work_id', '=', filter.work);
  if (filter.expression) out = out.where('fact.expression', '=', filter.expression);
  else out = out.where('expression.current', '=', true);
  if (filter.language) out = out.where('expression.language', '=', filter.language);
  if (filter.kind) out = out.where('fact.kind', '=', filter.kind);
  if (filter.paragraph) out = out.where('fact.paragraph', '=', filter.paragraph);
  if (filter.symbol) out = out.where('fact.symbol', '=', filter.symbol);
  if (filter.verb) out = out.where('fact.verb', '=', filter.verb);
  if (filter.session !== undefined) out = out.where('fact.session', '=', filter.session);
  if (filter.actor) out = out.where(sql<boolean>`fact.actors @> ${[filter.actor]}`);
  if (!filter.rejected) out = out.where(sql<boolean>`review.verdict is distinct from 'rejected'`);
  return out as unknown as Q;
}

function asFact(row: Joined): FactRow {
  const { review, verdict, correction, reason, who, at, ...fact } = row;
  const said = review === null ? null : { review, verdict: verdict!, reason, who: who!, at: at!.toISOString() };
  return { ...fact, value: correction ? { ...fact.value, ...correction } : fact.value, review: said };
}

export interface ReviewRow {
  readonly work: number;
  readonly review: number;
  readonly language: string;
  readonly kind: string;
  readonly paragraph: string;
  readonly words: string;
  readonly verdict: Verdict;
  readonly correction: Readonly<Record<string, unknown>> | null;
  readonly target: string | null;
  readonly reason: string | null;
  readonly who: string;
  readonly at: string;
  /** attached: to a fact; words: they stand but no fact was found there; gone: the words are gone. */
  readonly state: 'attached' | 'words' | 'gone';
  readonly fact: number | null;
  readonly undone: boolean;
}

/** Reviews of a work, or of all works, newest first. */
export async function reviewsOf(store: Store, work?: number): Promise<ReviewRow[]> {
  let query = store.db.selectFrom('review').selectAll();
  if (work !== undefined) query = query.where('work_id', '=', work);
  const rows = await query.orderBy('review', 'desc').execute();
  return rows.map(({ work_id, before: _before, after: _after, expression, at, ...row }) => ({
    ...row,
    work: work_id,
    at: at.toISOString(),
    state: row.fact !== null ? 'attached' : expression !== null ? 'words' : 'gone',
  }));
}
