// Search: who is named beside the words, current expressions at a glance, and statistics fine enough to weigh words by.
import { type Kysely, sql } from 'kysely';

const STATEMENTS = [
  `alter table paragraph add column actors text[] not null default '{}'`,
  `create index expression_current on expression (work_id, expression) where current`,
  `alter table paragraph alter column words set statistics 1000`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
