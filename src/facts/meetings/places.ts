// Where a meeting was held: a capitalised name behind "held in", beside its date, or right before it.
import { mentionsIn, monthNumber } from '../../lexicon/index.ts';
import type { FoundDate } from '../dates/index.ts';
import { firstFrom } from '../search.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The place named behind `end` in the same sentence, within `far`, or right before `start`; null: none. */
export function placeOf(
  text: string,
  start: number,
  end: number,
  far: number,
  dates: readonly FoundDate[],
  words: Vocabulary,
  language: string,
): string | null {
  const reach = text.slice(end, end + far).split(/[.;] (?=\p{Lu})/u)[0];
  for (const hit of reach.matchAll(words.place)) {
    if (!isPlace(hit, words, language)) continue;
    const at = end + hit.index;
    if (heldBefore(text, end, at, words) || besideDate(text, at, at + hit[0].length, dates)) return hit[2];
  }
  return placeBefore(text, start, words, language);
}

/** No month, no document ("au Protocole de Vernoux"), no body. */
function isPlace([, at, name]: RegExpMatchArray, words: Vocabulary, language: string): boolean {
  const [first] = name.split(' ');
  if (!words.at.has(at) || monthNumber(first, language) !== null || words.things.has(first.toLowerCase())) return false;
  return mentionsIn(name, language).every(({ actor }) => !actor || actor.startsWith('state/'));
}

/** How far before a meeting the comma behind its place may stand. */
const NEAR = 6;

/** "In Vernham, the tenth meeting". */
function placeBefore(text: string, start: number, words: Vocabulary, language: string): string | null {
  if (!text.slice(Math.max(0, start - NEAR), start + 1).includes(',')) return null;
  const before = /^(.*), (?:\p{L}{1,3}[ ’'])?$/su.exec(text.slice(Math.max(0, start - 60), start));
  const hit = before && words.placeLast.exec(` ${before[1]}`);
  return hit && isPlace(hit, words, language) ? hit[2] : null;
}

/** Where a series ends without the place that stands behind it and before its date: "the third workshop | in Vernham in May". */
export function withoutPlace(
  text: string,
  noun: number,
  end: number,
  dates: readonly FoundDate[],
  words: Vocabulary,
  language: string,
): number {
  const hit = words.placeLast.exec(text.slice(noun, end));
  if (!hit || !isPlace(hit, words, language)) return end;
  return besideDate(text, noun + hit.index, end, dates) ? noun + hit.index : end;
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
