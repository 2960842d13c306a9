// The cover: a list of the masthead's lines, each with what it is; the labels are styling, not text of the document.

import { type Labels, labelsOf } from '../../lexicon/index.ts';
import type { CoverLine, DocumentNode } from '../../tree/index.ts';
import { titleNumber } from '../title.ts';
import { attributes, escaped } from './escape.ts';
import { type Inline, idIn, inline } from './words.ts';

/** `<header>` with the masthead and the title. */
export function masthead(document: DocumentNode, page: Inline): string {
  const list = coverList(document, page);
  const title = heading(document, page);
  return list || title ? `<header>\n${list}${title}</header>\n` : '';
}

/** The masthead's lines. */
export function coverList(document: DocumentNode, page: Inline): string {
  const labels = labelsOf(document.language);
  let at = 0;
  const rows = document.cover.lines.map((line) => {
    const html = row(line, page, at, labels);
    at += line.words.text.length + 1;
    return html;
  });
  return rows.length ? `<dl class="masthead"${attributes({ id: idIn(page, 'cover') })}>\n${rows.join('')}</dl>\n` : '';
}

function row(line: CoverLine, page: Inline, at: number, labels: Labels): string {
  const words = inline(line.words, page, 'cover', at);
  return `<div data-field="${line.field}"><dt${attributes({ 'data-label': labels[line.field] })}></dt><dd>${words}</dd></div>\n`;
}

/** `<h1>` with the number and the title as printed; nothing where neither is. */
export function heading(document: DocumentNode, page: Inline): string {
  const own = titleNumber(document);
  if (!document.title && own === null) return '';
  const number = own === null ? '' : `<span class="num">${escaped(own)}.</span> `;
  const title = document.title ? inline(document.title, page, 'title') : '';
  return `<h1${attributes({ id: idIn(page, 'title') })}>${number}${title}</h1>\n`;
}
