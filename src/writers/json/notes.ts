// Footnotes and where their marks stand.
import { type DocumentNode, type Paragraph, type Point, paragraphsOf, visit, type Words } from '../../tree/index.ts';
import type { JsonNote } from './json.ts';

const PREFIX = 'note:';

/** How a note is named outside the tree: its id without `note:` ("1", "annex_1:1"). */
export const noteName = (id: string): string => (id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id);

/** Names of the notes called in a paragraph or point and the points below it, in the order of print. */
export function notesCalledIn(node: Paragraph | Point): string[] {
  const own = [...calls(node.words), ...node.points.flatMap(notesCalledIn)];
  return node.wrapUp ? [...own, ...calls(node.wrapUp)] : own;
}

const calls = (words: Words): string[] =>
  words.marks.flatMap((mark) => (mark.kind === 'note' && mark.note ? [noteName(mark.note)] : []));

/** All notes; a mark inside a point belongs to the paragraph above it. */
export function notesOf(document: DocumentNode): JsonNote[] {
  const top = topParagraphs(document);
  return document.notes.map((note) => ({
    marker: noteName(note.id),
    paragraph: note.at === null ? null : (top.get(note.at) ?? note.at),
    text: note.words.text,
  }));
}

/** Id of every point, with the id of the paragraph it belongs to. */
function topParagraphs(document: DocumentNode): Map<string, string> {
  const top = new Map<string, string>();
  for (const { paragraph } of paragraphsOf(document))
    visit(paragraph, (node) => {
      if (node.type === 'point') top.set(node.id, paragraph.id);
    });
  return top;
}
