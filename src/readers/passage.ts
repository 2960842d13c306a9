// What every page-like format gives to `shape/`: printed paragraphs before anybody knows what they are.
import type { Language, Words } from '../tree/index.ts';

export interface PassageCell {
  readonly header: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  readonly words: Words;
}

export interface Passage {
  readonly words: Words;
  /** A number set apart from the words ("1.", "(a)", "II."): automatic numbering, a hanging label. Null when it is in the words or there is none. */
  readonly label: string | null;
  /** Depth of a heading as the format says (Markdown #, Word outline, PDF by size and weight); null: not marked as one. */
  readonly heading: number | null;
  readonly align: 'start' | 'center' | 'end' | null;
  /** Left indent of the first line, in characters (text) or points (PDF, DOCX); null where unknown. */
  readonly indent: number | null;
  /** Where the format knows it: this passage stands on the cover (masthead), before the body begins. */
  readonly cover: boolean;
  /** Set off from the passage before by more than the usual space; null where unknown. */
  readonly apart: boolean | null;
  /** A table's rows; `words` is empty then. */
  readonly rows: readonly (readonly PassageCell[])[] | null;
}

export interface PassageNote {
  /** Binds the note to its `note` marks: any string unique in the document. */
  readonly key: string;
  readonly marker: string;
  readonly words: Words;
}

/** What stood at the edges of pages and in no paragraph. */
export interface Furniture {
  /** Symbols from page headers, as printed, in order, without repeats. */
  readonly symbols: readonly string[];
  readonly jobNumber: string | null;
  readonly pages: number | null;
  /** Language named by the furniture (job number "(F)", addresses "/fr/"). */
  readonly language: Language | null;
}

export interface Passages {
  /** The format shows type (PDF, DOCX): every heading is marked as one, and how deep it stands. */
  readonly typeset?: boolean;
  readonly passages: readonly Passage[];
  readonly notes: readonly PassageNote[];
  readonly furniture: Furniture;
}

export const NO_FURNITURE: Furniture = Object.freeze({ symbols: [], jobNumber: null, pages: null, language: null });

const PLAIN = { label: null, heading: null, align: null, indent: null, cover: false, apart: null, rows: null } as const;

/** A passage; what is not given is unknown. */
export const passage = (words: Words, hints: Partial<Omit<Passage, 'words'>> = {}): Passage => ({
  words,
  ...PLAIN,
  ...hints,
});

/** The words of what type shows to be headings. */
export const shownHeadings = (passages: readonly Passage[]): string[] =>
  passages.filter((one) => one.heading !== null || one.align === 'center').map((one) => one.words.text);
