// Looks through the tables for what should not be: every fact's words at its place, every copy's original there.
import { sql } from 'kysely';
import type { Store } from '../open.ts';

export interface TableFaults {
  /** Facts whose words are not what stands at their place. */
  readonly spans: number;
  /** Expressions with other numbers of facts than their rows. */
  readonly counts: number;
  /** Originals that were read and belong to no work. */
  readonly homeless: number;
}

export async function faultsInTables(store: Store): Promise<TableFaults> {
  // PostgreSQL counts characters, facts count UTF-16 units: texts with letters beyond the basic plane are left to the reader's tests.
  const spans = await sql<{ n: number }>`select count(*)::int as n from octavo.fact f
    left join octavo.paragraph p using (work_id, expression, paragraph)
    where p.text is null or (p.text !~ '[\\U00010000-\\U0010FFFF]' and substr(p.text, f.start + 1, f.stop - f.start) <> f.words)`.execute(
    store.db,
  );
  const counts = await sql<{ n: number }>`select count(*)::int as n from octavo.expression e
    where (select coalesce(sum(value::int), 0) from json_each_text(e.facts))
      <> (select count(*) from octavo.fact f where f.work_id = e.work_id and f.expression = e.expression)`.execute(
    store.db,
  );
  const homeless = await sql<{ n: number }>`select count(*)::int as n from octavo.original o where state = 'read'
    and not exists (select 1 from octavo.manifestation m where m.sha256 = o.sha256)`.execute(store.db);
  return { spans: spans.rows[0].n, counts: counts.rows[0].n, homeless: homeless.rows[0].n };
}

/** SHA-256 over everything that was read, whatever its files were called: two registers with the same answer hold the same facts. */
export async function digestOf(store: Store): Promise<string> {
  const { rows } = await sql<{
    digest: string;
  }>`select coalesce(encode(sha256(string_agg(d, '' order by symbol, expression)::bytea), 'hex'), '') as digest
    from (select w.symbol, e.expression, encode(sha256(convert_to((e.reading::jsonb - 'file')::text || e.tree::text || coalesce(f.facts, ''), 'UTF8')), 'hex') as d
      from octavo.expression e join octavo.work w using (work_id)
      left join (select work_id, expression, string_agg(kind || paragraph || start || '-' || stop || value::text, '|' order by fact) as facts
        from octavo.fact group by work_id, expression) f using (work_id, expression)) x`.execute(store.db);
  return rows[0].digest;
}
