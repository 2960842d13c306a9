// Indexes over words and lists: building one once is many times quicker than changing it row by row.
import { sql } from 'kysely';
import type { Tx } from '../write/change.ts';

/** Does work without them; they are there again afterwards, as everything is in one transaction. */
export async function withoutIndexes(tx: Tx, work: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ name: string; made: string }>`select indexname as name, indexdef as made from pg_indexes
    where schemaname = 'octavo' and indexdef like '% USING gin %'`.execute(tx);
  for (const { name } of rows) await sql`drop index ${sql.id('octavo', name)}`.execute(tx);
  await work();
  await sql`set local maintenance_work_mem = '256MB'`.execute(tx);
  for (const { made } of rows) await sql.raw(made).execute(tx);
}
