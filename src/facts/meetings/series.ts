// Where the name of a series ends: "the tenth session of the Board | and the report on …".
import { opensPreambular, operativeAt, ordinalAt } from '../../lexicon/index.ts';
import type { FoundDate } from '../dates/index.ts';
import { firstFrom } from '../search.ts';
import { BLANK, KIND, STOP } from './letters.ts';
import { nextNoun } from './nouns.ts';
import type { Vocabulary } from './vocabulary.ts';

const LONGEST = 180;

/** Where the name ends that begins at `first` and whose noun ends at `noun`: at a stop, another thing, a date. */
export function seriesAt(
  text: string,
  first: number,
  noun: number,
  dates: readonly FoundDate[],
  words: Vocabulary,
  language: string,
): number {
  const date = dates[firstFrom(dates, noun)];
  const limit = Math.min(text.length, first + LONGEST, date ? date.start : text.length);
  let end = noun;
  for (let at = noun; at < limit; ) {
    const kind = KIND[text.charCodeAt(at)];
    if (kind === STOP) break;
    const from = at;
    at = kind === BLANK ? at + 1 : wordEnd(text, at);
    if (kind === BLANK) continue;
    if (isEnd(text, from, at, words) || isAside(text, from, words) || goesOn(text, noun, from, at, words, language))
      break;
    end = at;
  }
  return trimmed(text, noun, Math.min(end, limit), words);
}

/** Where the words behind a name run to: the next stop or date. */
export function runEnd(text: string, end: number, dates: readonly FoundDate[]): number {
  const last = Math.min(text.length, end + LONGEST, dates[firstFrom(dates, end)]?.start ?? text.length);
  let at = end;
  while (at < last && KIND[text.charCodeAt(at)] !== STOP) at++;
  return at;
}

function wordEnd(text: string, at: number): number {
  while (at < text.length && KIND[text.charCodeAt(at)] === 0) at++;
  return at;
}

const small = (word: string): string => word.toLowerCase().replace('’', "'");

/** A word that tells about the meeting, also one elided before the next: "s'est". */
function isEnd(text: string, from: number, to: number, words: Vocabulary): boolean {
  if (!words.endings.has(text.charCodeAt(from))) return false;
  const word = text.slice(from, to).replace('’', "'");
  return words.ends.has(word) || (word.includes("'") && words.ends.has(word.slice(0, word.indexOf("'") + 1)));
}

/** "As a document", "in order to": longer words that end a name. */
const isAside = (text: string, at: number, { asides }: Vocabulary): boolean =>
  asides.some((one) => text.startsWith(one, at) && !/\p{L}/u.test(text.charAt(at + one.length)));

/** "To consider …", "and to the …", "and the adoption of …": the sentence goes on without the name. */
function goesOn(text: string, noun: number, from: number, to: number, words: Vocabulary, language: string): boolean {
  const word = small(text.slice(from, to));
  if (words.infinitive.has(word)) return isDeed(text, noun, from, to, words);
  return words.and.has(word) && isAnother(text, noun, from, to + 1, words, language);
}

/** "Meeting to consider", "Summit of the Union to set", but "to the", "access to finance". */
function isDeed(text: string, noun: number, from: number, to: number, words: Vocabulary): boolean {
  const before = /(?:^|\s)(\S+) $/u.exec(text.slice(Math.max(noun, from - 40), from))?.[1] ?? '';
  if (before !== '' && !/^\p{Lu}/u.test(before)) return false;
  return /^ \p{Ll}/u.test(text.slice(to, to + 2)) && !words.articles.has(partsAt(text, to + 1, 1)[0]?.word ?? '');
}

interface Part {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const PART = /\s*([\p{L}\p{N}-]+['’]?)/uy;

/** The next words, small; an elided one is a word of its own. */
function partsAt(text: string, at: number, count: number): Part[] {
  const out: Part[] = [];
  PART.lastIndex = at;
  for (let hit = PART.exec(text); hit && out.length < count; hit = PART.exec(text)) {
    const end = hit.index + hit[0].length;
    out.push({ word: small(hit[1]), start: end - hit[1].length, end });
  }
  return out;
}

/** Whether what follows "and" at `at` is another thing, and no part of the name that began before `noun`. */
function isAnother(text: string, noun: number, and: number, at: number, words: Vocabulary, language: string): boolean {
  const parts = partsAt(text, at, 5);
  if (!parts.length || words.ends.has(parts[0].word)) return parts.length > 0;
  if (opensPreambular(text, language, parts[0].start) || operativeAt(text, language, parts[0].start)) return true;
  const kind = words.prepositions.get(parts[0].word);
  if (kind !== undefined && !usesBefore(text, noun, and, kind, words)) return true;
  const rest = parts.slice(kind === undefined ? 0 : 1);
  const head = rest.findIndex((part) => !words.articles.has(part.word));
  if (head < 0) return false;
  const named = head > 0 || kind !== undefined;
  return isHead(text, rest.slice(head), named, words, language);
}

/** "The fifth session", "the 2030 Agenda", "the adoption": what begins so stands for itself. */
function isHead(text: string, parts: readonly Part[], named: boolean, words: Vocabulary, language: string): boolean {
  const [{ word, start, end }] = parts;
  if (words.things.has(word) || (named && parts.slice(1, 3).some((part) => words.things.has(part.word)))) return true;
  const isThing = (part: Part): boolean => words.things.has(part.word) && /\p{Ll}/u.test(text.charAt(part.start));
  if (!named)
    return parts
      .slice(1, 4)
      .some((part, i, all) => isThing(part) && !all.slice(0, i).some((one) => words.and.has(one.word)));
  const noun = nextNoun(text, start, words);
  return ordinalAt(text, start, language) !== null || (noun?.start === start && noun.end === end);
}

/** Whether a preposition of this kind stands in the name already: "on peace and on security". */
const usesBefore = (text: string, noun: number, and: number, kind: number, words: Vocabulary): boolean =>
  partsAt(text.slice(noun, and), 0, LONGEST).some((part) => words.prepositions.get(part.word) === kind);

/** Without a preposition or article left at the end. */
function trimmed(text: string, least: number, end: number, words: Vocabulary): number {
  for (;;) {
    const tail = / ([^\s]+) ?$/.exec(text.slice(Math.max(least, end - 16), end));
    if (!tail || !(words.stops.has(tail[1]) || words.at.has(tail[1]))) break;
    end = text.slice(0, end).trimEnd().length - tail[1].length - 1;
  }
  return Math.max(least, end);
}
