// All that a document's page shows, in one question: pages are asked for more often than anything else.
import { sql } from 'kysely';
import type { Store } from '../open.ts';
import type { Copy, ExpressionRow, FoundWork } from './works.ts';

export interface Bodies {
  readonly tree: unknown;
  readonly reading: unknown;
}

export interface ShownWork {
  readonly work: FoundWork;
  /** Every language and version, current ones first. */
  readonly expressions: readonly ExpressionRow[];
  readonly copies: readonly Copy[];
  /** Whether people said something of its facts. */
  readonly reviewed: boolean;
  /** Tree and reading of the current expression in the language that was asked for; null: it has none. */
  readonly bodies: Bodies | null;
}

interface Row extends Omit<FoundWork, 'former'> {
  readonly expressions: readonly ExpressionRow[];
  readonly copies: readonly Copy[];
  readonly reviewed: boolean;
  readonly tree: unknown;
  readonly reading: unknown;
}

/** The work with everything beside its text, and the text in `language`. */
export async function shownWork(store: Store, work: number, language: string | null): Promise<ShownWork | null> {
  const { rows } = await sql<Row>`/* prepared: shown_work */
    select w.work_id as work, w.symbol, w.provisional, w.kind, w.organs, w.session, w.year, w.languages, w.withdrawn,
      w.revision,
      array(select s.symbol from octavo.work_symbol s where s.work_id = w.work_id and not s.former
        order by s.symbol) as symbols,
      (select json_agg(json_build_object('expression', x.expression, 'language', x.language, 'version', x.version,
          'current', x.current, 'date', x.date, 'title', x.title, 'sha256', x.sha256, 'reader', x.reader,
          'paragraphs', x.paragraphs, 'facts', x.facts) order by x.current desc, x.expression)
        from octavo.expression x where x.work_id = w.work_id) as expressions,
      (select json_agg(json_build_object('sha256', m.sha256, 'expression', m.expression, 'format', m.format,
          'chosen', m.chosen, 'size', o.size, 'names', o.names) order by m.expression, m.chosen desc)
        from octavo.manifestation m join octavo.original o on o.sha256 = m.sha256
        where m.work_id = w.work_id) as copies,
      exists(select from octavo.review r where r.work_id = w.work_id and not r.undone and r.kind <> 'evidence')
        as reviewed,
      e.tree, e.reading
    from octavo.work w left join octavo.expression e on e.work_id = w.work_id and e.current and e.language = ${language}
    where w.work_id = ${work}`.execute(store.db);
  const [row] = rows;
  if (!row) return null;
  const { expressions, copies, reviewed, tree, reading, ...rest } = row;
  return {
    work: { ...rest, former: false },
    expressions: expressions ?? [],
    copies: copies ?? [],
    reviewed,
    bodies: reading ? { tree, reading } : null,
  };
}

/** Tree and reading of an expression. */
export async function bodiesOf(store: Store, work: number, expression: string): Promise<Bodies | null> {
  const row = await store.db
    .selectFrom('expression')
    .select(['tree', 'reading'])
    .where('work_id', '=', work)
    .where('expression', '=', expression)
    .executeTakeFirst();
  return row ?? null;
}
