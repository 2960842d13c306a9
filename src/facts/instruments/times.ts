// When an instrument was signed, and for how long it holds.

import { isoOf } from '../activities/found.ts';
import type { DateFact } from '../types.ts';
import { type Head, type Mark, type Marks, wordsIn } from './marks.ts';

/** A period belongs to the instrument it follows this closely; a date to its event. In code units. */
const PERIOD = 180;
const DATED = 130;

const isPeriod = (date: DateFact): boolean =>
  date.role === 'period' || (date.from !== date.to && date.from?.length === 4 && date.to?.length === 4);

/** ISO date of the event, or null where none is printed. `before`: dates of the sentences before. */
export function dateOf(
  marks: Marks,
  head: Head,
  next: number,
  event: Mark | null,
  before: readonly DateFact[],
): string | null {
  const dates = marks.dates.filter((one) => one.role === 'activity' && !isPeriod(one));
  const found = event && event.start >= head.end ? behind(dates, event, next) : around(dates, head, next, event);
  if (found) return isoOf(found);
  const closing = wordsIn(marks, 'closing', marks.start, marks.end).length > 0;
  const last = before.findLast((one) => one.role === 'activity' && !isPeriod(one));
  return closing && last && !dates.length ? isoOf(last) : null;
}

/** "signed in July 2005": behind the participle; else right behind the name ("of 2010"). */
const behind = (dates: readonly DateFact[], event: Mark, next: number): DateFact | undefined =>
  dates.find((one) => one.start >= event.end && one.start < next && one.start - event.end < DATED * 2);

/** Between verb and name, at the head of the sentence, or behind the name. */
function around(dates: readonly DateFact[], head: Head, next: number, event: Mark | null): DateFact | undefined {
  const after = dates.find((one) => one.start >= head.end && one.start < next && one.start - head.end < DATED);
  if (!event || event.id === 'in force') return after && after.start - head.end < 12 ? after : undefined;
  const between = dates.find((one) => one.start >= event.end && one.end <= head.start);
  return between ?? dates.findLast((one) => one.end <= event.start) ?? after;
}

export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const UNKNOWN: Validity = { validFrom: null, validTo: null };

/** The period printed behind the name: "(2021–2025)", "for the period 2019-2020", "until 2026". */
export function validityOf(marks: Marks, head: Head, next: number): Validity {
  const date = marks.dates.find(
    (one) =>
      one.start >= head.end &&
      one.start < next &&
      one.start - head.end < PERIOD &&
      (isPeriod(one) || one.from === null),
  );
  if (date) return { validFrom: date.from, validTo: date.to };
  const before = marks.dates.findLast((one) => one.end <= head.start && head.start - one.end < 25 && isPeriod(one));
  return before ? { validFrom: before.from, validTo: before.to } : UNKNOWN;
}
