// What stands before a date: "since", "by", "the first half of".
import type { Lead, Vocabulary } from './vocabulary.ts';

const REACH = 44;

const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 160;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** Where the word that ends at `end` begins: behind a blank or an apostrophe. */
function wordStart(text: string, end: number, least: number): number {
  let at = end - 1;
  while (at > least && !isBlank(text.charCodeAt(at - 1)) && !isApostrophe(text.charCodeAt(at - 1))) at--;
  return at;
}

const folded = (word: string): string =>
  word
    .toLowerCase()
    .replace('’', "'")
    .replace(/^[("«]+/, '');

/** Looks the words before `at` up, the longest phrase first; joining words may stand between. */
function lookUp<T>(
  text: string,
  at: number,
  table: ReadonlyMap<string, T>,
  words: Vocabulary,
): { value: T; start: number } | null {
  const least = Math.max(0, at - REACH);
  const back = (end: number): number => {
    while (end > least && isBlank(text.charCodeAt(end - 1))) end--;
    return end;
  };
  for (let end = back(at), skipped = 0; end > least && skipped < 4; skipped++) {
    const found = phraseBefore(text, end, least, table, words, back);
    if (found) return found;
    const start = wordStart(text, end, least);
    if (!words.skip.has(folded(text.slice(start, end)))) return null;
    end = back(start);
  }
  return null;
}

function phraseBefore<T>(
  text: string,
  to: number,
  least: number,
  table: ReadonlyMap<string, T>,
  words: Vocabulary,
  back: (end: number) => number,
): { value: T; start: number } | null {
  let best: { value: T; start: number } | null = null;
  let phrase = '';
  for (let end = to, size = 0; end > least && size < 5; size++) {
    const start = wordStart(text, end, least);
    const word = folded(text.slice(start, end));
    if (size === 0 && !words.endings.has(word)) return null;
    phrase = phrase ? `${word} ${phrase}` : word;
    const value = table.get(phrase);
    if (value !== undefined) best = { value, start };
    end = back(start);
  }
  return best;
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
  isBlank(code) || isApostrophe(code) || code === 40 || code === 44 || code === 171 || Number.isNaN(code);

/** The last word before `at` in its own letter case. */
export function lastWord(text: string, at: number): string {
  let end = at;
  while (isBlank(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (end - start < 24 && !isBreak(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

/** The first word behind `at`. */
export function nextWord(text: string, at: number): string {
  const start = isBlank(text.charCodeAt(at)) ? at + 1 : at;
  let end = start;
  while (end - start < 24 && /[\p{L}-]/u.test(text.charAt(end))) end++;
  return text.slice(start, end);
}
