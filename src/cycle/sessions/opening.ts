// Rule 1 of the rules of procedure: the day a regular session opens.
import { type SessionRule, sessionRules } from '../../lexicon/index.ts';
import { addDays, weekday } from './days.ts';

export interface KnownDate {
  /** ISO day. */
  readonly date: string;
  readonly basis: 'stated' | 'computed';
  /** Symbol of the document that states it, or of the rule it is computed by. */
  readonly source: string;
}

const TUESDAY = 2;
const MONDAY = 1;

/** The nth given weekday of September. */
function nthOfSeptember(year: number, day: number, nth: number): string {
  const first = `${year}-09-01`;
  return addDays(first, ((day - weekday(first) + 7) % 7) + 7 * (nth - 1));
}

/** Tuesday of the nth week, counted from the first that has a working day of September. */
function workingWeek(year: number, nth: number): string {
  const first = `${year}-09-01`;
  const day = weekday(first);
  const monday = day === 6 ? addDays(first, 2) : addDays(first, MONDAY - day);
  return addDays(monday, 1 + 7 * (nth - 1));
}

function byRule({ week, nth }: SessionRule, year: number): string {
  if (week === 'working') return workingWeek(year, nth);
  if (week === 'monday') return addDays(nthOfSeptember(year, MONDAY, nth), 1);
  return nthOfSeptember(year, TUESDAY, nth);
}

/** Beyond it lies no year of four digits. */
const LAST = 7998;

/** Whether a number can be that of a regular session. */
export const isSession = (session: number | null): session is number =>
  session !== null && Number.isInteger(session) && session >= 1 && session <= LAST;

/**
 * The day regular session `session` (1 or more) opens: as a document states it, else by the rule in force for it.
 * Throws a RangeError for what is no session.
 */
export function openingOf(session: number): KnownDate {
  if (!isSession(session) && session !== LAST + 1) throw new RangeError(`no session: ${session}`);
  const stated = sessionRules.stated.find((one) => one.session === session);
  if (stated) return Object.freeze({ date: stated.opens, basis: 'stated', source: stated.symbol });
  const rule = sessionRules.rules.findLast((one) => one.from <= session)!;
  return Object.freeze({ date: byRule(rule, 1945 + session), basis: 'computed', source: rule.symbol });
}
