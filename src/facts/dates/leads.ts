// What stands before a date: "since", "by", "the first half of".
import type { Lead, Vocabulary } from './vocabulary.ts';

interface Word {
  readonly text: string;
  readonly start: number;
}

const REACH = 44;
const WORDS = /[^\s'’]+['’]?/g;

/** The last words before `at`, in small letters, articles and joining words at the end dropped one by one by the caller. */
function wordsBefore(text: string, at: number): Word[] {
  const from = Math.max(0, at - REACH);
  const out: Word[] = [];
  for (const hit of text.slice(from, at).matchAll(WORDS))
    out.push({
      text: hit[0]
        .toLowerCase()
        .replace('’', "'")
        .replace(/^[("«]+/, ''),
      start: from + hit.index,
    });
  return out;
}

/** Looks the words before a date up, the longest phrase first; up to three joining words may stand between. */
function lookUp<T>(
  list: readonly Word[],
  table: ReadonlyMap<string, T>,
  words: Vocabulary,
): { value: T; start: number } | null {
  for (let end = list.length, skipped = 0; end > 0 && skipped < 4; end--, skipped++) {
    for (let size = Math.min(5, end); size > 0; size--) {
      const value = table.get(
        list
          .slice(end - size, end)
          .map((one) => one.text)
          .join(' '),
      );
      if (value !== undefined) return { value, start: list[end - size].start };
    }
    if (!words.skip.has(list[end - 1].text)) break;
  }
  return null;
}

/** The word that governs the date at `at`, or null. */
export const leadOf = (text: string, at: number, words: Vocabulary): Lead | null =>
  lookUp(wordsBefore(text, at), words.leads, words)?.value ?? null;

/** "the first half of" before a year: where it begins and the interval it makes of the year. */
export function spanBefore(text: string, at: number, words: Vocabulary) {
  const hit = lookUp(wordsBefore(text, at), words.spans, words);
  if (!hit) return null;
  const iso = (year: string, month: number): string => `${year}-${String(month).padStart(2, '0')}`;
  const [first, last] = hit.value;
  return { start: hit.start, months: (year: string) => ({ from: iso(year, first), to: iso(year, last) }) };
}

/** The last word before `at` in its own letter case. */
export const lastWord = (text: string, at: number): string =>
  /[\p{L}\p{N}°.-]+$/u.exec(text.slice(Math.max(0, at - 24), at).trimEnd())?.[0] ?? '';

/** The first word behind `at`. */
export const nextWord = (text: string, at: number): string =>
  /^ ?([\p{L}-]+)/u.exec(text.slice(at, at + 24))?.[1] ?? '';
