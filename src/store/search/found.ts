// What is asked of search and what it answers.
import type { Facets } from './facets.ts';
import type { SearchFields } from './question.ts';
import type { Snippet } from './snippet.ts';

export interface SearchOptions extends SearchFields {
  /** Hits of a page: 1 to 100, default 20. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
  /** Counts by kind, session … of what was found: all of them (the default), so many values of each, none. */
  readonly facets?: boolean | number;
}

export interface Hit {
  readonly work: number;
  readonly symbol: string;
  readonly kind: string;
  readonly session: number | null;
  readonly date: string | null;
  readonly title: string | null;
  readonly paragraph: string;
  readonly role: string;
  readonly number: string | null;
  readonly heading: string | null;
  readonly verb: string | null;
  readonly language: string;
  /** Whether it has every word of the question, itself or in title and headings. */
  readonly all: boolean;
  readonly score: number;
  readonly snippet: Snippet;
}

export interface FoundHits {
  readonly hits: readonly Hit[];
  /** Paragraphs that have all words; where they are few, those that have some are counted too. */
  readonly total: number;
  /** Over the 1,000 best, most frequent values first. */
  readonly facets: Facets;
  readonly next: string | null;
}
