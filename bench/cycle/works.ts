// Works of the corpus as the register holds them, and the pairs of successive resolutions on one cooperation.
import type { Held } from '../../src/cycle/index.ts';
import { factsOf, NO_FACTS, organizationsBySection, phrasesOf } from '../../src/facts/index.ts';
import { readAkn } from '../../src/readers/index.ts';
import type { DocumentNode } from '../../src/tree/index.ts';
import { writeJson } from '../../src/writers/index.ts';
import { type Choice, type CorpusFile, corpus } from '../akn/corpus.ts';

/** A document as the register holds it; without its facts where only words are asked for. */
export function heldOf(document: DocumentNode, facts = true): Held {
  const object = writeJson(document, {
    facts: facts ? factsOf(document) : NO_FACTS,
    phrases: phrasesOf(document),
    organizations: organizationsBySection(document),
  });
  return { ...object, symbol: object.symbols[0]?.symbol ?? '' };
}

export type Languages = Map<CorpusFile['language'], Held>;

/** All chosen works, by symbol and language. */
export function worksOf(
  choice: Choice,
  wanted: (document: DocumentNode) => boolean = () => true,
): Map<string, Languages> {
  const out = new Map<string, Languages>();
  for (const file of corpus(choice)) {
    const { document } = readAkn(file.text);
    const symbol = document?.cover.symbols[0]?.symbol;
    if (!document || !symbol || !wanted(document)) continue;
    if (!out.has(symbol)) out.set(symbol, new Map());
    out.get(symbol)!.set(file.language, heldOf(document));
  }
  return out;
}
