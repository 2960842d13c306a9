// Where a meeting was held: a capitalised name behind "held in" or beside its date.
import { monthNumber } from '../../lexicon/index.ts';
import type { FoundDate } from '../dates/index.ts';
import { firstFrom } from '../search.ts';
import type { Vocabulary } from './vocabulary.ts';

const REACH = 110;
const PLACE = /(?<!\p{L})(\p{L}{1,3}) (\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}’'-]+))*)/gu;

/** The place named behind `end` in the same sentence, or null. */
export function placeOf(
  text: string,
  end: number,
  dates: readonly FoundDate[],
  words: Vocabulary,
  language: string,
): string | null {
  const reach = text.slice(end, end + REACH).split(/[.;] (?=\p{Lu})/u)[0];
  for (const hit of reach.matchAll(PLACE)) {
    if (!words.at.has(hit[1]) || monthNumber(hit[2].split(' ')[0], language) !== null) continue;
    const at = end + hit.index;
    if (heldBefore(text, end, at, words) || besideDate(text, at, at + hit[0].length, dates)) return hit[2];
  }
  return null;
}

const heldBefore = (text: string, from: number, at: number, words: Vocabulary): boolean => {
  const before = /([\p{L}]+)\s*$/u.exec(text.slice(Math.max(from, at - 24), at));
  return at - from <= 1 || (before !== null && words.held.has(before[1].toLowerCase()));
};

function besideDate(text: string, start: number, end: number, dates: readonly FoundDate[]): boolean {
  const next = firstFrom(dates, start);
  const [before, behind] = [dates[next - 1], dates[next]];
  if (behind && behind.start - end < 14 && !/[.;()]/.test(text.slice(end, behind.start))) return true;
  return before !== undefined && start - before.end <= 2;
}
