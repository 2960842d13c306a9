// Hands the words of dates, citations and meetings to the extractors; the data files are what a translator edits.
import datesEn from '../data/en/dates.json' with { type: 'json' };
import datesFr from '../data/fr/dates.json' with { type: 'json' };

/** Words around dates; every key is described in lexicon/numerals/README.md. */
export interface DateWords {
  readonly to: readonly string[];
  readonly and: readonly string[];
  readonly skip: readonly string[];
  /** Orders in which day (D), month (M) and year (Y) make a date, most complete first. */
  readonly shapes: readonly string[];
  readonly leads: Readonly<Record<'since' | 'until' | 'by' | 'between' | 'period', readonly string[]>>;
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
