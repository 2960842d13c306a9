// A term as the ranking asks for it: lexemes made once for all candidates.
import { above, actorLexeme, addresseeLexeme, symbolLexeme } from './fold.ts';
import type { Term } from './terms.ts';
import type { Words } from './words.ts';

export interface Sought {
  readonly term: Term;
  readonly units: readonly (readonly string[])[];
  readonly signs: readonly string[];
  readonly headSigns: readonly string[];
  /** Null where title and headings do not count. */
  readonly headUnits: readonly (readonly string[])[] | null;
  readonly addressees: readonly string[];
}

export function soughtFor(term: Term): Sought {
  const { actors, symbols, units, head } = term;
  return {
    term,
    units,
    signs: [...actors.map(actorLexeme), ...symbols.map(symbolLexeme)],
    headSigns: head ? actors.map(actorLexeme).map(above) : [],
    headUnits: head && units.length ? units.map((unit) => unit.map(above)) : null,
    addressees: actors.map(addresseeLexeme),
  };
}

/** First places of the term's units, where it has them all: the places of its last unit. */
export function placesOf({ units }: Pick<Sought, 'units'>, words: Words): readonly number[] {
  const all: number[] = [];
  for (const unit of units) {
    const before = all.length;
    for (const lexeme of unit) for (const place of words.places(lexeme)) all.push(place);
    if (all.length === before) return [];
  }
  return all;
}

export const hasAny = (lexemes: readonly string[], words: Words): boolean => lexemes.some((one) => words.has(one));

export const hasHead = ({ headSigns, headUnits }: Sought, words: Words): boolean =>
  hasAny(headSigns, words) || (headUnits?.every((unit) => hasAny(unit, words)) ?? false);
