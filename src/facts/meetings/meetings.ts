// Numbered meetings: series, ordinal, date, place, organizations. See README.md.
import { mentionsIn } from '../../lexicon/index.ts';
import type { DocumentNode } from '../../tree/index.ts';
import type { FoundDate } from '../dates/index.ts';
import { firstFrom, lastUntil } from '../search.ts';
import type { Meeting } from '../types.ts';
import type { Unit } from '../units.ts';
import { nextNoun } from './nouns.ts';
import { type Numbered, ordinalsOf } from './ordinals.ts';
import { placeOf, withoutPlace } from './places.ts';
import { datesInOrder, iso, type Told, toldInOrder } from './respectively.ts';
import { runEnd, seriesAt } from './series.ts';
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
  const all = namedIn(unit.text, language, words);
  all.forEach((one, i) => {
    out.push(...meetings(unit, one, (from) => startFrom(all, i + 1, from), dates, language, words));
  });
  return out;
}

/** A noun with what numbers it. */
interface Named {
  readonly start: number;
  readonly end: number;
  readonly ordinals: readonly Numbered[];
}

function namedIn(text: string, language: string, words: Vocabulary): Named[] {
  const out: Named[] = [];
  for (let noun = nextNoun(text, 0, words); noun; noun = nextNoun(text, noun.end, words)) {
    if (isNone(text, noun.end, words)) continue;
    const ordinals = ordinalsOf(text, noun.start, noun.end, language, words);
    // "The tenth summit meeting" is one.
    if (ordinals.length && ordinals[0].start !== out.at(-1)?.ordinals[0].start) out.push({ ...noun, ordinals });
  }
  return out;
}

/** Where the next of the numbered nouns begins, from the `i`-th on and at `from` or behind. */
function startFrom(all: readonly Named[], i: number, from: number): number | null {
  for (let next = i; next < all.length; next++) if (all[next].start >= from) return all[next].start;
  return null;
}

/** The meetings of a numbered noun; `startOfNext` says where the next begins behind a place. */
function meetings(
  unit: Unit,
  { start: noun, end, ordinals }: Named,
  startOfNext: (from: number) => number | null,
  dates: readonly FoundDate[],
  language: string,
  words: Vocabulary,
): Meeting[] {
  const { text } = unit;
  const first = Math.min(ordinals[ordinals.length - 1].end + 1, noun);
  const bare = bareEnd(text, ordinals[0].start, noun, end, words);
  const series =
    bare ?? withoutPlace(text, end, seriesAt(text, first, end, dates, words, language), dates, words, language);
  const name = text.slice(first, series);
  const listed = unit.kind === 'operative' && ofAgenda(text.slice(0, ordinals[0].start), words);
  if (listed && isAssemblys(text.slice(noun, series), bare !== null, words, language)) return [];
  const organizations = [
    ...new Set(mentionsIn(name, language).flatMap(({ actor }) => (actor?.startsWith('org/') ? [actor] : []))),
  ];
  const next = startOfNext(series) ?? text.length;
  const [numbered, told] = timesOf(text, ordinals, series, next, bare !== null, dates, words, language);
  return numbered.map(({ value, start }, i) => ({
    paragraph: unit.id,
    start: unit.at + Math.min(start, noun),
    end: unit.at + series,
    text: text.slice(Math.min(start, noun), series),
    series: name,
    ordinal: value,
    ...told[i],
    organizations,
  }));
}

/** The meetings with date and place of each, told before the next; those not printed only where each has its own date. */
function timesOf(
  text: string,
  ordinals: readonly Numbered[],
  end: number,
  next: number,
  bare: boolean,
  dates: readonly FoundDate[],
  words: Vocabulary,
  language: string,
): readonly [readonly Numbered[], readonly Told[]] {
  const { start } = ordinals[0];
  const held = isHeld(text, end, words);
  const far = runEnd(text, end, dates) + BEHIND;
  const limit = held ? Math.min(next, Math.max(far, end + FAR)) : bare ? end + BESIDE : far;
  const near = dateNear(text, start, end, limit, dates);
  const place = placeOf(text, start, end, Math.min(held ? FAR : PLACE, next - end), dates, words, language);
  const shared = (list: readonly Numbered[]): readonly Told[] | null => {
    if (list.length < 2) return null;
    const told = toldInOrder(text, end, list.length, dates, words, language);
    if (told || near < 0) return told;
    const own = datesInOrder(text, near, dates[near].start >= end, list.length, dates, words);
    return own?.map((date) => ({ date, place })) ?? null;
  };
  const all = shared(ordinals);
  if (all) return [ordinals, all];
  const printed = ordinals.filter((one) => !one.between);
  const date = near < 0 ? null : iso(dates[near]);
  return [printed, shared(printed) ?? printed.map(() => ({ date, place }))];
}

/** "…, held by … in …". */
const isHeld = (text: string, end: number, words: Vocabulary): boolean =>
  words.held.has(/^,? (\p{L}+)/u.exec(text.slice(end, end + 24))?.[1] ?? '');

/** "The 39th plenary meeting", but "of the Lamp Process": that one is a series. */
function isNone(text: string, end: number, { none, of, ownSessions }: Vocabulary): boolean {
  if (!none.some((one) => text.slice(end - one.length, end).toLowerCase() === one)) return false;
  const [, next = ''] = /^ (\S+)/.exec(text.slice(end, end + 12)) ?? [];
  return !of.has(next) || ownSessions.some((one) => text.startsWith(one, end + 1));
}

/** How far before a session its agenda may stand, in letters. */
const AGENDA = 40;

/** "On the provisional agenda of its …": what is placed there is not at the meeting yet. */
const ofAgenda = (before: string, { agendas }: Vocabulary): boolean =>
  agendas.some((one) => before.slice(-AGENDA).toLowerCase().includes(one));

/** The Assembly's own session, with its name or as "its". */
const isAssemblys = (name: string, bare: boolean, words: Vocabulary, language: string): boolean => {
  const [noun] = name.split(' ');
  if (!words.sessions.has(noun.toLowerCase())) return false;
  return (
    bare ||
    words.ownSessions.includes(name.slice(noun.length + 1).replace('’', "'")) ||
    mentionsIn(name, language).some(({ actor }) => actor === 'un/UNGA')
  );
};

/** Where "its eighty-first session" ends, to whose name nothing belongs that follows; null: its name goes on. */
function bareEnd(text: string, start: number, noun: number, end: number, words: Vocabulary): number | null {
  if (!words.sessions.has(text.slice(noun, end).toLowerCase())) return null;
  const own = /([\p{L}]+) $/u.exec(text.slice(Math.max(0, start - 12), start));
  let last = end;
  for (let more = qualifier(text, last, words); more; more = qualifier(text, last, words)) last += more.length;
  const next =
    /^ ([^\s'’]+['’]?)/
      .exec(text.slice(last, last + 24))?.[1]
      .toLowerCase()
      .replace('’', "'") ?? '';
  if (last > end && words.topics.has(next)) return null;
  if (own && words.possessives.has(own[1].toLowerCase())) return last;
  return words.of.has(next) ? null : last;
}

const qualifier = (text: string, at: number, { qualifiers }: Vocabulary): string | undefined =>
  qualifiers.find(
    (one) => text.slice(at, at + one.length).replace('’', "'") === one && !/\p{L}/u.test(text.charAt(at + one.length)),
  );

/** How far behind a meeting its date may stand; where the words between tell how it was held; its place. */
const BEHIND = 90;
const FAR = 240;
const PLACE = 110;
const BESIDE = 8;
const sentenceEnd = /[.;!?] (?=[\p{Lu}«“])/u;

/** Index of the date behind the meeting in its sentence, else of the last one before it; -1: none. */
function dateNear(text: string, start: number, end: number, limit: number, dates: readonly FoundDate[]): number {
  const behind = firstFrom(dates, end);
  const usable = (one: FoundDate | undefined): one is FoundDate => one !== undefined && one.role === 'activity';
  const next = dates[behind];
  if (usable(next) && next.start < limit && !sentenceEnd.test(text.slice(end, next.start))) return behind;
  if (limit === end + BESIDE) return -1;
  const before = lastUntil(dates, start);
  const last = dates[before];
  return usable(last) && start - last.end < 240 && !sentenceEnd.test(text.slice(last.end, start)) ? before : -1;
}
