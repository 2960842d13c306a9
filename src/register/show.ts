// "Show me its text": a held document as HTML, whole or in pieces, with facts marked and citations leading on.
import type { Facts } from '../facts/index.ts';
import type { DocumentNode } from '../tree/index.ts';
import { type HtmlOptions, type HtmlPieces, htmlPieces, writeHtml } from '../writers/index.ts';

export type { HtmlPieces } from '../writers/index.ts';
export type ShowOptions = Pick<HtmlOptions, 'cite' | 'pin' | 'prefix' | 'notesBeside'>;

/** The document as an `<article>`, notes beside what calls them. */
export const articleOf = (document: DocumentNode, facts: Facts, options: ShowOptions): string =>
  writeHtml(document, { notesBeside: true, ...options, facts, fragment: true });

/** The document piece by piece, for pages that arrange it anew. */
export const piecesOf = (document: DocumentNode, facts: Facts, options: ShowOptions): HtmlPieces =>
  htmlPieces(document, { ...options, facts });
