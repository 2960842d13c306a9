// Search: who is named beside the words, superseded expressions at a glance, statistics fine enough to weigh words by,
// and rows that stay in one piece, so that scoring a few thousand of them fetches no second table.
import { type Kysely, sql } from 'kysely';

const STATEMENTS = [
  `alter table paragraph add column actors text[] not null default '{}'`,
  `create index expression_superseded on expression (work_id, expression) where not current`,
  `alter table paragraph alter column words set statistics 1000`,
  `alter table paragraph set (toast_tuple_target = 8160)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
