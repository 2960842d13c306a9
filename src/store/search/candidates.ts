// Asks PostgreSQL: which paragraphs have the terms, the most promising few hundred with their words, and how many of what.
import { type RawBuilder, sql } from 'kysely';
import type { Store } from '../open.ts';
import { symbolLexeme } from './fold.ts';
import { anyOf, either, type Match, tsqueryOf } from './match.ts';
import type { Narrow } from './narrow.ts';
import { printedWords, type Words } from './words.ts';

export interface Weighed {
  readonly own: Match;
  readonly head: Match | null;
  readonly weight: number;
}

export interface Ask {
  /** What every row must have; null: titles only. */
  readonly condition: Match | null;
  /** What is enough when fewer than ten rows match the condition; null: nothing else. */
  readonly otherwise: Match | null;
  /** Documents whose first paragraph is found whatever its words. */
  readonly documents: readonly number[];
  readonly terms: readonly Weighed[];
  /** What stands near together, or null. */
  readonly near: Match | null;
  readonly narrow: Narrow;
  /** Works with the symbols that `narrow` has. */
  readonly symbolWorks: readonly number[];
  /** Languages whose rows are matched; null: all. */
  readonly languages: readonly string[] | null;
  readonly limit: number;
  readonly facets: boolean;
}

export interface Candidate {
  readonly work: number;
  readonly symbol: string;
  readonly kind: string;
  readonly session: number | null;
  readonly paragraph: string;
  readonly language: string;
  readonly role: string;
  readonly verb: string | null;
  readonly size: number;
  readonly words: Words;
}

export interface FacetRow {
  readonly facet: string;
  readonly value: string;
  readonly count: number;
}

export interface Found {
  readonly total: number;
  readonly candidates: readonly Candidate[];
  readonly facets: readonly FacetRow[];
}

/** Fewer paragraphs with all words than this: those with some of them are given too. */
export const FEW = 10;
/** Rows that are scored: of more than these the shortest, which say it in fewest words. */
const SCORED = 3_000;
/** Rows that are counted into facets: the most promising ones. */
export const FACETED = 1_000;

/** Terms that are looked for in each row before the best are ranked: the weightiest; each costs as much as a row does. */
const MOST_SCORED = 6;
/** With so few terms it is told apart whether a term stands in the paragraph or above it, and how near they are. */
const FEW_TERMS = 3;

function scoreOf({ terms, near }: Ask): RawBuilder<unknown> {
  if (!terms.length) return sql`0::real`;
  const best = [...terms].sort((a, b) => b.weight - a.weight).slice(0, MOST_SCORED);
  if (terms.length > FEW_TERMS) return sql.join(best.map(eitherScore), sql` + `);
  const nearness = near ? sql` + ts_rank_cd(p.words, ${tsqueryOf(near)}::tsquery, 1)` : sql``;
  return sql`${sql.join(best.map(termScore), sql` + `)}${nearness}`;
}

const eitherScore = ({ own, head, weight }: Weighed): RawBuilder<unknown> =>
  sql`case when p.words @@ ${tsqueryOf(head ? anyOf([own, head]) : own)}::tsquery then ${weight}::real else 0::real end`;

const termScore = ({ own, head, weight }: Weighed): RawBuilder<unknown> =>
  sql`${weight}::real * case when p.words @@ ${tsqueryOf(own)}::tsquery then 1::real
    ${head ? sql`when p.words @@ ${tsqueryOf(head)}::tsquery then 0.5::real` : sql``} else 0::real end`;

export async function candidatesFor(store: Store, ask: Ask): Promise<Found> {
  const score = scoreOf(ask);
  const one = ask.languages?.length === 1;
  const { rows } = await sql<Printed>`
    with every as materialized (${hits(ask, ask.condition)}),
    hit as materialized (
      select * from every
      ${ask.otherwise === null ? sql`` : sql`union (${hits(ask, ask.otherwise)} and (select count(*) from every) < ${FEW})`}
    ), m as materialized (
      select hit.*, w.symbol, w.kind, w.session, w.organs, w.languages from hit
      join octavo.work w on w.work_id = hit.work_id and w.withdrawn is null
      where not exists (select 1 from octavo.expression e
        where e.work_id = hit.work_id and e.expression = hit.expression and not e.current) ${ofWork(ask)}
    ), few as (
      select * from m order by size, work_id desc, paragraph, language limit ${SCORED}
    ), best as materialized (
      select few.*, case when (select count(*) from m) > ${ask.limit} then (${score})::real else 0 end as score
      from few ${ask.terms.length ? sql`join octavo.paragraph p using (work_id, expression, paragraph)` : sql``}
      order by score desc, size, work_id desc, paragraph, language limit ${FACETED}
    ), top as (
      select * from best order by score desc, size, work_id desc, paragraph, language limit ${ask.limit}
    )
    select ${one ? sql`(select count(*)::int from m)` : sql`(select count(*)::int from (select distinct work_id, paragraph from m) d)`} as total,
      coalesce((select json_agg(t order by t.score desc, t.size, t.work desc, t.paragraph, t.language) from (
        select top.work_id as work, top.symbol, top.kind, top.session, top.paragraph,
          top.language, top.role, top.verb, top.score, top.size, p.words::text as words
        from top join octavo.paragraph p using (work_id, expression, paragraph)) t), '[]') as candidates,
      ${ask.facets ? facets : sql`'[]'::json`} as facets`.execute(store.questions);
  const { candidates, ...rest } = rows[0];
  return { ...rest, candidates: candidates.map((one) => ({ ...one, words: printedWords(one.words) })) };
}

type Printed = Omit<Found, 'candidates'> & {
  readonly candidates: readonly (Omit<Candidate, 'words'> & { readonly words: string })[];
};

const facets = sql`(select coalesce(json_agg(f), '[]') from (
  with one as materialized (
    select distinct on (work_id, paragraph) work_id, expression, paragraph, verb, actors, kind, session, organs, languages from best)
  select 'kind' as facet, kind as value, count(*)::int from one group by 2
  union all select 'session', session::text, count(*)::int from one where session is not null group by 2
  union all select 'organ', o, count(*)::int from one, unnest(organs) o group by 2
  union all select 'language', l, count(*)::int from one, unnest(languages) l group by 2
  union all select 'verb', verb, count(*)::int from one where verb is not null group by 2
  union all select 'actor', a, count(*)::int from one, unnest(actors) a group by 2
) f)`;

/** Rows with what a tsquery asks for. It is kept from the planner, which would read thousands of statistics for it. */
function hits(ask: Ask, condition: Match | null): RawBuilder<unknown> {
  const { documents, narrow, languages } = ask;
  const found = condition === null ? sql`p.role = 'title'` : sql`p.words @@ (select ${tsqueryOf(condition)}::tsquery)`;
  const parts = [documents.length ? sql`(${found} or (p.work_id = any(${[...documents]}) and p.place = 1))` : found];
  if (languages) parts.push(sql`p.language = any(${[...languages]})`);
  if (narrow.symbols.length) parts.push(symbolPart(ask));
  return sql`select p.work_id, p.expression, p.paragraph, p.language, p.role, p.verb, p.actors,
    pg_column_size(p.text) as size from octavo.paragraph p where ${sql.join(parts, sql` and `)}`;
}

function ofWork({ narrow }: Ask): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [];
  if (narrow.kinds.length) parts.push(sql`w.kind = any(${[...narrow.kinds]})`);
  if (narrow.languages.length) parts.push(sql`w.languages && ${[...narrow.languages]}::text[]`);
  if (narrow.sessions.length)
    parts.push(any(narrow.sessions.map(([from, to]) => sql`w.session between ${from} and ${to}`)));
  if (narrow.dates.length)
    parts.push(sql`exists (select 1 from octavo.expression e where e.work_id = hit.work_id
      and e.expression = hit.expression and ${any(narrow.dates.map(([from, to]) => sql`(e.date between ${from} and ${to})`))})`);
  return parts.length ? sql`and ${sql.join(parts, sql` and `)}` : sql``;
}

const any = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => sql`(${sql.join(parts, sql` or `)})`;

/** The document itself, and what cites it. */
const symbolPart = ({ symbolWorks, narrow }: Ask): RawBuilder<unknown> =>
  sql`(p.work_id = any(${[...symbolWorks]}) or p.words @@ ${tsqueryOf(either(narrow.symbols.map(symbolLexeme)))}::tsquery)`;

/** Works with these symbols. */
export async function worksNamed(store: Store, symbols: readonly string[]): Promise<number[]> {
  if (!symbols.length) return [];
  const { rows } = await sql<{ work_id: number }>`select work_id from octavo.work_symbol
    where symbol = any(${[...symbols]})`.execute(store.questions);
  return rows.map((row) => row.work_id);
}
