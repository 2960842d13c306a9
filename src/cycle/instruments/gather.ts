// Mentions that speak of one instrument, brought together.

import { compatible, finer, firstDay, lastDay } from './dates.ts';
import type { Bound } from './mentions.ts';

/** One instrument as its mentions tell it. */
export interface Gathered {
  date: string | null;
  validFrom: string | null;
  validTo: string | null;
  renewed: boolean;
  readonly mentions: Bound[];
}

/** A date that says when it came to be, and not when it was spoken of. */
const MADE: ReadonlySet<string> = new Set(['signed', 'renewed', 'adopted', 'launched', 'published']);

/** The instruments of one type between the same two parties, oldest first. */
export function gather(mentions: readonly Bound[]): Gathered[] {
  const out: Gathered[] = [];
  const dated = mentions.filter(({ date, event }) => date && MADE.has(event));
  const rest = mentions.filter((one) => !dated.includes(one));
  const told = rest.filter(({ date, validFrom, validTo }) => date || validFrom || validTo);
  for (const one of [...dated, ...told]) join(one, out.find((there) => fits(one, there)) ?? fresh(out));
  out.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  for (const one of rest) if (!told.includes(one)) join(one, onlyOne(one, out) ?? unknown(out));
  return out;
}

function fresh(out: Gathered[]): Gathered {
  const one: Gathered = { date: null, validFrom: null, validTo: null, renewed: false, mentions: [] };
  out.push(one);
  return one;
}

/** That of which nothing is told but that it is: one for all such mentions. */
const unknown = (out: Gathered[]): Gathered => out.find(({ date, validFrom }) => !date && !validFrom) ?? fresh(out);

/** The same date, or the same validity, and nothing against it. */
function fits(one: Bound, there: Gathered): boolean {
  if (one.date && there.date && !compatible(one.date, there.date)) return false;
  if (one.validTo && there.validTo && !compatible(one.validTo, there.validTo)) return false;
  if (one.validFrom && there.validFrom && !compatible(one.validFrom, there.validFrom)) return false;
  const sameDate = Boolean(one.date && there.date);
  const samePeriod = Boolean((one.validTo && there.validTo) || (one.validFrom && there.validFrom));
  return sameDate || samePeriod;
}

/** An undated mention means the instrument that there was when it was written, where there was only one. */
function onlyOne({ written }: Bound, out: readonly Gathered[]): Gathered | null {
  const there = out.filter((one) => startOf(one) && (!written || startOf(one) <= lastDay(written)));
  const alive = there.filter(({ validTo }) => !validTo || !written || lastDay(validTo) >= written);
  return alive.length === 1 ? alive[0] : null;
}

function join(one: Bound, into: Gathered): void {
  into.date = finer(into.date, one.date);
  into.validFrom = finer(into.validFrom, one.validFrom);
  into.validTo = finer(into.validTo, one.validTo);
  if (one.event === 'renewed') into.renewed = true;
  into.mentions.push(one);
}

/** The day from which it is known to be, its period before its date; empty where that is unknown. */
export const startOf = ({ date, validFrom }: Pick<Gathered, 'date' | 'validFrom'>): string =>
  date || validFrom ? firstDay(validFrom ?? date!) : '';
