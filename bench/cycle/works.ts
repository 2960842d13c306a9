// The cooperation resolutions of the corpus in their six languages, and the pairs of successive ones.
import type { Held } from '../../src/cycle/index.ts';
import { successorOf, type Work, type Works, worksOf } from '../../src/cycle/works/index.ts';
import { factsOf, organizationsBySection, phrasesOf } from '../../src/facts/index.ts';
import { itemOfTitle } from '../../src/lexicon/index.ts';
import { readAkn } from '../../src/readers/index.ts';
import type { DocumentNode } from '../../src/tree/index.ts';
import { writeJson } from '../../src/writers/index.ts';
import { corpus } from '../akn/corpus.ts';

/** A document as the register holds it. */
export function heldOf(document: DocumentNode): Held {
  const object = writeJson(document, {
    facts: factsOf(document),
    phrases: phrasesOf(document),
    organizations: organizationsBySection(document),
  });
  return { ...object, symbol: object.symbols[0]?.symbol ?? '' };
}

const SESSIONS = ['75', '77', '79'];

/** The resolutions on one cooperation, known by their English titles, in all languages. */
export function cooperation(): Works {
  const documents = new Map<string, DocumentNode[]>();
  for (const { text } of corpus({ sessions: SESSIONS })) {
    const { document } = readAkn(text);
    const symbol = document?.cover.symbols[0]?.symbol;
    if (document && symbol) documents.set(symbol, [...(documents.get(symbol) ?? []), document]);
  }
  const isOne = ({ title, language }: DocumentNode): boolean =>
    language === 'en' && itemOfTitle(title?.text ?? '', 'en')?.organization != null;
  const wanted = [...documents.values()].filter((list) => list.some(isOne)).flat();
  return worksOf(wanted.map(heldOf));
}

/** Each resolution with the next one of its succession. */
export const pairsOf = (works: Works): (readonly [before: Work, after: Work])[] =>
  [...works.bySymbol.values()].flatMap((before) => {
    const after = successorOf(works, before, '9999');
    return after ? [[before, after] as const] : [];
  });
