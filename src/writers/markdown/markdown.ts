// A document as Markdown that a person reads with pleasure and `readers/text` reads back to the same tree. The form: README.md.

import type { CoverFieldName, DocumentNode, Note } from '../../tree/index.ts';
import { titleNumber } from '../title.ts';
import { blocks, type Flush } from './blocks.ts';
import { inline, type Page } from './inline.ts';

/** Lines of the masthead that stand close together. */
const GROUPS: readonly (readonly CoverFieldName[])[] = [
  ['publisher', 'symbol'],
  ['distribution', 'date', 'language', 'original-language', 'job-number'],
  ['session', 'agenda'],
];

/** The whole document; ends with a line end. */
export function writeMarkdown(document: DocumentNode): string {
  const page: Page = { markers: new Map(document.notes.map((note) => [note.id, note.marker])), called: new Set() };
  const notes = new NoteList(document.notes, page);
  const out = [...coverParagraphs(document, page), ...titleOf(document, page)];
  blocks(document.children, page, notes.flush, out);
  notes.rest(out);
  return `${out.filter((one) => one !== '').join('\n\n')}\n`;
}

function coverParagraphs(document: DocumentNode, page: Page): string[] {
  const out: string[][] = [];
  let before: CoverFieldName | null = null;
  for (const { field, words } of document.cover.lines) {
    const close = before !== null && GROUPS.some((group) => group.includes(field) && group.includes(before!));
    const line = inline(words, page);
    if (close) out.at(-1)!.push(line);
    else out.push([line]);
    before = field;
  }
  return out.map((lines) => lines.join('  \n'));
}

function titleOf(document: DocumentNode, page: Page): string[] {
  const title = document.title ? inline(document.title, page) : '';
  const own = titleNumber(document);
  const number = own === null ? '' : `${own}.`;
  const whole = [number, title].filter(Boolean).join(' ');
  return whole ? [`# ${whole}`] : [];
}

/** Notes at the end; where markers begin again in a part or annex, those called so far stand before it. */
class NoteList {
  readonly #notes: readonly Note[];
  readonly #page: Page;
  readonly #restarts: boolean;
  #next = 0;

  constructor(notes: readonly Note[], page: Page) {
    this.#notes = notes;
    this.#page = page;
    this.#restarts = new Set(notes.map((note) => note.marker)).size < notes.length;
  }

  readonly flush: Flush = (out) => {
    if (!this.#restarts) return;
    while (this.#next < this.#notes.length && this.#page.called.has(this.#notes[this.#next].id)) this.#write(out);
  };

  rest(out: string[]): void {
    while (this.#next < this.#notes.length) this.#write(out);
  }

  #write(out: string[]): void {
    const note = this.#notes[this.#next++];
    out.push(`[^${note.marker}]: ${inline(note.words, this.#page)}`);
  }
}
