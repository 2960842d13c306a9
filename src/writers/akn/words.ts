// Words → inline markup: marks nest, a note stands at its mark.
import type { Mark, Note, Words } from '../../tree/index.ts';
import { escaped } from '../html/escape.ts';
import { type Insert, type Layer, weave } from '../weave.ts';
import { attributes, element, uri } from './xml.ts';

/** What the writer remembers while it goes through a document. */
export interface Writing {
  readonly notes: ReadonlyMap<string, Note>;
  /** Ids of the notes written so far, in their order. */
  readonly written: string[];
  /** Layers of the facts in these words. */
  readonly layersOf: (words: Words) => readonly Layer[];
  /** What those facts refer to. */
  readonly references: readonly string[];
}

const TAGS: Readonly<Record<string, { open: string; close: string }>> = {
  italic: { open: '<span class="italic">', close: '</span>' },
  bold: { open: '<span class="bold">', close: '</span>' },
  underline: { open: '<span class="underline">', close: '</span>' },
  superscript: { open: '<sup>', close: '</sup>' },
  subscript: { open: '<sub>', close: '</sub>' },
};

function layer(mark: Mark): Layer {
  const tag =
    mark.kind === 'link' ? { open: `<a${attributes(uri('href', mark.href ?? ''))}>`, close: '</a>' } : TAGS[mark.kind];
  return { ...tag, start: mark.start, end: mark.end };
}

/** A mark that would cut a fact's element in two is itself cut. */
function cutAround(mark: Layer, facts: readonly Layer[]): Layer[] {
  for (const { start, end } of facts)
    for (const at of [start, end])
      if (mark.start < at && at < mark.end && (mark.start > start || mark.end < end) && crosses(mark, start, end))
        return [
          { ...mark, end: at },
          { ...mark, start: at },
        ].flatMap((piece) => cutAround(piece, facts));
  return [mark];
}

const crosses = (mark: Layer, start: number, end: number): boolean =>
  (mark.start < start && mark.end < end) || (mark.start > start && mark.end > end);

/** Inline XML of words; the text is the same, character for character. */
export function inline(words: Words, writing: Writing): string {
  const facts = writing.layersOf(words);
  const styles = words.marks.filter((mark) => mark.kind !== 'note').map(layer);
  const cut = facts.length ? styles.flatMap((mark) => cutAround(mark, facts)) : styles;
  return weave(words.text, [...facts, ...cut], notesAt(words, writing), escaped);
}

function notesAt(words: Words, writing: Writing): Insert[] {
  return words.marks
    .filter((mark) => mark.kind === 'note')
    .map((mark) => ({ at: mark.start, text: noteAt(mark.note ?? '', writing) }));
}

function noteAt(id: string, writing: Writing): string {
  const note = writing.notes.get(id);
  if (!note || writing.written.includes(id))
    return element('noteRef', { ...uri('href', `#${id}`), marker: note?.marker ?? '' });
  return noteElement('authorialNote', note, writing);
}

/** A footnote where it is called, or among the notes of `meta` where no mark calls it. */
export function noteElement(name: 'authorialNote' | 'note', note: Note, writing: Writing): string {
  writing.written.push(note.id);
  const values = { marker: note.marker, placement: 'bottom', eId: note.id };
  const at = name === 'note' ? { 'akn4un:at': note.at } : {};
  return element(name, { ...values, ...at }, p(note.words, writing));
}

/** A printed line. */
export const p = (words: Words, writing: Writing, values: Readonly<Record<string, string>> = {}): string =>
  element('p', values, inline(words, writing));
