// Dates of a document: see README.md.
import type { DateFact } from '../types.ts';
import type { Unit } from '../units.ts';
import type { FoundDate } from './dates.ts';

export { datesOf, type FoundDate, findDates } from './dates.ts';

/** Found dates as facts: offsets in the owner's text. */
export const dateFacts = (units: readonly Unit[], found: readonly (readonly FoundDate[])[]): DateFact[] =>
  units.flatMap((unit, i) =>
    found[i].map(({ from, to, role, start, end, derivedFrom }) => ({
      paragraph: unit.id,
      start: unit.at + start,
      end: unit.at + end,
      text: unit.text.slice(start, end),
      from,
      to,
      role,
      ...(derivedFrom ? { basis: 'derived' as const, derivedFrom } : {}),
    })),
  );
