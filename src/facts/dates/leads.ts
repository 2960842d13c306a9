// What stands before a date: "since", "by", "the first half of".
import { codeAt, codeOf } from '../../lexicon/index.ts';
import type { Lead, Vocabulary } from './vocabulary.ts';

const REACH = 44;

const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 160;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** Where the word that ends at `end` begins: behind a blank or an apostrophe. */
function wordStart(text: string, end: number, least: number): number {
  let at = end - 1;
  while (at > least && !isBlank(codeOf(text, at - 1)) && !isApostrophe(codeOf(text, at - 1))) at--;
  return at;
}

/** In small letters, with a plain apostrophe, without opening brackets and quotation marks. */
function folded(text: string, start: number, end: number): string {
  while (start < end && isOpening(codeOf(text, start))) start++;
  const word = text.slice(start, end).toLowerCase();
  return codeAt(text, end - 1) === 0x2019 && end > start ? `${word.slice(0, -1)}'` : word;
}

const isOpening = (code: number): boolean => code === 40 || code === 34 || code === 171;

/** Looks the words before `at` up, the longest phrase first; joining words may stand between. */
function lookUp<T>(
  text: string,
  at: number,
  table: ReadonlyMap<string, T>,
  words: Vocabulary,
): { value: T; start: number } | null {
  const least = Math.max(0, at - REACH);
  for (let end = back(text, at, least), skipped = 0; end > least && skipped < 4; skipped++) {
    const start = wordStart(text, end, least);
    const word = folded(text, start, end);
    const found = words.endings.has(word) ? phraseBefore(text, start, word, least, table, words) : null;
    if (found) return found;
    if (!words.skip.has(word)) return null;
    end = back(text, start, least);
  }
  return null;
}

function back(text: string, end: number, least: number): number {
  while (end > least && isBlank(codeOf(text, end - 1))) end--;
  return end;
}

/** The longest phrase that ends with `last`, which begins at `from`. */
function phraseBefore<T>(
  text: string,
  from: number,
  last: string,
  least: number,
  table: ReadonlyMap<string, T>,
  words: Vocabulary,
): { value: T; start: number } | null {
  let best: { value: T; start: number } | null = null;
  let phrase = last;
  for (let start = from, size = 1; ; size++) {
    const value = table.get(phrase);
    if (value !== undefined) best = { value, start };
    const end = back(text, start, least);
    if (end <= least || size >= 5 || !words.tails.has(phrase)) return best;
    start = wordStart(text, end, least);
    phrase = `${folded(text, start, end)} ${phrase}`;
  }
}

/** The word that governs the date at `at`, or null. */
export const leadOf = (text: string, at: number, words: Vocabulary): Lead | null =>
  lookUp(text, at, words.leads, words)?.value ?? null;

/** "The first half of" before a year: where it begins and the interval it makes of the year. */
export function spanBefore(text: string, at: number, words: Vocabulary) {
  const hit = lookUp(text, at, words.spans, words);
  if (!hit) return null;
  const iso = (year: string, month: number): string => `${year}-${String(month).padStart(2, '0')}`;
  const [first, last] = hit.value;
  return { start: hit.start, months: (year: string) => ({ from: iso(year, first), to: iso(year, last) }) };
}

const isBreak = (code: number): boolean =>
  isBlank(code) || isApostrophe(code) || code === 40 || code === 44 || code === 171;

/** The last word before `at` in its own letter case. */
export function lastWord(text: string, at: number): string {
  let end = at;
  while (isBlank(codeAt(text, end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < 24 && !isBreak(codeOf(text, start - 1))) start--;
  return text.slice(start, end);
}

/** The first word behind `at`. */
export function nextWord(text: string, at: number): string {
  const start = isBlank(codeAt(text, at)) ? at + 1 : at;
  let end = start;
  while (end - start < 24 && /[\p{L}-]/u.test(text.charAt(end))) end++;
  return text.slice(start, end);
}
