// Hands the words of dates, citations and meetings to the extractors; the data files are what a translator edits.
import common from '../data/common/citations.json' with { type: 'json' };
import citationsEn from '../data/en/citations.json' with { type: 'json' };
import datesEn from '../data/en/dates.json' with { type: 'json' };
import meetingsEn from '../data/en/meetings.json' with { type: 'json' };
import citationsFr from '../data/fr/citations.json' with { type: 'json' };
import datesFr from '../data/fr/dates.json' with { type: 'json' };
import meetingsFr from '../data/fr/meetings.json' with { type: 'json' };

/** Words around dates; every key is described in README.md. */
export interface DateWords {
  readonly to: readonly string[];
  readonly and: readonly string[];
  readonly skip: readonly string[];
  /** Orders in which day (D), month (M) and year (Y) make a date, most complete first. */
  readonly shapes: readonly string[];
  readonly leads: Readonly<Record<'since' | 'from' | 'until' | 'by' | 'between' | 'period', readonly string[]>>;
  /** Parts of a year: first and last month. */
  readonly spans: Readonly<Record<string, readonly number[]>>;
  /** Words that make the year beside them part of a name ("Agenda 2063"). */
  readonly names: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly quotes: readonly (readonly string[])[];
  /** What a number follows that is no year. */
  readonly notDates: readonly string[];
  readonly relative: Readonly<Record<string, readonly (string | number)[]>>;
}

const DATES: Readonly<Record<string, DateWords>> = { en: datesEn, fr: datesFr };

/** Words of dates in `language`, or null where there are none yet. */
export const dateWords = (language: string | null): DateWords | null => DATES[language ?? ''] ?? null;

export type Ruling = 'resolution' | 'decision';
type Names = Readonly<Record<string, readonly string[]>>;

/** Words around cited numbers. */
export interface CitationWords {
  /** "resolution", "decisions" in every form. */
  readonly heads: Readonly<Record<Ruling, readonly string[]>>;
  /** Possessives that make it the organ's own. */
  readonly own: readonly string[];
  readonly and: readonly string[];
  readonly to: readonly string[];
  readonly numbers: readonly string[];
  /** Between a number and its date. */
  readonly dated: readonly string[];
  /** Between a date and the symbol behind it, brackets apart. */
  readonly datedBefore: readonly string[];
  /** Between a head and the numbers it names as examples. */
  readonly including: readonly string[];
  /** "Adopted … by the" between a number and its organ further on. */
  readonly adopted: readonly string[];
  readonly by: readonly string[];
  /** Between a number and its organ. */
  readonly of: readonly string[];
  /** Organs that number resolutions or decisions; `council` and `assembly` are short forms of several. */
  readonly organs: Names;
  /** Words for parts of a document and how they are abbreviated. */
  readonly parts: Readonly<Record<string, string>>;
  readonly partJoints: readonly string[];
  readonly ibid: readonly string[];
  /** Words behind "Ibid." that say it is not the cited document that is meant. */
  readonly elsewhere: readonly string[];
}

const CITATIONS: Readonly<Record<string, CitationWords>> = { en: citationsEn, fr: citationsFr };

/** Words of citations in `language`, or null where there are none yet. */
export const citationWords = (language: string | null): CitationWords | null => CITATIONS[language ?? ''] ?? null;

/** How organs number what they adopt, whose reports hold it, and what is added to a symbol. */
export interface Series {
  readonly organs: Readonly<Record<string, Partial<Record<Ruling, string>> & { readonly numbers: readonly string[] }>>;
  readonly reports: Readonly<Record<string, string>>;
  readonly suffixes: readonly string[];
}

export const series: Series = common;

/** Words around numbered meetings. */
export interface MeetingWords {
  /** What is numbered: "session", "round table". */
  readonly nouns: readonly string[];
  /** Nouns whose name goes on only with one of the words in `of`: "session of the Assembly". */
  readonly sessions: readonly string[];
  readonly of: readonly string[];
  /** What is numbered and no meeting of a series: "plenary meeting". */
  readonly none: readonly string[];
  /** Words for the first of a series. */
  readonly inaugural: readonly string[];
  readonly and: readonly string[];
  /** Words that cannot stand between an ordinal and its noun. */
  readonly stops: readonly string[];
  /** Words that end the name of a series. */
  readonly ends: readonly string[];
  /** The same, of several words. */
  readonly asides: readonly string[];
  readonly articles: readonly string[];
  /** Before the ordinal: a session so named has no further name. */
  readonly possessives: readonly string[];
  /** Words behind a session that belong to it: "session ordinaire". */
  readonly qualifiers: readonly string[];
  /** Between the first and the last of several ordinals. */
  readonly ranges: readonly string[];
  /** Behind a qualifier they go on with the name: "session extraordinaire sur". */
  readonly topics: readonly string[];
  /** They end a name where no article follows: "to consider". */
  readonly infinitive: readonly string[];
  /** By kind, the forms of one parted by blanks: one that has not been used before begins another thing behind "and". */
  readonly prepositions: readonly string[];
  /** What "and" joins to a meeting without being of its name: "the adoption of". */
  readonly things: readonly string[];
  /** How a mandate names the session of its own body without that body's full name. */
  readonly agendas: readonly string[];
  readonly ownSessions: readonly string[];
  /** Small words within the name of a place. */
  readonly joints: readonly string[];
  /** "Held", before a place. */
  readonly held: readonly string[];
  readonly at: readonly string[];
  /** Several meetings have the dates and places that follow, in their order. */
  readonly respectively: readonly string[];
}

const MEETINGS: Readonly<Record<string, MeetingWords>> = { en: meetingsEn, fr: meetingsFr };

/** Words of meetings in `language`, or null where there are none yet. */
export const meetingWords = (language: string | null): MeetingWords | null => MEETINGS[language ?? ''] ?? null;
