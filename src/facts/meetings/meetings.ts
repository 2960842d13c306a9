// Numbered meetings: series, ordinal, date, place, organizations. See README.md.
import { mentionsIn } from '../../lexicon/index.ts';
import type { DocumentNode } from '../../tree/index.ts';
import type { FoundDate } from '../dates/index.ts';
import { firstFrom, lastUntil } from '../search.ts';
import type { Meeting } from '../types.ts';
import type { Unit } from '../units.ts';
import { BLANK, KIND, STOP } from './letters.ts';
import { nextNoun } from './nouns.ts';
import { type Numbered, ordinalsOf } from './ordinals.ts';
import { placeOf } from './places.ts';
import { toldInOrder } from './respectively.ts';
import { type Vocabulary, vocabulary } from './vocabulary.ts';

/** Meetings named on the cover, in notes (official records) and under the text (the meeting of adoption) are none. */
const READ: ReadonlySet<string> = new Set(['preambular', 'operative', 'numbered', 'unnumbered']);

/** All numbered meetings of a document; `dates` are those of its units. */
export function meetingsOf(
  document: DocumentNode,
  units: readonly Unit[],
  dates: readonly (readonly FoundDate[])[],
): Meeting[] {
  const { language } = document;
  return units.flatMap((unit, i) => (READ.has(unit.kind) ? meetingsIn(unit, dates[i], language) : []));
}

/** The numbered meetings of one unit. */
export function meetingsIn(unit: Unit, dates: readonly FoundDate[], language: string | null): Meeting[] {
  const words = vocabulary(language);
  if (!words || !language) return [];
  const out: Meeting[] = [];
  const { text } = unit;
  for (let noun = nextNoun(text, 0, words); noun; noun = nextNoun(text, noun.end, words)) {
    const { start, end } = noun;
    const ordinals = ordinalsOf(text, start, end, language, words);
    const again =
      ordinals.length && out.at(-1)?.start === unit.at + Math.min(ordinals[ordinals.length - 1].start, start);
    if (ordinals.length && !again) out.push(...meetings(unit, start, end, ordinals, dates, language, words));
  }
  return out;
}

function meetings(
  unit: Unit,
  noun: number,
  end: number,
  ordinals: readonly Numbered[],
  dates: readonly FoundDate[],
  language: string,
  words: Vocabulary,
): Meeting[] {
  const { text } = unit;
  const bare = isBare(text, noun, end, words);
  const first = Math.min(ordinals[ordinals.length - 1].end + 1, noun);
  const series = bare ? end : seriesAt(text, first, end, dates, words);
  const name = text.slice(first, series);
  if (
    unit.kind === 'operative' &&
    words.sessions.has(text.slice(noun, end).toLowerCase()) &&
    isAssemblys(bare, name, language)
  )
    return [];
  const organizations = [
    ...new Set(mentionsIn(name, language).flatMap(({ actor }) => (actor?.startsWith('org/') ? [actor] : []))),
  ];
  const date = dateOf(text, ordinals[0].start, series, bare ? BESIDE : BEHIND, dates);
  const place = placeOf(text, series, dates, words, language);
  const told = ordinals.length > 1 ? toldInOrder(text, series, ordinals.length, dates, words, language) : null;
  return ordinals.map(({ value, start }, i) => ({
    paragraph: unit.id,
    start: unit.at + Math.min(start, noun),
    end: unit.at + series,
    text: text.slice(Math.min(start, noun), series),
    series: name,
    ordinal: value,
    date: told?.[i].date ?? (told ? null : date),
    place: told?.[i].place ?? (told ? null : place),
    organizations,
  }));
}

/** A session at which a mandate wants something: the Assembly's own is no meeting of a series. */
const isAssemblys = (bare: boolean, name: string, language: string): boolean =>
  bare || mentionsIn(name, language).some(({ actor }) => actor === 'un/UNGA');

/** "Its eighty-first session": nothing that follows belongs to its name. */
function isBare(text: string, noun: number, end: number, words: Vocabulary): boolean {
  if (!words.sessions.has(text.slice(noun, end).toLowerCase())) return false;
  const next = /^ ([^\s'’]+['’]?)/.exec(text.slice(end, end + 24));
  return !next || !words.of.has(next[1].toLowerCase().replace('’', "'"));
}

/** How far behind a meeting its date may stand. */
const BEHIND = 90;
const BESIDE = 8;
const LONGEST = 180;

/** Where the name of the series ends: at a stop, a word that tells about the meeting, a date. */
function seriesAt(text: string, first: number, noun: number, dates: readonly FoundDate[], words: Vocabulary): number {
  const date = dates[firstFrom(dates, noun)];
  const limit = Math.min(text.length, first + LONGEST, date ? date.start : text.length);
  let end = noun;
  for (let at = noun; at < limit; ) {
    const kind = KIND[text.charCodeAt(at)];
    if (kind === STOP) break;
    const from = at;
    at = kind === BLANK ? at + 1 : wordEnd(text, at);
    if (kind === BLANK) continue;
    if (isEnd(text, from, at, words)) break;
    end = at;
  }
  return trimmed(text, noun, Math.min(end, limit), words);
}

function wordEnd(text: string, at: number): number {
  while (at < text.length && KIND[text.charCodeAt(at)] === 0) at++;
  return at;
}

const isEnd = (text: string, from: number, to: number, words: Vocabulary): boolean =>
  words.endings.has(text.charCodeAt(from)) && words.ends.has(text.slice(from, to).toLowerCase().replace('’', "'"));

/** Without a preposition or article left at the end. */
function trimmed(text: string, least: number, end: number, words: Vocabulary): number {
  for (;;) {
    const tail = / ([^\s]+) ?$/.exec(text.slice(Math.max(least, end - 16), end));
    if (!tail || !(words.stops.has(tail[1]) || words.at.has(tail[1]))) break;
    end = text.slice(0, end).trimEnd().length - tail[1].length - 1;
  }
  return Math.max(least, end);
}

const sentenceEnd = /[.;!?] (?=[\p{Lu}«“])/u;

/** The date behind the meeting in its sentence, else the last one before it. */
function dateOf(text: string, start: number, end: number, reach: number, dates: readonly FoundDate[]): string | null {
  const behind = dates[firstFrom(dates, end)];
  const usable = (one: FoundDate | undefined): one is FoundDate => one !== undefined && one.role === 'activity';
  if (usable(behind) && behind.start - end < reach && !sentenceEnd.test(text.slice(end, behind.start)))
    return iso(behind);
  if (reach === BESIDE) return null;
  const before = dates[lastUntil(dates, start)];
  if (usable(before) && start - before.end < 240 && !sentenceEnd.test(text.slice(before.end, start)))
    return iso(before);
  return null;
}

const iso = ({ from, to }: FoundDate): string | null => (from && to && from !== to ? `${from}/${to}` : (from ?? to));
