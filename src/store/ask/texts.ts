// Paragraphs as rows.
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
