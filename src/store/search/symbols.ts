// Which symbols the register knows: of works it holds, and of documents that are only cited.
import { sql } from 'kysely';
import type { Store } from '../open.ts';

export interface KnownSymbol {
  readonly symbol: string;
  /** The work it leads to; null where the document is only cited. */
  readonly work: number | null;
  readonly former: boolean;
  readonly title: string | null;
}

/** Held works and cited symbols that are one of `exact`, or begin with one of `beginnings`; at most 20. */
export async function knownSymbols(
  store: Store,
  exact: readonly string[],
  beginnings: readonly string[],
): Promise<KnownSymbol[]> {
  const likes = beginnings.map((one) => `${one.replace(/[\\%_]/g, '\\$&')}%`);
  const fits = (column: string) =>
    sql`(${sql.raw(column)} = any(${[...exact]}::text[]) or ${sql.raw(column)} like any(${likes}::text[]))`;
  const { rows } = await sql<KnownSymbol>`
    with held as (
      select s.symbol, s.work_id as work, s.former,
        (select title from octavo.expression e where e.work_id = s.work_id and e.current and title is not null
          order by array_position(array['en', 'fr', 'es', 'ru', 'ar', 'zh'], language) nulls last limit 1) as title
      from octavo.work_symbol s join octavo.work w using (work_id)
      where w.withdrawn is null and ${fits('s.symbol')} limit 20),
    cited as (
      select distinct f.symbol from octavo.fact f where f.symbol is not null and ${fits('f.symbol')} limit 20)
    select symbol, work, former, title from held
    union all select symbol, null, false, null from cited where symbol not in (select symbol from held)
    limit 20`.execute(store.questions);
  return rows;
}

export interface CitingParagraph {
  readonly symbol: string;
  readonly paragraph: string;
  readonly language: string;
  readonly text: string;
  readonly start: number;
  readonly stop: number;
}

/** Paragraphs that cite the symbol, newest documents first, each once. */
export async function citingParagraphs(store: Store, symbol: string, limit = 20): Promise<CitingParagraph[]> {
  const { rows } = await sql<CitingParagraph>`
    select symbol, paragraph, language, text, start, stop from (
      select distinct on (f.work_id, f.paragraph) w.symbol, w.session, f.paragraph, e.language, p.text, f.start, f.stop
      from octavo.fact f
      join octavo.expression e on e.work_id = f.work_id and e.expression = f.expression and e.current
      join octavo.work w on w.work_id = f.work_id and w.withdrawn is null
      join octavo.paragraph p on p.work_id = f.work_id and p.expression = f.expression and p.paragraph = f.paragraph
      where f.symbol = ${symbol} and f.kind = 'citation'
      order by f.work_id, f.paragraph, array_position(array['en', 'fr', 'es', 'ru', 'ar', 'zh'], e.language), f.fact) x
    order by session desc nulls last, symbol desc, paragraph limit ${limit}`.execute(store.questions);
  return rows;
}
