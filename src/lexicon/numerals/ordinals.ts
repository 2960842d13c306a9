// Ordinal numbers of sessions and meetings, in words or digits, from the tables numerals.json of each language.
import en from '../data/en/numerals.json' with { type: 'json' };
import fr from '../data/fr/numerals.json' with { type: 'json' };
import { codeAt } from '../letters/code-at.ts';
import { foldWord } from './fold.ts';

interface Numerals {
  /** What follows the digits of an ordinal: "39e", "95th". */
  readonly suffixes: readonly string[];
  /** Number → its words in every gender, number and case. */
  readonly ordinals: Readonly<Record<string, readonly string[]>>;
  readonly cardinals: Readonly<Record<string, readonly string[]>>;
}

interface Table {
  readonly words: ReadonlyMap<string, number>;
  readonly cardinals: ReadonlyMap<string, number>;
  /** First words of all ordinals. */
  readonly starts: ReadonlySet<string>;
  /** What an ordinal may begin with, of digits and letters without accents. */
  readonly initials: ReadonlySet<number>;
  /** What an ordinal may go on from. */
  readonly prefixes: ReadonlySet<string>;
  readonly digits: RegExp;
}

export interface Ordinal {
  readonly value: number;
  /** Offset behind its last character. */
  readonly end: number;
}

const DATA: Readonly<Record<string, Numerals>> = { en, fr };
const TABLES = new Map<string, Table>();

function invert(lists: Readonly<Record<string, readonly string[]>>): Map<string, number> {
  const out = new Map<string, number>();
  for (const [number, forms] of Object.entries(lists))
    for (const form of forms) out.set(foldWord(form), Number(number));
  return out;
}

function table(language: string): Table | null {
  const known = TABLES.get(language);
  if (known) return known;
  const data = DATA[language];
  if (!data) return null;
  const words = invert(data.ordinals);
  const suffix = [...data.suffixes].sort((a, b) => b.length - a.length).join('|');
  const starts = new Set(
    Object.values(data.ordinals).flatMap((forms) => forms.map((form) => foldWord(form.split(/[ -]/)[0]))),
  );
  const made = {
    words,
    starts,
    initials: initialsOf(starts),
    cardinals: invert(data.cardinals),
    prefixes: prefixesOf(words.keys()),
    digits: new RegExp(`(\\d{1,4}) ?(?:\\^ ?\\{? ?)?(?:${suffix})\\}?(?![\\p{L}\\p{N}])`, 'uy'),
  };
  TABLES.set(language, made);
  return made;
}

function prefixesOf(words: Iterable<string>): Set<string> {
  const out = new Set<string>();
  for (const word of words) for (let size = 1; size < word.length; size++) out.add(word.slice(0, size));
  return out;
}

function initialsOf(starts: ReadonlySet<string>): Set<number> {
  const letters = [...starts].flatMap((one) => [one[0], one[0].toUpperCase()]);
  return new Set([...'0123456789', ...letters].map((one) => one.charCodeAt(0)));
}

const WORD = /[\s\u00ad\u2010-\u2015-]{0,4}(\p{L}{1,20})/uy;

/** The ordinal that begins at `at` (words or digits, the longest), or null. */
export function ordinalAt(text: string, at: number, language: string): Ordinal | null {
  const known = table(language);
  if (!known) return null;
  const code = codeAt(text, at);
  if (code < 48 || (code < 128 && !known.initials.has(code))) return null;
  if (code > 57) return wordsAt(text, at, known);
  known.digits.lastIndex = at;
  const digits = known.digits.exec(text);
  return digits && { value: Number(digits[1]), end: at + digits[0].length };
}

function wordsAt(text: string, at: number, known: Table): Ordinal | null {
  let best: Ordinal | null = null;
  let key = '';
  let end = at;
  for (let n = 0; n < 8; n++) {
    WORD.lastIndex = end;
    const word = WORD.exec(text);
    if (!word || (n === 0 && word[1].length < word[0].length)) break;
    end += word[0].length;
    key += foldWord(word[1]);
    if (n === 0 && !known.starts.has(key)) return null;
    const value = known.words.get(key);
    if (value !== undefined && !/^\p{L}/u.test(text.slice(end, end + 1))) best = { value, end };
    if (!known.prefixes.has(key)) break;
  }
  return best;
}

/** Value of an ordinal that is the whole of `word` ("79th", "soixante-dix-neuvième", "39^{e}"), or null. */
export function readOrdinal(word: string, language: string): number | null {
  const text = word.trim();
  const ordinal = ordinalAt(text, 0, language);
  return ordinal && ordinal.end === text.length ? ordinal.value : null;
}

/** Value of a cardinal number in words (1 to 31), or null. */
export const readCardinal = (word: string, language: string): number | null =>
  table(language)?.cardinals.get(foldWord(word)) ?? null;
