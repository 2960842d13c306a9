// The ordinals that number a noun: "the sixth and seventh annual conferences", "la réunion inaugurale".
import { mentionsIn, ordinalAt } from '../../lexicon/index.ts';
import { BREAK } from './letters.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Numbered {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Not printed: one that "to" leaves out. */
  readonly between?: true;
}

/** Words between an ordinal and its noun, at most. */
const REACH = 5;
const LONGEST_WORD = 30;

/** Where the word (or hyphened compound) that ends at `end` begins. */
function wordStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < LONGEST_WORD && BREAK[text.charCodeAt(at - 1)] === 0) at--;
  return at;
}

/** The ordinals of the noun at `noun`, in the order of print; none when nothing numbers it. */
export function ordinalsOf(text: string, noun: number, end: number, language: string, words: Vocabulary): Numbered[] {
  const first = inaugural(text, noun, end, words);
  if (first) return [first];
  let at = noun;
  for (let n = 0; n < REACH + 3; n++) {
    const before = at - 1;
    if (before < 1 || !/\s/.test(text[before])) return [];
    const start = wordStart(text, text[before - 1] === '’' ? before - 1 : before);
    const word = text.slice(start, before).toLowerCase();
    const found =
      ordinalEnding(text, start, noun, language) ??
      (words.and.has(word) ? ordinalEnding(text, wordStart(text, start - 1), noun, language, before) : null);
    if (found) return listed(text, widened(text, found, language), language, words);
    if (start === before) return [];
    at = words.stops.has(word) ? (words.articles.has(word) ? -1 : nameStart(text, start, noun, language)) : start;
    if (at < 0) return [];
  }
  return [];
}

/** How long a body's name may be. */
const NAME = 90;

/** "The tenth Association of Keepers summit": where the body's name begins that the word at `at` is part of; -1: it is in none. */
function nameStart(text: string, at: number, noun: number, language: string): number {
  if (!/^\p{Ll}+ \p{Lu}/u.test(text.slice(at, at + 12))) return -1;
  const from = Math.max(0, noun - NAME);
  const name = mentionsIn(text.slice(from, noun), language).find(
    (one) => one.actor && from + one.start < at && from + one.end > at,
  );
  return name ? from + name.start : -1;
}

/** The ordinal that begins at `start` and ends behind `least`: "vingt et unième" is found from its middle. */
function ordinalEnding(text: string, start: number, noun: number, language: string, least = start): Numbered | null {
  const ordinal = ordinalAt(text, start, language);
  return ordinal && ordinal.end < noun && ordinal.end > least
    ? { value: ordinal.value, start, end: ordinal.end }
    : null;
}

/** "vingt et unième" begins before "unième": the longest that ends at the same place. */
function widened(text: string, found: Numbered, language: string): Numbered {
  let best = found;
  let at = found.start;
  for (let n = 0; n < 4 && at > 1; n++) {
    at = wordStart(text, text[at - 1] === ' ' ? at - 1 : at);
    const longer = ordinalAt(text, at, language);
    if (longer?.end === best.end) best = { value: longer.value, start: at, end: longer.end };
  }
  return best;
}

/** The ordinals joined to `last`, which stands nearest to the noun; "the first to fourth" are four, the second and third not printed. */
function listed(text: string, last: Numbered, language: string, words: Vocabulary): Numbered[] {
  const out = [last];
  for (let n = 0; n < 8; n++) {
    const before = text.slice(Math.max(0, out[0].start - 10), out[0].start);
    const joint = /(?:, ?|\s(\p{L}{1,4}(?: \p{L}{1,3})?)\s)$/u.exec(before);
    const range = joint?.[1] !== undefined && words.ranges.has(joint[1]);
    if (!joint || (joint[1] && !range && !words.and.has(joint[1]))) break;
    const end = out[0].start - joint[0].length;
    const start = wordStart(text, end);
    const found = ordinalAt(text, start, language);
    if (found?.end !== end) break;
    const one = widened(text, { value: found.value, start, end }, language);
    out.unshift(one, ...(range ? between(one, out[0]) : []));
  }
  return out;
}

/** At most as many meetings as anybody counts up at once. */
const RANGE = 30;

/** The ordinals that "to" leaves out; they stand where the first does. */
function between(first: Numbered, last: Numbered): Numbered[] {
  const count = last.value - first.value - 1;
  return count > 0 && count < RANGE
    ? Array.from({ length: count }, (_, i) => ({ ...first, value: first.value + i + 1, between: true }))
    : [];
}

/** "The inaugural meeting", "la réunion inaugurale": the first. */
function inaugural(text: string, noun: number, end: number, words: Vocabulary): Numbered | null {
  const before = wordStart(text, noun - 1);
  if (words.inaugural.has(text.slice(before, noun - 1).toLowerCase()))
    return { value: 1, start: before, end: noun - 1 };
  const behind = /^ (\p{L}{4,20})/u.exec(text.slice(end, end + 24));
  if (!behind || !words.inaugural.has(behind[1])) return null;
  return { value: 1, start: end + 1, end: end + behind[0].length };
}
