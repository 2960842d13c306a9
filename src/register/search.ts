// "Which paragraph says it?": a question in any of the six languages, answered from the whole register.
import {
  type Facets,
  type Hit,
  prepareSearch,
  type QuickSearch,
  type SearchOptions,
  searchQuickly,
  searchStore,
} from '../store/index.ts';
import type { Register } from './open.ts';

export { FACETS, type Facet, type FacetName, type QuickSearch, type SearchOptions } from '../store/index.ts';

export interface FoundParagraph extends Omit<Hit, 'work'> {
  /** `A/RES/79/330#para_46`. */
  readonly address: string;
}

export interface Found {
  readonly octavo: 1;
  readonly question: string;
  /** Milliseconds. */
  readonly took: number;
  /** Paragraphs found, each counted once whatever languages it is held in. */
  readonly total: number;
  readonly hits: readonly FoundParagraph[];
  /** Counts over the 1,000 best, most frequent values first. */
  readonly facets: Facets;
  /** Hand it back as `cursor` for the next page; null at the end. */
  readonly next: string | null;
}

/**
 * Searches the register. The question: words, "phrases", -words, and fields (`symbol: organization: entity: verb:
 * session: kind: language: date:`), which may also be given as options. Errors: `question-empty`, `question-long`,
 * `question-field`, `question-slow`.
 */
export async function search(register: Register, question: string, options: SearchOptions = {}): Promise<Found> {
  const start = performance.now();
  const { hits, total, facets, next } = await searchStore(register.store, question, options);
  return {
    octavo: 1,
    question,
    took: Math.round((performance.now() - start) * 10) / 10,
    total,
    hits: hits.map(({ work: _work, ...hit }) => ({ address: `${hit.symbol}#${hit.paragraph}`, ...hit })),
    facets,
    next,
  };
}

/** Makes a register that another version of Octavo indexed ready for search; quick when there is nothing to do. */
export const readyForSearch = (register: Register, onWork?: (done: number, all: number) => void): Promise<void> =>
  prepareSearch(register.store, onWork);

/** For a process that runs on: from when it is there, an index in memory answers. */
export const quickSearch = (register: Register): Promise<QuickSearch> => searchQuickly(register.store);
