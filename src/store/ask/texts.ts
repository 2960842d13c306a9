// Paragraphs as rows.
import { sql } from 'kysely';
import type { Store } from '../open.ts';

export interface TextRow {
  readonly paragraph: string;
  readonly role: string;
  readonly parent: string | null;
  readonly section: string | null;
  readonly number: string | null;
  readonly verb: string | null;
  readonly text: string;
}

/** Texts of an expression in the order of print; with `paragraph`, that one only. */
export const textsOf = (store: Store, work: number, expression: string, paragraph?: string): Promise<TextRow[]> => {
  const query = store.db
    .selectFrom('paragraph')
    .select(['paragraph', 'role', 'parent', 'section', 'number', 'verb', 'text'])
    .where('work_id', '=', work)
    .where('expression', '=', expression)
    .orderBy('place');
  return (paragraph === undefined ? query : query.where('paragraph', '=', paragraph)).execute();
};

/** The paragraph with its points in all expressions, in the order of print. */
export const textsAt = async (
  store: Store,
  work: number,
  id: string,
): Promise<(TextRow & { expression: string })[]> => {
  const { rows } = await sql<TextRow & { expression: string }>`/* prepared: texts_at */
    select expression, paragraph, role, parent, section, number, verb, text from octavo.paragraph
    where work_id = ${work} and (paragraph = ${id} or starts_with(paragraph, ${`${id}__list_`}))
    order by place`.execute(store.db);
  return rows;
};
