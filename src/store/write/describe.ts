// What a work is, said from its expressions: the same whatever order they came in.
import { sql } from 'kysely';
import type { Tx } from './change.ts';

/** Languages in the order in which a work describes itself. */
export const PREFERENCE = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const;

/** Sets which expression of each language is current, and the work's own columns from the first of them. */
export async function describe(tx: Tx, work: number): Promise<void> {
  await sql`update octavo.expression e set current = (e.rank >= 0 and not exists (
      select 1 from octavo.expression other where other.work_id = e.work_id and other.language = e.language
        and (other.rank, other.expression) > (e.rank, e.expression)))
    where work_id = ${work}`.execute(tx);
  const order = sql`array_position(${[...PREFERENCE]}::text[], language) nulls last, rank desc, expression`;
  await sql`update octavo.work w set kind = e.reading->>'kind', session = (e.reading->>'session')::int,
      organs = array(select json_array_elements_text(e.reading->'organs')), year = left(e.date, 4)::int,
      languages = array(select language from octavo.expression where work_id = ${work} and current order by ${order})
    from (select reading, date from octavo.expression where work_id = ${work} order by current desc, ${order} limit 1) e
    where w.work_id = ${work}`.execute(tx);
}
