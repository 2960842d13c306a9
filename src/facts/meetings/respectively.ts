// "The sixth and seventh meetings, held in A in 2022 and in B in 2023, respectively": each has its own date and place.
import { monthNumber } from '../../lexicon/index.ts';
import type { FoundDate } from '../dates/index.ts';
import { firstFrom } from '../search.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How far behind the meetings the word may stand. */
const REACH = 300;
const SENTENCE = /[.;!?] (?=[\p{Lu}«“])/u;

export interface Told {
  readonly date: string | null;
  readonly place: string | null;
}

/** Date and place of each of `count` meetings named before `end`, in order; null where the sentence does not share them out. */
export function toldInOrder(
  text: string,
  end: number,
  count: number,
  dates: readonly FoundDate[],
  words: Vocabulary,
  language: string,
): readonly Told[] | null {
  const sentence = text.slice(end, end + REACH).split(SENTENCE)[0];
  const small = sentence.toLowerCase();
  if (!words.respectively.some((one) => small.includes(one))) return null;
  const days = daysOf(dates.slice(firstFrom(dates, end), firstFrom(dates, end + sentence.length)), count);
  const places = placesIn(sentence, words, language);
  if (days.length !== count && places.length !== count) return null;
  return Array.from({ length: count }, (_, i) => ({
    date: days.length === count ? days[i] : null,
    place: places.length === count ? places[i] : places.length === 1 ? places[0] : null,
  }));
}

/** Between two dates that are shared out: "and", ", and in". */
const GAP = 12;

/** The meetings' own dates where as many stand joined, `near` the first of them behind or the last before; null: they do not. */
export function datesInOrder(
  text: string,
  near: number,
  isBehind: boolean,
  count: number,
  dates: readonly FoundDate[],
  words: Vocabulary,
): readonly (string | null)[] | null {
  const first = isBehind ? near : near - count + 1;
  const joined = (i: number): boolean => isJoint(text, dates[i - 1], dates[i], words);
  for (let i = first + 1; i < first + count; i++) if (!joined(i)) return null;
  if (joined(first) || joined(first + count)) return null;
  return dates.slice(first, first + count).map(iso);
}

function isJoint(text: string, one: FoundDate | undefined, next: FoundDate | undefined, words: Vocabulary): boolean {
  if (!one || !next || next.start - one.end > GAP || next.role !== 'activity') return false;
  const [joint] = text.slice(one.end, next.start).trim().split(' ');
  return joint === ',' || words.and.has(joint);
}

export const iso = ({ from, to }: FoundDate): string | null =>
  from && to && from !== to ? `${from}/${to}` : (from ?? to);

/** The dates as they are shared out: "on 3 and 4 May, respectively" are two days and no interval. */
function daysOf(dates: readonly FoundDate[], count: number): (string | null)[] {
  const [only] = dates;
  if (dates.length === 1 && count === 2 && only.from !== only.to) return [only.from, only.to];
  return dates.map(iso);
}

/** Names behind "in", and those joined to them. */
function placesIn(sentence: string, words: Vocabulary, language: string): string[] {
  const out: string[] = [];
  let past = 0;
  for (const hit of sentence.matchAll(words.place)) {
    if (hit.index < past || !words.at.has(hit[1]) || isMonth(hit[2], language)) continue;
    out.push(hit[2]);
    past = hit.index + hit[0].length;
    for (
      let more = words.placeMore.exec(sentence.slice(past));
      more;
      more = words.placeMore.exec(sentence.slice(past))
    ) {
      const joined = more[1] === ',' || words.and.has(more[1].trim());
      if (!joined || (more[2] && !words.at.has(more[2])) || isMonth(more[3], language)) break;
      out.push(more[3]);
      past += more[0].length;
    }
  }
  return out;
}

const isMonth = (name: string, language: string): boolean => monthNumber(name.split(' ')[0], language) !== null;
