// "Show me its text": a held document as HTML, whole or in pieces, with facts marked and citations leading on.
import type { Facts } from '../facts/index.ts';
import type { DocumentNode } from '../tree/index.ts';
import { type HtmlArticle, type HtmlOptions, type HtmlPieces, htmlArticle, htmlPieces } from '../writers/index.ts';

export type { HtmlPieces } from '../writers/index.ts';
export type ShowOptions = Pick<HtmlOptions, 'cite' | 'pin' | 'prefix' | 'notesBeside'>;

/** Masthead, title and `<article>`, notes beside what calls them. */
export const articleOf = (document: DocumentNode, facts: Facts, options: ShowOptions): HtmlArticle =>
  htmlArticle(document, { notesBeside: true, ...options, facts });

/** The document piece by piece, for pages that arrange it anew. */
export const piecesOf = (document: DocumentNode, facts: Facts, options: ShowOptions): HtmlPieces =>
  htmlPieces(document, { ...options, facts });
