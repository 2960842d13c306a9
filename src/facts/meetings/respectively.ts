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

/** The dates as they are shared out: "on 3 and 4 May, respectively" are two days and no interval. */
function daysOf(dates: readonly FoundDate[], count: number): (string | null)[] {
  const [only] = dates;
  if (dates.length === 1 && count === 2 && only.from !== only.to) return [only.from, only.to];
  return dates.map(({ from, to }) => (from && to && from !== to ? `${from}/${to}` : (from ?? to)));
}

const NAME = "\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*";
const FIRST = new RegExp(`(?<!\\p{L})(\\p{L}{1,3}) (${NAME})`, 'gu');
const MORE = new RegExp(`^(,| [\\p{Ll}]+) (?:(\\p{L}{1,3}) )?(${NAME})`, 'u');

/** Names behind "in", and those joined to them. */
function placesIn(sentence: string, words: Vocabulary, language: string): string[] {
  const out: string[] = [];
  let past = 0;
  for (const hit of sentence.matchAll(FIRST)) {
    if (hit.index < past || !words.at.has(hit[1]) || isMonth(hit[2], language)) continue;
    out.push(hit[2]);
    past = hit.index + hit[0].length;
    for (let more = MORE.exec(sentence.slice(past)); more; more = MORE.exec(sentence.slice(past))) {
      const joined = more[1] === ',' || words.and.has(more[1].trim());
      if (!joined || (more[2] && !words.at.has(more[2])) || isMonth(more[3], language)) break;
      out.push(more[3]);
      past += more[0].length;
    }
  }
  return out;
}

const isMonth = (name: string, language: string): boolean => monthNumber(name.split(' ')[0], language) !== null;
