// A table's rows as lines of JSON, out and in.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import type { Tx } from '../write/change.ts';

/** Every table in an order in which foreign keys are met, with its key. */
export const TABLES: readonly (readonly [keyof Tables | 'webhook' | 'delivery', string])[] = [
  ['setting', 'name'],
  ['actor', 'actor'],
  ['work', 'work_id'],
  ['work_symbol', 'symbol'],
  ['original', 'sha256'],
  ['expression', 'work_id, expression'],
  ['manifestation', 'work_id, sha256'],
  ['paragraph', 'work_id, expression, paragraph'],
  ['fact', 'work_id, expression, fact'],
  ['link', 'work_id, from_paragraph, to_symbol, to_paragraph, relation'],
  ['review', 'work_id, review'],
  ['audit', 'seq'],
  ['webhook', 'webhook'],
  ['delivery', 'delivery'],
];

const BATCH = 500;

/** Rows of a table as JSON texts, a batch at a time, by its key. */
export async function* rowsOf(tx: Tx, table: string, key: string): AsyncGenerator<string[]> {
  await sql
    .raw(`declare rows cursor for select row_to_json(t)::text as row from octavo.${table} t order by ${key}`)
    .execute(tx);
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.raw(String(BATCH))} from rows`.execute(tx);
    if (!rows.length) break;
    yield rows.map((one) => one.row);
  }
  await sql`close rows`.execute(tx);
}

/** Puts rows back; unknown columns of a newer backup would be lost, so the schema's version is checked before. */
export async function putRows(tx: Tx, table: string, rows: readonly string[]): Promise<void> {
  const all = `[${rows.join(',')}]`;
  await sql`insert into ${sql.raw(`octavo.${table}`)} overriding system value
    select * from json_populate_recordset(null::${sql.raw(`octavo.${table}`)}, ${all}::json)`.execute(tx);
}

/** The counters go on after what was put back. */
export async function setCounters(tx: Tx): Promise<void> {
  await sql`select setval('octavo.revision', greatest((select coalesce(max(revision), 0) from octavo.work), 1))`.execute(
    tx,
  );
  for (const [table, column] of NUMBERED)
    await sql
      .raw(`select setval(pg_get_serial_sequence('octavo.${table}', '${column}'),
        (select coalesce(max(${column}), 0) + 1 from octavo.${table}), false)`)
      .execute(tx);
}

/** Tables whose rows are numbered by the database. */
const NUMBERED = [
  ['work', 'work_id'],
  ['webhook', 'webhook'],
  ['delivery', 'delivery'],
] as const;

export async function schemaOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from octavo.migration order by name desc limit 1`.execute(
    db,
  );
  return rows[0]?.name ?? '';
}

export async function isEmpty(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select 1 from octavo.original)
    or exists (select 1 from octavo.work) or exists (select 1 from octavo.audit) as any`.execute(db);
  return !rows[0].any;
}
