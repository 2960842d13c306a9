// For which session a request is made, and how that is known.
import { reason } from '../held.ts';
import { isSession, sessionAt } from '../sessions/index.ts';
import type { Request, Work } from '../works/index.ts';
import type { Target } from './types.ts';

const NONE: Target = Object.freeze({ session: null, basis: null, reason: reason('target-none') });

const YEARS = /^P(\d+)Y$/;

/** Years between two turns of what recurs; null: it does not recur by years. */
export const yearsOf = (recurrence: string | null): number | null => Number(YEARS.exec(recurrence ?? '')?.[1]) || null;

/** The session a request of `work` is made for. */
export function targetOf(request: Request, work: Work): Target {
  const { session, derived, due, recurrence } = request;
  if (session !== null && session < (work.session ?? 0)) return past(session);
  if (session !== null) return stated(session, derived);
  const day = due === null ? null : sessionAt(due);
  if (due && day) return computed(day, 'target-date', { due });
  const years = yearsOf(recurrence);
  if (years && work.session !== null && isSession(work.session + years)) return turnAt(work.session + years, years);
  const report = request.kind === 'action' ? reportAsked(work) : null;
  return report ? computed(report.session!, 'target-report', { mandate: report.mandate }) : NONE;
}

/** A session below the asking one is over, or another body's: nothing can be due at it. */
const past = (session: number): Target => ({ session: null, basis: null, reason: reason('target-past', { session }) });

/** A later turn of what recurs every so many years. */
export const turnAt = (session: number, years: number): Target => computed(session, 'target-recurring', { years });

const stated = (session: number, derived: boolean): Target => ({
  session,
  basis: derived ? 'computed' : 'stated',
  reason: reason(derived ? 'target-derived' : 'target-printed', { session }),
});

const computed = (
  session: number,
  id: 'target-date' | 'target-recurring' | 'target-report',
  values: Readonly<Record<string, string | number>>,
): Target => ({ session, basis: 'computed', reason: reason(id, { session, ...values }) });

/** The first report for a session that the work asks the Secretary-General for. */
const reportAsked = ({ requests }: Work): Request | null =>
  requests.find(
    ({ kind, session, addressees }) => kind === 'report' && session !== null && addressees.includes('un/SG'),
  ) ?? null;
