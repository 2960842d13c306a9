// When works came: the moment the newest of their files was taken in.
import { sql } from 'kysely';
import type { Store } from '../open.ts';

/** ISO time by work. */
export async function arrivals(store: Store, works: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ work: number; at: Date }>`select m.work_id as work, max(o.stored) as at
    from octavo.manifestation m join octavo.original o on o.sha256 = m.sha256
    where m.work_id = any(${[...works]}) group by m.work_id`.execute(store.questions);
  return new Map(rows.map(({ work, at }) => [work, at.toISOString()]));
}
