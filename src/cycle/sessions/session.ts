// A regular session in time, and the three dates of a report for it.
import { sessionRules } from '../../lexicon/index.ts';
import { addDays, firstDay } from './days.ts';
import { isSession, type KnownDate, openingOf } from './opening.ts';

export interface SessionDates {
  readonly session: number;
  readonly opens: KnownDate;
  /** The eve of the next opening. */
  readonly ends: KnownDate;
}

export type Phase = 'to-come' | 'running' | 'over';

const memo = new Map<number, SessionDates>();

/** When regular session `session` opens and ends. Throws a RangeError for what is no session. */
export function sessionDates(session: number): SessionDates {
  const known = memo.get(session);
  if (known) return known;
  const next = openingOf(session + 1);
  const ends: KnownDate = Object.freeze({ date: addDays(next.date, -1), basis: 'computed', source: next.source });
  const dates = Object.freeze({ session, opens: openingOf(session), ends });
  memo.set(session, dates);
  return dates;
}

/** The regular session that runs on `date` (ISO, as exact as known); null before the first. */
export function sessionAt(date: string): number | null {
  const day = firstDay(date);
  if (!day) return null;
  const session = Number(day.slice(0, 4)) - 1945;
  for (const one of [session, session - 1]) if (isSession(one) && openingOf(one).date <= day) return one;
  return null;
}

/** Where session `session` stands on the day `asOf`. */
export function phaseOf(session: number, asOf: string): Phase {
  const { opens, ends } = sessionDates(session);
  if (asOf < opens.date) return 'to-come';
  return asOf > ends.date ? 'over' : 'running';
}

export interface ReportDates {
  readonly session: number;
  readonly submission: KnownDate;
  readonly issue: KnownDate;
  readonly consideration: KnownDate;
}

const before = (day: string, weeks: number): KnownDate =>
  Object.freeze({ date: addDays(day, -7 * weeks), basis: 'computed', source: '10-4-6' });

/**
 * The 10-4-6 dates of a report for session `session`; `considered` is the meeting, where it is known
 * (ISO day and the document that states it), else the opening counts, the earliest day there is.
 */
export function reportDates(session: number, considered?: { date: string; source: string } | null): ReportDates {
  const consideration: KnownDate = considered
    ? Object.freeze({ date: considered.date, basis: 'stated', source: considered.source })
    : Object.freeze({ ...openingOf(session), basis: 'computed' });
  const { submission, issue } = sessionRules.slots;
  return Object.freeze({
    session,
    submission: before(consideration.date, submission),
    issue: before(consideration.date, issue),
    consideration,
  });
}
