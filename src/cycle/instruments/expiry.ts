// What is in force in a year, what expires before a date. What is not printed is unknown.
import { firstDay, lastDay } from './dates.ts';
import type { InForce, InstrumentChain, InstrumentInTime } from './types.ts';

/** Whether an instrument is in force at any time of `year`. */
export function inForceIn(one: InstrumentInTime, year: number): InForce {
  const start = one.validFrom ?? one.date;
  if (one.expires && one.expires < `${year}-01-01`) return 'no';
  if (start && firstDay(start) > `${year}-12-31`) return 'no';
  if (start && one.expires) return 'yes';
  if (start && lastDay(start).startsWith(String(year))) return 'yes';
  // A text that calls it in force vouches for its own year.
  const vouched = one.mentions.some(({ event, written }) => event === 'in force' && written?.startsWith(String(year)));
  return vouched ? 'yes' : 'unknown';
}

/** Of a chain: in force where any of its instruments is. */
export function chainInForce({ instruments }: InstrumentChain, year: number): InForce {
  const all = instruments.map((one) => inForceIn(one, year));
  return all.includes('yes') ? 'yes' : all.includes('unknown') ? 'unknown' : 'no';
}

export interface Expiring {
  readonly instrument: InstrumentInTime;
  readonly expires: string;
  /** Already over at the date given. */
  readonly expired: boolean;
}

/**
 * Instruments whose validity ends before `date` and that nothing is known to renew, the earliest first. `asOf` (ISO) tells
 * those that are over already from those to come. An instrument without a printed end is not among them: see `inForceIn`.
 */
export function expiringBefore(chains: readonly InstrumentChain[], date: string, asOf: string): readonly Expiring[] {
  return chains
    .flatMap(({ instruments }) => instruments.slice(-1))
    .flatMap((instrument) => {
      const { expires } = instrument;
      return expires && expires < date ? [{ instrument, expires, expired: expires < asOf }] : [];
    })
    .sort((a, b) => (a.expires < b.expires ? -1 : a.expires > b.expires ? 1 : 0));
}
