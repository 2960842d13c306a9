// The citation words of a language, compiled once into patterns and tables.

import { type CitationWords, citationWords, type Ruling } from '../../lexicon/index.ts';
import { byLanguage } from '../by-language.ts';

export interface Vocabulary {
  readonly words: CitationWords;
  /** Head words; the ruling of each is looked up. */
  readonly heads: RegExp;
  readonly rulings: ReadonlyMap<string, Ruling>;
  readonly organs: RegExp;
  readonly organOf: ReadonlyMap<string, string>;
  readonly and: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly dated: ReadonlySet<string>;
  readonly datedBefore: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly including: readonly string[];
  readonly adopted: readonly string[];
  readonly by: readonly string[];
  readonly parts: ReadonlyMap<string, string>;
  readonly partJoints: ReadonlySet<string>;
  /** The words of `partJoints`. */
  readonly jointWords: ReadonlySet<string>;
}

/** Small letters, plain apostrophes with a blank behind them, single blanks. What is short is remembered: texts repeat it. */
export function plain(text: string): string {
  if (text.length > LONGEST) return plainOf(text);
  const there = PLAIN.get(text);
  if (there !== undefined) return there;
  if (PLAIN.size >= MOST) PLAIN.clear();
  const fresh = plainOf(text);
  PLAIN.set(text, fresh);
  return fresh;
}

const LONGEST = 32;
const MOST = 4000;
const PLAIN = new Map<string, string>();

const plainOf = (text: string): string =>
  text.toLowerCase().replaceAll('’', "'").replace(/' ?/g, "' ").replace(/\s+/g, ' ').trim();

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "['’]");
const capital = (word: string): string => word[0].toUpperCase() + word.slice(1);
const anyOf = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');
const setOf = (list: readonly string[]): Set<string> => new Set(list.map(plain));

/** The vocabulary of a language; null where it has no citation words. */
export const vocabulary = byLanguage(compile);

function compile(language: string): Vocabulary | null {
  const words = citationWords(language);
  if (!words) return null;
  const rulings = Object.entries(words.heads).flatMap(([ruling, list]) =>
    list.flatMap((one) => [one, capital(one)]).map((one) => [one, ruling as Ruling] as const),
  );
  const organs = Object.entries(words.organs).flatMap(([organ, list]) => list.map((one) => [one, organ] as const));
  return {
    words,
    heads: new RegExp(`(?:${anyOf(rulings.map(([word]) => word))})(?![\\p{L}])`, 'gu'),
    rulings: new Map(rulings),
    organs: new RegExp(`(?:${anyOf(organs.map(([name]) => name))})(?![\\p{L}-])`, 'gu'),
    organOf: new Map(organs.map(([name, organ]) => [plain(name), organ])),
    and: setOf(words.and),
    to: setOf(words.to),
    own: setOf(words.own),
    numbers: setOf(words.numbers),
    dated: setOf(words.dated),
    datedBefore: setOf(words.datedBefore),
    of: setOf(words.of),
    adopted: words.adopted.map(plain),
    by: words.by.map(plain),
    including: words.including.map((one) => ` ${plain(one)}`),
    parts: new Map(Object.entries(words.parts).map(([word, short]) => [plain(word), short])),
    partJoints: setOf(words.partJoints),
    jointWords: new Set(words.partJoints.flatMap((one) => plain(one).split(' '))),
  };
}
