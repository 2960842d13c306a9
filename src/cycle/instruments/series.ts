// Numbered meetings of one series, brought together from all works, with the numbers that are missing.
import type { Meeting } from '../../facts/index.ts';
import { foldWord, lookUp, organizationOf, stemOf, weightOfStem } from '../../lexicon/index.ts';
import { addressOf, type Contradiction, type Held } from '../held.ts';
import { compatible, finer, firstDay, lastDay } from './dates.ts';
import { editionsOf } from './editions.ts';
import type { MeetingOfSeries, MeetingSeries } from './types.ts';

interface Found {
  readonly ordinal: number;
  readonly name: string;
  readonly words: string;
  readonly address: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly organizations: readonly string[];
  /** What tells its series from others: stems of its name without the organization's. */
  readonly stems: ReadonlySet<string>;
  /** All stems of its name but the organization's, for names that have no telling word. */
  readonly plain: string;
  readonly language: string;
}

interface Run {
  readonly organizations: readonly string[];
  readonly found: readonly Found[];
}

/**
 * Series of numbered meetings of organizations. Meetings are of one series when they are the same organization's and the
 * telling words of one name are all in the other's, or when both languages give the same number and date; and when later
 * numbers are not earlier in time.
 */
export function meetingSeries(held: readonly Held[]): readonly MeetingSeries[] {
  const all = [...editionsOf(held)].flatMap(([, editions]) => editions.flatMap((one) => foundIn(one)));
  const runs = all.reduce<readonly Run[]>(place, []);
  return Object.freeze(runs.map(seriesOf).sort((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1)));
}

/** Puts a meeting to its series; one that belongs to two shows that they are one. */
function place(runs: readonly Run[], one: Found): Run[] {
  const mine = runs.filter((run) => belongs(one, run));
  const rest = runs.filter((run) => !mine.includes(run));
  const joined: Found[] = [];
  for (const { found } of mine) if (joined.every((a) => inOrder(a, found))) joined.push(...found);
  joined.push(one);
  const left = mine.filter(({ found }) => !joined.includes(found[0]));
  return [...rest, ...left, { organizations: one.organizations, found: joined }];
}

const nameKey = ({ organizations, name }: MeetingSeries): string => `${organizations.join(' ')} ${name}`;

function foundIn({ symbol, language, facts, notes }: Held): Found[] {
  return facts.meetings.flatMap((fact) => {
    const organizations = [...new Set(fact.organizations.map(organizationOf))].sort();
    if (fact.ordinal === null || !organizations.length) return [];
    const owner = notes.find(({ marker }) => `note:${marker}` === fact.paragraph)?.paragraph ?? fact.paragraph;
    return [
      {
        ...{ ordinal: fact.ordinal, name: fact.series, words: fact.text, date: fact.date, place: fact.place },
        address: addressOf(symbol, owner),
        organizations,
        ...stemsOf(fact, organizations, language),
        language: language ?? '',
      },
    ];
  });
}

function stemsOf(
  { series }: Meeting,
  organizations: readonly string[],
  language: string | null,
): Pick<Found, 'stems' | 'plain'> {
  const own = organizations.flatMap((one) => lookUp(one).flatMap(({ names }) => names[language ?? ''] ?? []));
  const not = new Set(own.flatMap(({ name, acronyms }) => words(`${name} ${acronyms?.join(' ') ?? ''}`, language)));
  const all = words(series, language).filter((one) => !not.has(one));
  return { stems: new Set(all.filter((one) => weightOfStem(one, language) > 0)), plain: all.join(' ') };
}

const words = (text: string, language: string | null): string[] =>
  (text.match(/\p{L}{3,}/gu) ?? []).map((word) => stemOf(foldWord(word), language));

function belongs(one: Found, { organizations, found }: Run): boolean {
  if (organizations.join() !== one.organizations.join()) return false;
  return found.some((other) => sameMeeting(one, other) || sameName(one, other)) && inOrder(one, found);
}

const sameMeeting = (a: Found, b: Found): boolean =>
  a.ordinal === b.ordinal && (a.date?.length ?? 0) > 4 && (b.date?.length ?? 0) > 4 && compatible(a.date!, b.date!);

/** "Summit" and "summit of heads of State": the same telling words, and of the worn ones all of the shorter name. */
function sameName(a: Found, b: Found): boolean {
  if (a.language !== b.language) return false;
  const telling = (one: Found): Set<string> =>
    new Set([...one.stems].filter((stem) => weightOfStem(stem, one.language) === 1));
  const [mine, other] = [telling(a), telling(b)];
  if (!within(mine, other) || !within(other, mine)) return false;
  if (!a.stems.size || !b.stems.size) return a.plain === b.plain;
  return within(a.stems, b.stems) || within(b.stems, a.stems);
}

const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((one) => b.has(one));

const inOrder = (one: Found, found: readonly Found[]): boolean =>
  found.every((other) => {
    if (!one.date || !other.date || one.ordinal === other.ordinal) return true;
    const [first, second] = one.ordinal < other.ordinal ? [one, other] : [other, one];
    return firstDay(first.date!) <= lastDay(second.date!);
  });

function seriesOf({ organizations, found }: Run): MeetingSeries {
  const by = [...Map.groupBy(found, ({ ordinal }) => ordinal)].sort(([a], [b]) => a - b);
  return Object.freeze({
    name: mostPrinted(found),
    names: byLanguage(found, mostPrinted),
    organizations,
    meetings: by.map(([ordinal, list]) => meetingOf(ordinal, list)),
    gaps: gapsIn(by.map(([ordinal]) => ordinal)),
    contradictions: by.flatMap(([, list]) => contradictionsIn(list)),
  });
}

/** The name printed most often, the shorter of equals. */
function mostPrinted(found: readonly Found[]): string {
  const names = [...Map.groupBy(found, ({ name }) => name)];
  return names.sort((a, b) => b[1].length - a[1].length || a[0].length - b[0].length)[0][0];
}

const byLanguage = (found: readonly Found[], value: (own: readonly Found[]) => string): Record<string, string> =>
  Object.fromEntries([...Map.groupBy(found, ({ language }) => language)].map(([code, own]) => [code, value(own)]));

const meetingOf = (ordinal: number, found: readonly Found[]): MeetingOfSeries => ({
  ordinal,
  date: found.reduce<string | null>((date, one) => finer(date, one.date), null),
  place: found.find(({ place }) => place)?.place ?? null,
  places: byLanguage(
    found.filter(({ place }) => place),
    ([first]) => first.place!,
  ),
  mentions: found.map(({ address, words: printed }) => ({ address, words: printed })),
});

/** A series has not more; what would is misread. */
const MOST_GAPS = 500;

/** Numbers missing between the first and the last; none where they are too far apart to be of one series. */
export function gapsIn(numbers: readonly number[]): number[] {
  const there = new Set(numbers);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  if (last - first > MOST_GAPS) return [];
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i).filter((one) => !there.has(one));
}

function contradictionsIn(found: readonly Found[]): Contradiction[] {
  const dated = found.filter(({ date }) => date);
  const other = dated.find(({ date }) => !compatible(date!, dated[0].date!));
  if (!other) return [];
  const sources = [dated[0], other].map(({ address, date }) => ({ address, value: date! }));
  return [{ about: 'meeting-date', sources }];
}
