// A document as a page that people read, print and link to. The page has no script and asks for nothing from elsewhere.
import type { Facts } from '../../facts/index.ts';
import type { DocumentNode } from '../../tree/index.ts';
import { blocks, type HtmlPiece, pieces } from './blocks.ts';
import { attributes, escaped } from './escape.ts';
import { type Cite, factLayers } from './facts.ts';
import { coverList, heading, masthead } from './masthead.ts';
import { notes, withNotes } from './notes.ts';
import { styleOf } from './style.ts';
import type { Inline, Pin } from './words.ts';

export interface HtmlOptions {
  /** Facts to mark in the text; the text stays the same. */
  readonly facts?: Facts;
  /** Only the `<article>`, for a page that has its own frame. */
  readonly fragment?: boolean;
  /** Address of a cited work, for a page whose site has one; null: no link. */
  readonly cite?: Cite;
  /** Notes stand beside the paragraph that calls them; at the end they stand for print. */
  readonly notesBeside?: boolean;
  /** Where paragraphs have pages of their own. */
  readonly pin?: (id: string) => Pin;
  /** Before every id, where a page shows a document twice. */
  readonly prefix?: string;
}

/** A standalone page, or the article alone. Ids are those of the tree. */
export function writeHtml(document: DocumentNode, options: HtmlOptions = {}): string {
  const article = articleOf(document, options);
  return options.fragment ? article : page(document, article);
}

function articleOf(document: DocumentNode, options: HtmlOptions): string {
  const shared = sharedBy(document, options);
  const head = withNotes(shared, () => masthead(document, shared));
  const body = blocks(document.children, shared, 1);
  return `<article${articleAttributes(document)}>\n${head}${body}${notes(document, shared)}</article>\n`;
}

const articleAttributes = (document: DocumentNode): string =>
  attributes({
    lang: document.language,
    dir: direction(document),
    'data-kind': document.kind,
    'data-symbols': document.cover.symbols.map((one) => one.symbol).join('; '),
  });

/** Masthead, title and `<article>` apart, for a page that has its own head. */
export interface HtmlArticle {
  readonly masthead: string;
  readonly title: string;
  readonly article: string;
}

export function htmlArticle(document: DocumentNode, options: HtmlOptions = {}): HtmlArticle {
  const shared = sharedBy(document, options);
  const cover = withNotes(shared, () => coverList(document, shared));
  const title = withNotes(shared, () => heading(document, shared));
  const body = blocks(document.children, shared, 1);
  const article = `<article${articleAttributes(document)}>\n${body}${notes(document, shared)}</article>\n`;
  return { masthead: cover, title, article };
}

const sharedBy = (document: DocumentNode, { facts, cite, notesBeside, pin, prefix }: HtmlOptions): Inline => ({
  facts: factLayers(facts, cite),
  cite,
  markers: new Map(document.notes.map((note) => [note.id, note.marker])),
  calls: new Map(),
  prefix: prefix ?? '',
  beside: notesBeside ? new Map(document.notes.map((note) => [note.id, note])) : null,
  pin: pin ?? null,
});

/** The document in pieces, for pages that arrange them anew: masthead, title, then its blocks one by one. */
export interface HtmlPieces {
  readonly masthead: string;
  readonly title: string;
  readonly blocks: readonly HtmlPiece[];
  readonly notes: string;
}

export function htmlPieces(document: DocumentNode, options: HtmlOptions = {}): HtmlPieces {
  const shared = sharedBy(document, options);
  return {
    masthead: withNotes(shared, () => coverList(document, shared)),
    title: withNotes(shared, () => heading(document, shared)),
    blocks: pieces(document.children, shared, 1),
    notes: notes(document, shared),
  };
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
