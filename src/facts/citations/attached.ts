// What is printed beside a citation: its date, the part cited.
import type { FoundDate } from '../dates/dates.ts';
import { firstFrom, lastUntil } from '../search.ts';
import { plain, type Vocabulary } from './vocabulary.ts';

const isDay = (date: FoundDate): boolean => date.from !== null && date.from === date.to && date.from.length === 10;

/** The date that follows at `from` ("of 13 October 1993"): its place in `dates`, or -1. */
export function dateBehind(text: string, from: number, dates: readonly FoundDate[], words: Vocabulary): number {
  const at = firstFrom(dates, from);
  if (at === dates.length || !isDay(dates[at]) || dates[at].start - from > 48) return -1;
  const gap = plain(text.slice(from, dates[at].start).replace(/[,)\]]/g, ' '));
  return words.dated.has(gap) ? at : -1;
}

/** The date that stands before a symbol in brackets ("le 17 août 2018 (A/73/328"), or -1. */
export function dateBefore(text: string, to: number, dates: readonly FoundDate[], words: Vocabulary): number {
  const at = lastUntil(dates, to);
  if (at === -1 || !isDay(dates[at]) || to - dates[at].end > 30) return -1;
  const gap = text.slice(dates[at].end, to);
  return gap.includes('(') && words.datedBefore.has(plain(gap.replace('(', ' '))) ? at : -1;
}

/** "In 48/2 and 59/50, of 13 October 1993 and 2 December 2004 respectively": as many dates as numbers. */
export function datesShared(
  text: string,
  from: number,
  count: number,
  dates: readonly FoundDate[],
  words: Vocabulary,
): number[] {
  const first = dateBehind(text, from, dates, words);
  if (first === -1 || count < 2) return [];
  let last = first;
  while (
    last + 1 < dates.length &&
    isDay(dates[last + 1]) &&
    joined(text.slice(dates[last].end, dates[last + 1].start), words)
  )
    last++;
  return last - first + 1 === count ? Array.from({ length: count }, (_, i) => first + i) : [];
}

const joined = (gap: string, words: Vocabulary): boolean => {
  const left = plain(gap.replace(/,/g, ' '));
  return (
    left === '' ||
    words.and.has(left) ||
    words.dated.has(left) ||
    left.split(' ').every((word) => words.and.has(word) || words.dated.has(word))
  );
};

const PART_NUMBER =
  /^ ?((?:[IVXLC]{1,6}(?:\.[A-Z])?|\d{1,3}(?:\.\d{1,2})?(?: ?\(?[a-z]{1,3}\)){0,2}|[A-Z](?![\p{L}]))(?:(?: ?[-–,] ?| (?:\p{Ll}{1,3}) )(?:\d{1,3}|[IVXLC]{1,6})(?![\p{L}\d/]))?)/u;

/** Parts printed behind a symbol: ", annexe II", ", chap. I, sect. C"; null when there are none. */
export function partsBehind(text: string, from: number, words: Vocabulary): { part: string; end: number } | null {
  const out: string[] = [];
  let at = from;
  for (let n = 0; n < 5; n++) {
    const hit = /^(?:\)?\*?,? ?)([\p{L}]{3,9}\.?(?: jointe)?)/u.exec(text.slice(at, at + 24));
    const bare = hit && !words.parts.has(plain(hit[1])) && hit[1].endsWith('.') ? 1 : 0;
    const short = hit && words.parts.get(plain(hit[1].slice(0, hit[1].length - bare)));
    if (!hit || !short) break;
    const behind = at + hit[0].length - bare;
    const number = PART_NUMBER.exec(text.slice(behind, behind + 24));
    out.push(number ? `${short} ${number[1]}` : short);
    at = behind + (number ? number[0].length : 0);
  }
  return out.length ? { part: out.join(', '), end: at } : null;
}

/** Parts printed before: "paragraph 4 (l) of the annex to resolution", outermost first; null when there are none. */
export function partsBefore(text: string, to: number, words: Vocabulary): string | null {
  const tail = text.slice(Math.max(0, to - 110), to);
  if (/,\s*$/.test(tail)) return null;
  const tokens = tail.replaceAll('’', "'").match(/[^\s']+'?/g) ?? [];
  const out: string[] = [];
  for (let i = tokens.length - 1, number: string[] = []; i >= 0; i--) {
    const short = words.parts.get(tokens[i].toLowerCase());
    if (short) {
      out.push([short, ...number].join(' '));
      number = [];
    } else if (isNumber(tokens[i]) || (number.length && words.and.has(tokens[i])))
      number.unshift(tokens[i].replace(/,$/, ''));
    else if (number.length || !isJoint(tokens, i, words)) break;
  }
  return out.length ? out.join(', ') : null;
}

const isNumber = (token: string): boolean => /^(?:\d{1,3}|[IVXLC]{1,6}|\(?[a-z]{1,3}\)|[A-Z]),?$/.test(token);

function isJoint(tokens: readonly string[], i: number, words: Vocabulary): boolean {
  if (!words.jointWords.has(plain(tokens[i]))) return false;
  for (let n = 1; n <= 4; n++)
    for (let shift = 0; shift < n; shift++) {
      const from = i - n + 1 + shift;
      if (from >= 0 && words.partJoints.has(plain(tokens.slice(from, from + n).join(' ')))) return true;
    }
  return false;
}
