// Footnotes at the end, each with a way back to where it is called.

import { labelsOf } from '../../lexicon/index.ts';
import type { DocumentNode, Note } from '../../tree/index.ts';
import { attributes, escaped } from './escape.ts';
import { callId, fragment, type Inline, idIn, inline } from './words.ts';

/** `<section role="doc-endnotes">`, or nothing where there are no notes. Call it after the body: it knows then what was called. */
export function notes(document: DocumentNode, page: Inline): string {
  if (!document.notes.length) return '';
  const list = document.notes.map((note) => item(note, page)).join('');
  const label = attributes({ role: 'doc-endnotes', 'aria-label': labelsOf(document.language).notes });
  return `<section class="notes"${label}>\n<hr>\n<ul>\n${list}</ul>\n</section>\n`;
}

/** At the end of a page whose notes stand beside the text: for print only, without ids; those never called keep theirs. */
function item(note: Note, page: Inline): string {
  const shown = page.beside !== null && page.calls.has(note.id);
  const own = attributes(shown ? { class: 'shown-beside' } : { id: idIn(page, note.id) });
  return `<li${own}>${content(note, page, !shown)}</li>\n`;
}

function content(note: Note, page: Inline, linked: boolean): string {
  const marker = `<sup>${escaped(note.marker)}</sup>`;
  const back = attributes({ href: fragment(idIn(page, callId(note.id))), role: 'doc-backlink' });
  const called = linked && page.calls.has(note.id) ? `<a${back}>${marker}</a>` : marker;
  return `${called} ${inline(note.words, page, note.id)}`;
}

/** The element with the notes that it called first standing beside it. */
export function withNotes(page: Inline, element: () => string): string {
  if (!page.beside) return element();
  const before = page.calls.size;
  const html = element();
  if (page.calls.size === before) return html;
  const called = [...page.calls.keys()].slice(before).flatMap((id) => page.beside?.get(id) ?? []);
  if (!called.length) return html;
  const list = called.map(
    (note) =>
      `<div class="note"${attributes({ id: idIn(page, note.id), role: 'doc-footnote' })}>${content(note, page, true)}</div>\n`,
  );
  return `<div class="noted">\n${html}<div class="beside">\n${list.join('')}</div>\n</div>\n`;
}
