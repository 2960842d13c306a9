// A document as a page that people read, print and link to. The page has no script and asks for nothing from elsewhere.
import type { Facts } from '../../facts/index.ts';
import type { DocumentNode } from '../../tree/index.ts';
import { blocks } from './blocks.ts';
import { attributes, escaped } from './escape.ts';
import { factLayers } from './facts.ts';
import { masthead } from './masthead.ts';
import { notes } from './notes.ts';
import { styleOf } from './style.ts';
import type { Inline } from './words.ts';

export interface HtmlOptions {
  /** Facts to mark in the text; the text stays the same. */
  readonly facts?: Facts;
  /** Only the `<article>`, for a page that has its own frame. */
  readonly fragment?: boolean;
  /** Address of a cited work, for a page whose site has one; null: no link. */
  readonly cite?: (symbol: string) => string | null;
}

/** A standalone page, or the article alone. Ids are those of the tree. */
export function writeHtml(document: DocumentNode, options: HtmlOptions = {}): string {
  const article = articleOf(document, options);
  return options.fragment ? article : page(document, article);
}

function articleOf(document: DocumentNode, { facts, cite }: HtmlOptions): string {
  const shared: Inline = {
    facts: factLayers(facts, cite),
    cite,
    markers: new Map(document.notes.map((note) => [note.id, note.marker])),
    calls: new Map(),
  };
  const own = attributes({
    lang: document.language,
    dir: direction(document),
    'data-kind': document.kind,
    'data-symbols': document.cover.symbols.map((one) => one.symbol).join('; '),
  });
  const head = masthead(document, shared);
  const body = blocks(document.children, shared, 1);
  return `<article${own}>\n${head}${body}${notes(document, shared)}</article>\n`;
}

const direction = (document: DocumentNode): string => (document.language === 'ar' ? 'rtl' : 'ltr');

function page(document: DocumentNode, article: string): string {
  const symbols = document.cover.symbols.map((one) => one.symbol).join(', ');
  const title = [symbols, document.title?.text].filter(Boolean).join(': ') || document.kind;
  const own = attributes({ lang: document.language ?? 'und', dir: direction(document) });
  return [
    '<!doctype html>',
    `<html${own}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${styleOf(document)}</style>`,
    '</head>',
    '<body>',
    `<main>\n${article}</main>`,
    '</body>',
    '</html>\n',
  ].join('\n');
}
