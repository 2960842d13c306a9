// "Which paragraph says it?": a question in any of the six languages, answered from the whole register.
import {
  type FacetRow,
  type Hit,
  prepareSearch,
  type QuickSearch,
  type SearchOptions,
  searchQuickly,
  searchStore,
} from '../store/index.ts';
import type { Register } from './open.ts';

export type { QuickSearch, SearchOptions } from '../store/index.ts';

export interface FoundParagraph extends Omit<Hit, 'work'> {
  /** `A/RES/79/330#para_46`. */
  readonly address: string;
}

export interface Facet {
  readonly value: string;
  readonly count: number;
}

export const FACETS = ['kind', 'organ', 'session', 'language', 'organization', 'entity', 'verb'] as const;
export type FacetName = (typeof FACETS)[number];

export interface Found {
  readonly octavo: 1;
  readonly question: string;
  /** Milliseconds. */
  readonly took: number;
  /** Paragraphs found, each counted once whatever languages it is held in. */
  readonly total: number;
  readonly hits: readonly FoundParagraph[];
  /** Counts over the 1,000 best, most frequent values first. */
  readonly facets: Readonly<Record<FacetName, readonly Facet[]>>;
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
    facets: Object.fromEntries(FACETS.map((name) => [name, facetOf(name, facets)])) as Record<FacetName, Facet[]>,
    next,
  };
}

function facetOf(name: FacetName, rows: readonly FacetRow[]): Facet[] {
  const own = rows.filter((row) => facetName(row) === name).map(({ value, count }) => ({ value, count }));
  return own.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

/** Names of the UN are entities, names of organizations organizations; States are neither. */
function facetName({ facet, value }: FacetRow): string | null {
  if (facet !== 'actor') return facet;
  if (value.startsWith('org/')) return 'organization';
  return value.startsWith('un/') ? 'entity' : null;
}

/** Makes a register that another version of Octavo indexed ready for search; quick when there is nothing to do. */
export const readyForSearch = (register: Register, onWork?: (done: number, all: number) => void): Promise<void> =>
  prepareSearch(register.store, onWork);

/** For a process that runs on: from when it is there, an index in memory answers. */
export const quickSearch = (register: Register): Promise<QuickSearch> => searchQuickly(register.store);
