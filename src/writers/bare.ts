// What two prints of one document share: for the round trips of the writers.
import type { DocumentNode, Mark, Words } from '../tree/index.ts';

/** A plain tree without `source` and `record`; type that a whole line of the masthead or the title is set in says nothing. */
export function bare(document: DocumentNode): unknown {
  const lines = document.cover.lines.map((line) => ({ ...line, words: unset(line.words) }));
  const title = document.title && unset(document.title);
  const plain = { ...document, title, record: null, cover: { ...document.cover, lines } };
  return JSON.parse(JSON.stringify(plain, (key, value) => (key === 'source' ? undefined : value)));
}

const unset = (words: Words): Words => ({ ...words, marks: words.marks.filter((mark) => !isWhole(mark, words)) });

const isWhole = (mark: Mark, words: Words): boolean =>
  (mark.kind === 'bold' || mark.kind === 'italic') && mark.start === 0 && mark.end === words.text.length;
