// "Show me its text": a held document as HTML, whole or in pieces, with facts marked and citations leading on.
import type { Facts } from '../facts/index.ts';
import { bodiesOf, type Copy, factsWhere, type Head, StoreError, shownWork } from '../store/index.ts';
import type { DocumentNode } from '../tree/index.ts';
import type { JsonDocument } from '../writers/index.ts';
import { type HtmlArticle, type HtmlOptions, type HtmlPieces, htmlArticle, htmlPieces } from '../writers/index.ts';

import { expressionFor, type HeldDocument } from './documents.ts';
import type { Register } from './open.ts';

export type { HtmlPieces } from '../writers/index.ts';
export type ShowOptions = Pick<HtmlOptions, 'cite' | 'pin' | 'prefix' | 'notesBeside'>;

/** Masthead, title and `<article>`, notes beside what calls them. */
export const articleOf = (document: DocumentNode, facts: Facts, options: ShowOptions): HtmlArticle =>
  htmlArticle(document, { notesBeside: true, ...options, facts });

/** The document piece by piece, for pages that arrange it anew. */
export const piecesOf = (document: DocumentNode, facts: Facts, options: ShowOptions): HtmlPieces =>
  htmlPieces(document, { ...options, facts });

/** A held document with its tree and the files it is held in. */
export interface ShownDocument extends HeldDocument {
  readonly tree: DocumentNode;
  readonly copies: readonly Copy[];
}

/** As `documentOf`, but facts come as rows only where people said something: a text to read needs no more. Errors: `work-unknown`. */
export async function documentToShow(
  { store }: Register,
  { work, symbol }: Pick<Head, 'work' | 'symbol'>,
  { language, version }: { language?: string; version?: string } = {},
): Promise<ShownDocument> {
  const held = await shownWork(store, work, language ?? null);
  const expression = held && expressionFor(held, language, version);
  if (!held || !expression) throw new StoreError('work-unknown', { symbol });
  const { bodies, reviewed, ...rest } = held;
  const asked = bodies && expression.current && expression.language === language;
  // Stored as it was sealed, with its ids.
  const { tree, reading } = ((asked ? bodies : null) ?? (await bodiesOf(store, work, expression.expression))) as {
    tree: DocumentNode;
    reading: JsonDocument;
  };
  const own = { work, expression: expression.expression, rejected: true };
  return { ...rest, expression, tree, reading, facts: reviewed ? await factsWhere(store, own) : [] };
}
