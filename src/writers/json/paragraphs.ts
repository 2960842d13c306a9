// Paragraphs in the order of print, each followed by its points.
import { type DocumentNode, type Node, type Paragraph, type Point, paragraphsOf, textOf } from '../../tree/index.ts';
import type { JsonParagraph, Phrase } from './json.ts';
import { notesCalledIn } from './notes.ts';

type Shared = Pick<JsonParagraph, 'role' | 'section'>;

/** Entries of all paragraphs and points; `text` of each is whole, with its points. */
export function paragraphEntries(document: DocumentNode, phrases: ReadonlyMap<string, Phrase>): JsonParagraph[] {
  const out: JsonParagraph[] = [];
  for (const { paragraph, parents } of paragraphsOf(document)) {
    const section = sectionAbove(parents);
    enter(paragraph, { role: paragraph.role, section }, phrases, out);
  }
  return out;
}

function enter(
  node: Paragraph | Point,
  shared: Shared,
  phrases: ReadonlyMap<string, Phrase>,
  out: JsonParagraph[],
): void {
  const found = phrases.get(node.id);
  out.push({
    id: node.id,
    role: shared.role,
    number: node.number,
    section: shared.section,
    phrase: found?.phrase ?? null,
    verb: found?.verb ?? null,
    text: textOf(node),
    notes: notesCalledIn(node),
  });
  for (const point of node.points) enter(point, shared, phrases, out);
}

const sectionAbove = (parents: readonly Node[]): string | null => {
  const section = parents.findLast((node) => node.type === 'section');
  return section?.type === 'section' ? section.id : null;
};
