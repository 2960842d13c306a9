// Who is named in held works, and how often.
import { sql } from 'kysely';
import type { Store } from '../open.ts';

export interface ActorCount {
  readonly actor: string;
  /** Works whose facts name it, and those facts in the language that has most. */
  readonly works: number;
  readonly facts: number;
}

/** Actors whose id begins with `prefix` (`org/`, `un/`, `state/`), by id; or this one alone. */
export async function actorCounts(store: Store, prefix: string, exact = false): Promise<ActorCount[]> {
  const wanted = exact ? sql`f.actors @> ${[prefix]} and a.actor = ${prefix}` : sql`starts_with(a.actor, ${prefix})`;
  const { rows } = await sql<ActorCount>`
    select actor, count(distinct work_id)::int as works, sum(most)::int as facts from (
      select actor, work_id, max(n) as most from (
        select a.actor, f.work_id, f.expression, count(*) as n
        from octavo.fact f
        join octavo.expression e on e.work_id = f.work_id and e.expression = f.expression and e.current
        join octavo.work w on w.work_id = f.work_id and w.withdrawn is null
        cross join unnest(f.actors) as a(actor)
        where ${wanted}
        group by a.actor, f.work_id, f.expression) each
      group by actor, work_id) best
    group by actor order by actor`.execute(store.questions);
  return rows;
}

/** Works whose facts name this actor. */
export async function worksNaming(store: Store, actor: string): Promise<Set<number>> {
  const { rows } = await sql<{ work: number }>`select distinct work_id as work from octavo.fact
    where actors @> ${[actor]}`.execute(store.questions);
  return new Set(rows.map((row) => row.work));
}
