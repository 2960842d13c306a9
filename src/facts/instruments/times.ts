// When an instrument was signed, and for how long it holds.

import { readCardinal } from '../../lexicon/index.ts';
import { isoOf } from '../activities/found.ts';
import type { DateFact } from '../types.ts';
import { type Head, type Mark, type Marks, wordsIn } from './marks.ts';

/** A period belongs to the instrument it follows this closely; a date to its event. In code units. */
const PERIOD = 180;
const DATED = 130;
/** A date that completes a name stands this close to it or to its parties. */
const BESIDE = 20;
const MOST_YEARS = 20;

const isPeriod = (date: DateFact): boolean =>
  date.role === 'period' || (date.from !== date.to && date.from?.length === 4 && date.to?.length === 4);

/** Whether a date says when something happened. */
export const tellsWhen = (date: DateFact): boolean => date.role === 'activity' && !isPeriod(date);

/** ISO date of the event, or null where none is printed. `before`: the last date before the sentence. */
export function dateOf(
  marks: Marks,
  head: Head,
  next: number,
  event: Mark | null,
  before: DateFact | undefined,
): string | null {
  const dates = marks.dates.filter(tellsWhen);
  const found = event && event.start >= head.end ? behind(dates, event, next) : around(dates, marks, head, next, event);
  if (found) return isoOf(found);
  const closing = wordsIn(marks, 'closing', marks.start, marks.end).length > 0;
  return closing && before && !dates.length ? isoOf(before) : null;
}

/** "signed in July 2005": behind the participle; else right behind the name ("of 2010"). */
const behind = (dates: readonly DateFact[], event: Mark, next: number): DateFact | undefined =>
  dates.find((one) => one.start >= event.end && one.start < next && one.start - event.end < DATED * 2);

/** Between verb and name, at the head of the sentence, or behind the name. */
function around(
  dates: readonly DateFact[],
  marks: Marks,
  head: Head,
  next: number,
  event: Mark | null,
): DateFact | undefined {
  const shared = (one: DateFact): boolean =>
    one.start < next || !marks.events.some((word) => word.start >= head.end && word.end <= one.start);
  const after = dates.find(
    (one) => one.start >= head.end && one.start - nameEnd(marks, head, one) < DATED && shared(one),
  );
  if (!event || event.id === 'in force') return complementOf(dates, marks, head, next);
  const between = dates.find((one) => one.start >= event.end && one.end <= head.start);
  const earlier = (one: DateFact): boolean => marks.heads.some((named) => named.end <= one.start);
  return between ?? dates.findLast((one) => one.end <= event.start && !earlier(one)) ?? after;
}

/** Where a name ends with its parties, before a date. */
const nameEnd = (marks: Marks, head: Head, date: DateFact): number =>
  marks.actors.findLast((one) => one.start >= head.end && one.end <= date.start && one.start - head.end < DATED)?.end ??
  head.end;

/** "of 2010", "between A and B of 5 April 2010": a date right behind the name and its parties. */
const complementOf = (dates: readonly DateFact[], marks: Marks, head: Head, next: number): DateFact | undefined =>
  dates.find((one) => one.start >= head.end && one.start < next && isComplement(marks, head, one));

function isComplement(marks: Marks, head: Head, date: DateFact): boolean {
  const party = marks.actors.findLast((one) => one.start >= head.end && one.end <= date.start);
  const from = party?.end ?? head.end;
  const gap = marks.text.slice(from, date.start);
  return gap.length < BESIDE && (!gap.includes(',') || wordsIn(marks, 'dated', from, date.start).length > 0);
}

export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const UNKNOWN: Validity = { validFrom: null, validTo: null };

/** The period printed behind the name: "(2021–2025)", "for the period 2019-2020", "until 2026", "for five years". */
export function validityOf(marks: Marks, head: Head, next: number, signed: string | null): Validity {
  const date = marks.dates.find(
    (one) =>
      one.start >= head.end &&
      one.start < next &&
      one.start - head.end < PERIOD &&
      (isPeriod(one) || (one.from === null && one.role !== 'reference')),
  );
  if (date) return { validFrom: date.from, validTo: date.to };
  return periodBefore(marks, head) ?? termOf(marks, head, next, signed) ?? UNKNOWN;
}

/** "the 2021-2025 plan of action", unless the period is another instrument's. */
function periodBefore(marks: Marks, head: Head): Validity | null {
  const date = marks.dates.findLast((one) => one.end <= head.start && head.start - one.end < 25 && isPeriod(one));
  if (!date || marks.heads.some((one) => one.end <= date.start && date.start - one.end < PERIOD)) return null;
  return { validFrom: date.from, validTo: date.to };
}

/** "renewed for five years": as long from the day of signing. */
function termOf(marks: Marks, head: Head, next: number, signed: string | null): Validity | null {
  const word = marks.words.find(
    (one) => one.id === 'years' && one.start < next && Math.abs(one.start - head.start) < PERIOD,
  );
  if (!word || !signed || signed.includes('/')) return null;
  const number = /([\p{L}\d]+)[ -]$/u.exec(marks.text.slice(Math.max(0, word.start - 20), word.start))?.[1];
  const years = number ? Number(number) || readCardinal(number, marks.language ?? '') : null;
  if (!years || years > MOST_YEARS || !wordsIn(marks, 'for', word.start - 60, word.start).length) return null;
  return { validFrom: signed, validTo: String(Number(signed.slice(0, 4)) + years) + signed.slice(4) };
}
