// "Show me its text": a held document as HTML, whole or in pieces, with facts marked and citations leading on.
import type { Facts } from '../facts/index.ts';
import { factsWhere, readingOf, reviewsOf, StoreError } from '../store/index.ts';
import type { DocumentNode } from '../tree/index.ts';
import type { JsonDocument } from '../writers/index.ts';
import { type HtmlArticle, type HtmlOptions, type HtmlPieces, htmlArticle, htmlPieces } from '../writers/index.ts';

import { expressionFor, type HeldDocument, workOf } from './documents.ts';
import type { Register } from './open.ts';

export type { HtmlPieces } from '../writers/index.ts';
export type ShowOptions = Pick<HtmlOptions, 'cite' | 'pin' | 'prefix' | 'notesBeside'>;

/** Masthead, title and `<article>`, notes beside what calls them. */
export const articleOf = (document: DocumentNode, facts: Facts, options: ShowOptions): HtmlArticle =>
  htmlArticle(document, { notesBeside: true, ...options, facts });

/** The document piece by piece, for pages that arrange it anew. */
export const piecesOf = (document: DocumentNode, facts: Facts, options: ShowOptions): HtmlPieces =>
  htmlPieces(document, { ...options, facts });

/** As `documentOf`, but facts come as rows only where people said something: a text to read needs no more. */
export async function documentToShow(
  register: Register,
  symbol: string,
  options: { language?: string; version?: string } = {},
): Promise<HeldDocument> {
  const { store } = register;
  const held = await workOf(register, symbol);
  const expression = held && expressionFor(held, options.language, options.version);
  if (!held || !expression) throw new StoreError('work-unknown', { symbol });
  const { work } = held.work;
  const [reading, said] = await Promise.all([
    readingOf(store, work, expression.expression) as Promise<JsonDocument>,
    reviewsOf(store, work),
  ]);
  const asked = said.some((one) => !one.undone && one.kind !== 'evidence');
  const facts = asked ? await factsWhere(store, { work, expression: expression.expression, rejected: true }) : [];
  return { ...held, expression, reading, facts };
}
