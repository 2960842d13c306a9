// Reads works from the tables into a segment.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Store } from '../../open.ts';
import { Builder } from './build.ts';
import type { ExpressionInfo, Segment, WorkInfo } from './segment.ts';

/** Works read at once. */
const BATCH = 5;

/** The current texts of these works; those withdrawn have none. `rest`: pause behind each part, in times of what it took. */
export async function segmentOf(store: Store, works: readonly number[], rest = 0): Promise<Segment> {
  const builder = new Builder();
  for (let from = 0; from < works.length; from += BATCH) {
    const start = performance.now();
    await addWorks(store, works.slice(from, from + BATCH), builder);
    if (rest) await sleep((performance.now() - start) * rest);
  }
  return builder.done();
}

async function addWorks(store: Store, works: readonly number[], builder: Builder): Promise<void> {
  const expressions = await expressionsOf(store, works);
  const { rows } =
    await sql<TextRow>`select p.work_id, p.expression, p.paragraph, p.role, p.verb, p.number, p.section, p.place, p.actors,
      p.text, pg_column_size(p.text) as size, p.words::text as words
    from octavo.paragraph p join octavo.expression e using (work_id, expression)
    where p.work_id = any(${[...works]}) and e.current and p.words is not null
    order by p.work_id, p.expression, p.place`.execute(store.db);
  for (const row of rows) {
    const expression = expressions.get(`${row.work_id} ${row.expression}`);
    if (expression) builder.add({ ...row, expression });
  }
}

interface TextRow {
  readonly work_id: number;
  readonly expression: string;
  readonly paragraph: string;
  readonly role: string;
  readonly verb: string | null;
  readonly number: string | null;
  readonly section: string | null;
  readonly text: string;
  readonly place: number;
  readonly actors: readonly string[];
  readonly size: number;
  readonly words: string;
}

async function expressionsOf(store: Store, works: readonly number[]): Promise<ReadonlyMap<string, ExpressionInfo>> {
  const { rows } = await sql<WorkInfo & Omit<ExpressionInfo, 'work'> & { readonly expression: string }>`
    select w.work_id as work, w.symbol, w.kind, w.session, w.organs, w.languages, e.expression, e.language, e.date,
      e.title
    from octavo.work w join octavo.expression e using (work_id)
    where w.work_id = any(${[...works]}) and w.withdrawn is null and e.current`.execute(store.db);
  const heads = new Map<number, WorkInfo>();
  return new Map(
    rows.map(({ expression, language, date, title, ...work }) => {
      if (!heads.has(work.work)) heads.set(work.work, work);
      return [`${work.work} ${expression}`, { work: heads.get(work.work)!, language, date, title }];
    }),
  );
}
