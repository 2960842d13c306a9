// The atoms of dates: days, months and years that stand alone, with what lies between two of them.
import { codeAt, codeOf, ordinalAt } from '../../lexicon/index.ts';
import { pairOf, plain, type Vocabulary } from './vocabulary.ts';

export interface Atom {
  /** A number of three digits is none; 1900 to 2100 is a year, 1 to 31 a day. */
  readonly kind: 'D' | 'M' | 'Y';
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const DIGIT = 1;
const LETTER = 2;
/** What a character is; those behind the table are neither. */
const KIND = Uint8Array.from({ length: 0x530 }, (_, code) => {
  if (code >= 48 && code <= 57) return DIGIT;
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 192 ? LETTER : 0;
});
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => code < KIND.length && KIND[code] === LETTER;
const SLASH = 47;
const HYPHENS = new Set([45, 0x2013]);

const YEAR = /(?:19|20)\d\d|2100/g;
/** How far before its year a date may begin, and how far behind it goes on. */
const BEFORE = 160;
const BEHIND = 8;

/** All atoms near a year of `text`, in order: there is no date without one. */
export function atomsOf(text: string, words: Vocabulary): Atom[] {
  const out: Atom[] = [];
  let done = 0;
  YEAR.lastIndex = 0;
  for (let year = YEAR.exec(text); year; year = YEAR.exec(text)) {
    const from = year.index - BEFORE;
    done = atomsIn(text, from > done ? wordAt(text, from) : done, year.index + 4 + BEHIND, words, out);
    YEAR.lastIndex = done;
  }
  return out;
}

/** Where the word around `at` begins. */
function wordAt(text: string, at: number): number {
  const blank = text.lastIndexOf(' ', at);
  return at - blank > 40 ? at : blank + 1;
}

/** Adds the atoms that begin between `from` and `to`; returns where to go on. */
function atomsIn(text: string, from: number, to: number, words: Vocabulary, out: Atom[]): number {
  const last = Math.min(to, text.length);
  let inWord = from > 0 && isLetter(text.charCodeAt(from - 1));
  let at = from;
  while (at < last) {
    const code = codeOf(text, at);
    const kind = code < KIND.length ? KIND[code] : 0;
    if (kind === DIGIT) {
      const end = digitsEnd(text, at);
      const atom = number(text, at, end, words, out[out.length - 1]);
      if (atom) out.push(atom);
      at = end;
    } else if (kind === LETTER && !inWord) at = month(text, at, code, words, out);
    else at++;
    inWord = kind === LETTER && isLetter(codeOf(text, at - 1));
  }
  return at;
}

function digitsEnd(text: string, at: number): number {
  const { length } = text;
  while (at < length && isDigit(codeOf(text, at))) at++;
  return at;
}

/** Adds the month named by the word at `start`; returns where to go on in the word. */
function month(text: string, start: number, code: number, words: Vocabulary, out: Atom[]): number {
  if (words.monthPairs[pairOf(code, codeAt(text, start + 1))] === 0) return start + 1;
  const name = words.monthsAt.get(code)?.find((one) => text.startsWith(one, start));
  if (!name) return start + 1;
  const end = start + name.length;
  if (!isLetter(codeAt(text, end))) out.push({ kind: 'M', value: words.months.get(name) ?? 0, start, end });
  return end;
}

function number(text: string, start: number, end: number, words: Vocabulary, before?: Atom): Atom | null {
  const size = end - start;
  if (size > 4 || size === 3) return null;
  // "1 er mars": a blank lost its way.
  const apart = size < 3 && text[end] === ' ' && isLetter(codeAt(text, end + 1)) && opens(text, start, before);
  const day = apart ? ordinalDay(text, start, words) : null;
  if (day) return day;
  if (!opens(text, start, before) || !closes(text, end)) {
    return size < 3 && opens(text, start, before) ? ordinalDay(text, start, words) : null;
  }
  const value = Number(text.slice(start, end));
  if (size === 4) return isYear(text, value, start, end) ? { kind: 'Y', value, start, end } : null;
  return (value > 0 && value <= 31) || isShortYear(text, value, start, before)
    ? { kind: 'D', value, start, end }
    : null;
}

/** "1er", "1^{er}", "5th". */
function ordinalDay(text: string, start: number, words: Vocabulary): Atom | null {
  const ordinal = ordinalAt(text, start, words.language);
  return ordinal && ordinal.value <= 31 ? { kind: 'D', value: ordinal.value, start, end: ordinal.end } : null;
}

/** "2021-22", "2021/22". */
const isShortYear = (text: string, value: number, start: number, before?: Atom): boolean =>
  before?.kind === 'Y' && before.end === start - 1 && value === (before.value + 1) % 100 && text[start - 1] !== ' ';

/** Nothing that would make it part of a longer number, word or symbol stands before it. */
function opens(text: string, start: number, before?: Atom): boolean {
  if (start === 0) return true;
  const code = text.charCodeAt(start - 1);
  if (isLetter(code) || isDigit(code)) return false;
  const prior = codeAt(text, start - 2);
  if (code === SLASH || HYPHENS.has(code)) return before?.end === start - 1 || (HYPHENS.has(code) && prior === 32);
  if (code === 46 || code === 44) return !isDigit(prior);
  return code !== 0xb0;
}

function closes(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const code = text.charCodeAt(end);
  if (isLetter(code) || code === 94 || code === 37) return false;
  const next = codeAt(text, end + 1);
  if (code === SLASH) return SHORT_OR_FULL.test(text.slice(end, end + 6));
  if (code === 46 || code === 44) return !isDigit(next) || LISTED.test(text.slice(end, end + 4));
  return true;
}

/** What follows the first of two years: "/22", "/2022". */
const SHORT_OR_FULL = /^\/\d{2}(?:\d{2})?(?!\d)/;

/** "2018,74/61": a list without its blank. */
const LISTED = /^,\d{1,2}\//;

const NUMBERED = /\d ?\($/;
const YEAR_BEHIND = /^ ?\([12]\d{3}\)/;

/** A year, and not the number or the year of "1973 (2011)", nor the end of "12 000". */
function isYear(text: string, value: number, start: number, end: number): boolean {
  if (value < 1900 || value > 2100) return false;
  if (text[start - 1] === '(' && NUMBERED.test(text.slice(Math.max(0, start - 3), start))) return false;
  if (text[end] === '(' || (text[end] === ' ' && text[end + 1] === '('))
    return !YEAR_BEHIND.test(text.slice(end, end + 8));
  return true;
}

const PUNCTUATION: Readonly<Record<string, string>> = { ',': ',', '-': '-', '–': '-', '−': '-', '/': '/' };

/** What joins two atoms: `t` to, `&` and, `,`, `-`, `/`, '' nothing but joining words; null: they are not joined. */
export function gapOf(text: string, from: number, to: number, words: Vocabulary): string | null {
  if (to - from > 26) return null;
  if (to - from === 1 && text[from] === ' ') return '';
  const gap = text.slice(from, to);
  const known = words.joints.get(gap);
  if (known !== undefined) return known;
  if (words.joints.size >= MOST_JOINTS) words.joints.clear();
  const found = joint(plain(gap), words);
  words.joints.set(gap, found);
  return found;
}

/** How many gaps are remembered: texts repeat a few. */
const MOST_JOINTS = 2000;

function joint(gap: string, words: Vocabulary): string | null {
  if (gap in PUNCTUATION) return PUNCTUATION[gap];
  let out = '';
  let rest = gap.split(' ');
  if (rest[0] === ',') {
    out = ',';
    rest = rest.slice(1);
  }
  for (let i = 0; i < rest.length; ) {
    const size = [3, 2, 1].find((n) => words.gaps.has(rest.slice(i, i + n).join(' '))) ?? 0;
    if (size) out += words.gaps.get(rest.slice(i, i + size).join(' '));
    else if (!words.skip.has(rest[i]) && rest[i]) return null;
    i += size || 1;
  }
  return out.includes('t') ? 't' : out.length > 1 ? out.replace(',', '')[0] : out;
}
