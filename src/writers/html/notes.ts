// Footnotes at the end, each with a way back to where it is called.

import { labelsOf } from '../../lexicon/index.ts';
import type { DocumentNode, Note } from '../../tree/index.ts';
import { attributes, escaped } from './escape.ts';
import { callId, fragment, type Inline, inline } from './words.ts';

/** `<section role="doc-endnotes">`, or nothing where there are no notes. Call it after the body: it knows then what was called. */
export function notes(document: DocumentNode, page: Inline): string {
  if (!document.notes.length) return '';
  const list = document.notes.map((note) => one(note, page)).join('');
  const label = attributes({ role: 'doc-endnotes', 'aria-label': labelsOf(document.language).notes });
  return `<section class="notes"${label}>\n<hr>\n<ul>\n${list}</ul>\n</section>\n`;
}

function one(note: Note, page: Inline): string {
  const marker = `<sup>${escaped(note.marker)}</sup>`;
  const back = attributes({ href: fragment(callId(note.id)), role: 'doc-backlink' });
  const called = page.calls.has(note.id) ? `<a${back}>${marker}</a>` : marker;
  return `<li${attributes({ id: note.id })}>${called} ${inline(note.words, page, note.id)}</li>\n`;
}
