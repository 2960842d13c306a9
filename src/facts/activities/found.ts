// What earlier extractors found, looked up by unit.
import { firstFrom } from '../search.ts';
import type { ActorFact, Citation, DateFact, Instrument, Span } from '../types.ts';
import type { Unit } from '../units.ts';

/** Facts of the whole document, as instruments and activities need them. */
export interface Found {
  readonly dates: readonly DateFact[];
  readonly actors: readonly ActorFact[];
  readonly citations: readonly Citation[];
  readonly instruments?: readonly Instrument[];
}

/** Facts by owner, for `within`. */
export type ByOwner<T> = ReadonlyMap<string, readonly T[]>;

type Placed = Pick<Span, 'paragraph' | 'start' | 'end'>;

/** Facts by the id of their owner, in the order of print. */
export function byOwner<T extends Placed>(facts: readonly T[]): ByOwner<T> {
  const out = new Map<string, T[]>();
  for (const fact of facts) {
    const list = out.get(fact.paragraph);
    if (list) list.push(fact);
    else out.set(fact.paragraph, [fact]);
  }
  for (const list of out.values()) list.sort((a, b) => a.start - b.start || b.end - a.end);
  return out;
}

/** The facts of a unit, with offsets into the unit's own text. */
export function within<T extends Placed>(facts: ByOwner<T>, unit: Unit): T[] {
  const end = unit.at + unit.text.length;
  const own = (facts.get(unit.id) ?? []).filter((one) => one.start >= unit.at && one.end <= end);
  return unit.at === 0 ? own : own.map((one) => ({ ...one, start: one.start - unit.at, end: one.end - unit.at }));
}

/** Those of a list in the order of print that lie between two places. */
export function inside<T extends Placed>(list: readonly T[], start: number, end: number): T[] {
  const out: T[] = [];
  for (let i = firstFrom(list, start); i < list.length && list[i].start <= end; i++)
    if (list[i].end <= end) out.push(list[i]);
  return out;
}

/** The last of a list in the order of print that ends at `at` or before it. */
export function lastBefore<T extends Placed>(list: readonly T[], at: number): T | undefined {
  let i = firstFrom(list, at) - 1;
  while (i >= 0 && list[i].end > at) i--;
  return list[i];
}

/** ISO as CONTRACT writes it: a date, or `a/b`, an open end as `..`. */
export const isoOf = ({ from, to }: Pick<DateFact, 'from' | 'to'>): string =>
  from === to ? (from ?? '..') : `${from ?? '..'}/${to ?? '..'}`;
