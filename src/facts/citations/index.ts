// Citations of a document: see README.md.
import type { Citation } from '../types.ts';
import type { Unit } from '../units.ts';
import type { FoundCitation } from './citations.ts';

export { type FoundCitation, findCitations } from './citations.ts';
export { type CitedUnits, citationsOf } from './document.ts';

/** Found citations as facts: offsets in the owner's text. */
export const citationFacts = (units: readonly Unit[], found: readonly (readonly FoundCitation[])[]): Citation[] =>
  units.flatMap((unit, i) =>
    found[i].map(({ symbol, part, date, start, end, derivedFrom }) => ({
      paragraph: unit.id,
      start: unit.at + start,
      end: unit.at + end,
      text: unit.text.slice(start, end),
      symbol,
      part,
      date,
      ...(derivedFrom ? { basis: 'derived' as const, from: derivedFrom } : {}),
    })),
  );
