// Citations of a unit: symbols, and numbers governed by a head word.
import { findSymbols, type SymbolSpan, series } from '../../lexicon/index.ts';
import type { FoundDate } from '../dates/dates.ts';
import { lastUntil, overlaps } from '../search.ts';
import { dateBefore, dateBehind, datesShared, partsBefore, partsBehind } from './attached.ts';
import { type Group, groupsIn, type Head, headsIn, type Mention, mentionsIn } from './heads.ts';
import { namedOrgans } from './named.ts';
import { type CitedNumber, numbersIn, printed } from './numbers.ts';
import { organOfNumber, reportedOrgan, type Setting, symbolOf } from './organs.ts';
import { plain, type Vocabulary, vocabulary } from './vocabulary.ts';

/** A citation in a unit; offsets are the unit's. */
export interface FoundCitation {
  readonly symbol: string;
  readonly part: string | null;
  readonly date: string | null;
  /** Place of that date in the unit's dates, or -1. */
  readonly dateAt: number;
  readonly start: number;
  readonly end: number;
  /** What a derived citation was inferred from. */
  readonly derivedFrom?: string;
}

/** What the document tells about the citations of a unit. */
export interface Context {
  readonly language: string | null;
  /** The document's own symbols: no citations. */
  readonly own: ReadonlySet<string>;
  readonly speaker: string | null;
  readonly year: number | null;
  readonly around: readonly string[];
  /** Organs of numbers met before in the document; the unit's are added. */
  readonly known: Map<string, string>;
}

export const ALONE: Context = {
  language: null,
  own: new Set(),
  speaker: null,
  year: null,
  around: [],
  known: new Map(),
};

/** All citations of `text`, in the order of print. `dates` are the dates found in the same text. */
export function findCitations(text: string, dates: readonly FoundDate[], context: Context): FoundCitation[] {
  const words = vocabulary(context.language);
  const symbols = text.includes('/') ? findSymbols(text) : [];
  const out = symbolCitations(text, symbols, dates, words, context);
  if (!words) return out;
  const free = numbersIn(text, words).filter((one) => !overlaps(symbols, one.start, one.end));
  if (free.length) numberCitations(text, free, symbols, dates, words, context, out);
  return out.sort((a, b) => a.start - b.start || a.end - b.end);
}

type Found = FoundCitation[];

function symbolCitations(
  text: string,
  symbols: readonly SymbolSpan[],
  dates: readonly FoundDate[],
  words: Vocabulary | null,
  context: Context,
): Found {
  const out: Found = [];
  for (let i = 0; i < symbols.length; ) {
    let last = i;
    while (symbols[last + 1]?.start === symbols[last].end + 1 && /[-–]/.test(text[symbols[last].end])) last++;
    const joint = symbols.slice(i, last + 1);
    const end = symbols[last].end;
    const part = words && partsBehind(text, end, words);
    const before = words ? dateBefore(text, joint[0].start, dates, words) : -1;
    const dateAt = before !== -1 || !words ? before : dateBehind(text, part?.end ?? end, dates, words);
    const beside = { part: part?.part ?? null, date: dates[dateAt]?.from ?? null, dateAt };
    for (const one of [...joint, ...added(text, joint[joint.length - 1], words)])
      if (!context.own.has(one.symbol)) out.push({ ...one, ...beside });
    i = last + 1;
  }
  return out;
}

const ADDED = new RegExp(
  `((?:,| \\p{Ll}{1,3}| &)? )((?:${series.suffixes.join('|')})\\. ?\\d{1,3})(?![\\p{L}\\p{N}/])`,
  'uy',
);

/** "A/75/345 and Add.1": the addendum is A/75/345/Add.1. */
function added(text: string, main: SymbolSpan, words: Vocabulary | null): SymbolSpan[] {
  const out: SymbolSpan[] = [];
  const base = main.symbol.replace(/\/(?:Add|Corr)\.\d+$/, '');
  for (let at = main.end; words; ) {
    ADDED.lastIndex = at;
    const hit = ADDED.exec(text);
    if (!hit || !(/^, $/.test(hit[1]) || words.and.has(plain(hit[1].replace(',', ' '))))) break;
    const end = at + hit[0].length;
    out.push({ symbol: `${base}/${hit[2].replace(' ', '')}`, start: end - hit[2].length, end });
    at = end;
  }
  return out;
}

function numberCitations(
  text: string,
  numbers: readonly CitedNumber[],
  symbols: readonly SymbolSpan[],
  dates: readonly FoundDate[],
  words: Vocabulary,
  context: Context,
  out: Found,
): void {
  const heads = headsIn(text, words);
  if (!heads.length) return;
  const mentions = mentionsIn(text, words);
  const reports = symbols.flatMap((one) => {
    const organ = reportedOrgan(one.symbol);
    return organ ? [{ organ, start: one.start, end: one.end }] : [];
  });
  const all = [...mentions, ...reports].sort((a, b) => a.start - b.start);
  const around = { ...context, text, mentions: all, organs: new Set(all.map((one) => one.organ)) };
  const dated = new Set(dates.map((date) => date.end + 1));
  for (const group of groupsIn(text, numbers, heads, mentions, words, dated))
    readGroup(group, around, reports, dates, words, context, out);
}

function readGroup(
  group: Group,
  around: Omit<Setting, 'date'>,
  reports: readonly Mention[],
  dates: readonly FoundDate[],
  words: Vocabulary,
  context: Context,
  out: Found,
): void {
  const { head, items } = group;
  const { text, mentions } = around;
  const parts = items.map((one) => partsBehind(text, one.end, words));
  const ends = items.map((one, i) => parts[i]?.end ?? one.end);
  const dateAt = datesOfItems(text, items, ends, dates, words);
  const afterDates = ends.map((end, i) => (dateAt[i] === -1 ? end : Math.max(end, dates[dateAt[i]].end)));
  const before = partsBefore(text, head.start, words);
  const own = isOwn(text, head, words);
  const report = reportBefore(text, head, reports);
  const named = namedOrgans(text, group, ends, afterDates, mentions, words);
  const borrowed = nextDates(dateAt, dates);
  items.forEach((one, i) => {
    const date = dates[dateAt[i]]?.from ?? null;
    const setting: Setting = { ...around, date: borrowed[i] };
    const organ = organOfNumber(one, named[i] ?? report, own, setting);
    if (!organ) return;
    if (named[i] || date) context.known.set(printed(one, null), organ);
    const part = [i === 0 ? before : null, parts[i]?.part ?? null].filter(Boolean).join(', ') || null;
    push(one, organ, { part, date, dateAt: dateAt[i] }, head, context, out);
  });
}

/** Each item's date, or that of the next item that has one. */
function nextDates(dateAt: readonly number[], dates: readonly FoundDate[]): (string | null)[] {
  const out: (string | null)[] = dateAt.map((at) => dates[at]?.from ?? null);
  for (let i = out.length - 2; i >= 0; i--) out[i] ??= out[i + 1];
  return out;
}

function push(
  one: CitedNumber,
  organ: string,
  beside: Pick<FoundCitation, 'part' | 'date' | 'dateAt'>,
  head: Head,
  context: Context,
  out: Found,
): void {
  const places = one.letters.length ? one.letters : [{ letter: null, start: one.start, end: one.end }];
  for (const { letter, start, end } of places) {
    const symbol = symbolOf(organ, head.ruling, one, letter);
    if (symbol && !context.own.has(symbol)) out.push({ symbol, ...beside, start, end });
  }
}

/** Each item's own date, else the dates the list shares. */
function datesOfItems(
  text: string,
  items: readonly CitedNumber[],
  ends: readonly number[],
  dates: readonly FoundDate[],
  words: Vocabulary,
): number[] {
  const own = items.map((one, i) => {
    const direct = dateBehind(text, one.end, dates, words);
    return direct !== -1 ? direct : dateBehind(text, ends[i], dates, words);
  });
  const last = items.length - 1;
  const from = items.findLastIndex((_, i) => i < last && own[i] !== -1) + 1;
  const shared = datesShared(text, ends[last], last - from + 1, dates, words);
  return shared.length ? own.map((at, i) => shared[i - from] ?? at) : own;
}

/** "Its resolution": that of the organ that speaks. */
function isOwn(text: string, head: Head, words: Vocabulary): boolean {
  const before = /(\p{L}+)\s*$/u.exec(text.slice(Math.max(0, head.start - 20), head.start));
  return before !== null && words.own.has(before[1].toLowerCase());
}

/** The report a resolution is printed in, cited before it in the same sentence. */
function reportBefore(text: string, head: Head, reports: readonly Mention[]): string | null {
  const report = reports[lastUntil(reports, head.start)];
  return report && !/[;.] (?=\p{Lu})/u.test(text.slice(report.end, head.start)) ? report.organ : null;
}
