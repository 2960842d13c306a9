// The date words of a language, brought into the form in which they are looked up. Compiled once.

import { dateWords, monthNames } from '../../lexicon/index.ts';
import { byLanguage } from '../by-language.ts';

export type Lead = 'since' | 'from' | 'until' | 'by' | 'between' | 'period';
export type Relative = { readonly unit: 'year' | 'month' | 'day'; readonly shift: number };

export interface Vocabulary {
  readonly language: string;
  readonly months: ReadonlyMap<string, number>;
  /** Marks the first two letters of the months, hashed by `pairOf`. */
  readonly monthPairs: Uint8Array;
  /** First letter → the months that begin with it, the longest first. */
  readonly monthsAt: ReadonlyMap<number, readonly string[]>;
  /** Between two atoms: `t` to, `&` and, nothing for words that only join. */
  readonly gaps: ReadonlyMap<string, string>;
  /** Gaps already read, as printed, with what they join by. */
  readonly joints: Map<string, string | null>;
  readonly skip: ReadonlySet<string>;
  readonly leads: ReadonlyMap<string, Lead>;
  /** Last words of leads and spans: what ends otherwise need not be looked up. */
  readonly endings: ReadonlySet<string>;
  /** What stands behind their first words: a phrase that is none of these is not gone on with. */
  readonly tails: ReadonlySet<string>;
  readonly spans: ReadonlyMap<string, readonly number[]>;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly notDates: ReadonlySet<string>;
  readonly shapes: RegExp;
  /** Quotation marks: true opens. */
  readonly quotes: ReadonlyMap<number, boolean>;
  readonly relatives: RegExp | null;
  readonly relative: ReadonlyMap<string, Relative>;
}

/** Small letters, plain apostrophes with a blank behind them: "d’ici à" is "d' ici à". */
export const plain = (text: string): string =>
  text.toLowerCase().replaceAll('’', "'").replace(/' ?/g, "' ").replace(/\s+/g, ' ').trim();

export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const longestFirst = (list: readonly string[]): string[] => [...list].sort((a, b) => b.length - a.length);
const capital = (word: string): string => word[0].toUpperCase() + word.slice(1);

/** The vocabulary of a language; null where it has no date words. */
export const vocabulary = byLanguage(compile);

function compile(language: string): Vocabulary | null {
  const words = dateWords(language);
  if (!words) return null;
  const months = monthForms(language);
  const phrases = [...Object.values(words.leads).flat(), ...Object.keys(words.spans)].map(plain);
  const relative = Object.keys(words.relative);
  return {
    language,
    months,
    monthPairs: pairsOf(months.keys()),
    monthsAt: Map.groupBy(longestFirst([...months.keys()]), (name) => name.charCodeAt(0)),
    gaps: new Map([
      ...words.to.map((word) => [plain(word), 't'] as const),
      ...words.and.map((word) => [plain(word), '&'] as const),
    ]),
    joints: new Map(),
    skip: new Set(words.skip.map(plain)),
    leads: new Map(
      Object.entries(words.leads).flatMap(([lead, list]) => list.map((one) => [plain(one), lead as Lead] as const)),
    ),
    endings: new Set(phrases.map((one) => one.split(' ').pop() ?? '')),
    tails: new Set(phrases.flatMap(tailsOf)),
    spans: new Map(Object.entries(words.spans).map(([phrase, months]) => [plain(phrase), months])),
    before: new Set(words.names.before),
    after: new Set(words.names.after),
    notDates: new Set(words.notDates),
    shapes: new RegExp(longestFirst(words.shapes).join('|'), 'y'),
    quotes: quoteMarks(words.quotes),
    relatives: relative.length ? relativePattern(relative) : null,
    relative: new Map(
      Object.entries(words.relative).map(([phrase, [unit, shift]]) => [plain(phrase), { unit, shift } as Relative]),
    ),
  };
}

/** Place of two letters in a table of 4096. */
export const pairOf = (one: number, two: number): number => ((one << 5) ^ two) & 4095;

function pairsOf(words: Iterable<string>): Uint8Array {
  const out = new Uint8Array(4096);
  for (const word of words) out[pairOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
  return out;
}

/** "partir de" and "de" of "à partir de". */
const tailsOf = (phrase: string): string[] => {
  const words = phrase.split(' ');
  return words.slice(1).map((_, i) => words.slice(i + 1).join(' '));
};

function quoteMarks(pairs: readonly (readonly string[])[]): Map<number, boolean> {
  const out = new Map<number, boolean>();
  for (const [open, close] of pairs) {
    if (!out.has(close.charCodeAt(0))) out.set(close.charCodeAt(0), false);
    if (!out.has(open.charCodeAt(0))) out.set(open.charCodeAt(0), true);
  }
  return out;
}

function monthForms(language: string): Map<string, number> {
  const out = new Map<string, number>();
  for (const [number, names] of Object.entries(monthNames(language)))
    for (const name of names) for (const form of [name, capital(name)]) out.set(form, Number(number));
  return out;
}

/** What stands before a hit is looked at by who uses it: a look back at every letter would be slow. */
const relativePattern = (phrases: readonly string[]): RegExp => {
  const forms = phrases.flatMap((one) => [one, capital(one)]).map((one) => literal(one).replaceAll("'", "['’]"));
  return new RegExp(`(?:${longestFirst(forms).join('|')})(?!\\p{L})`, 'gu');
};
