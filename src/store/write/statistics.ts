// PostgreSQL's own counts, which plans and the weights of words go by. It makes them itself in time, but an own server may not live to.
import { sql } from 'kysely';
import type { Store } from '../open.ts';

/** So much of the table may be new. */
const CHANGED = 0.1;

/** Counts again when much is new. */
export async function freshStatistics(store: Store): Promise<void> {
  const { rows } = await sql<{ counted: number; there: number }>`select reltuples::float8 as counted,
      (select count(*) from octavo.paragraph) as there
    from pg_class where oid = 'octavo.paragraph'::regclass`.execute(store.db);
  const { counted, there } = rows[0];
  if (counted > 0 && Math.abs(there - counted) <= counted * CHANGED) return;
  await sql`analyze octavo.paragraph, octavo.fact, octavo.expression, octavo.work, octavo.work_symbol`.execute(
    store.db,
  );
}
