// Where an activity took place: cities of the gazetteer and States behind a word of place.
import { topics } from '../../lexicon/index.ts';
import type { ActorFact } from '../types.ts';
import type { Evidence } from './evidence.ts';

interface Place {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Longest word of place with its article, and the gap within a list of places; in code units. */
const WORD = 12;
const LIST = 10;

/** Names as printed, States by their id, in the order of print. */
export function placesOf(
  text: string,
  language: string | null,
  parts: readonly Evidence[],
  actors: readonly ActorFact[],
): string[] {
  const before = topics.wordsBeforePlaces(language);
  const out: string[] = [];
  let last: Place | null = null;
  for (const place of candidates(text, parts, actors)) {
    const listed: boolean = last !== null && isList(text.slice(last.end, place.start));
    if (!listed && !isLocated(text, place.start, before)) continue;
    if (!out.includes(place.name)) out.push(place.name);
    last = place;
  }
  return out;
}

/** A comma, one word, or both. */
const isList = (gap: string): boolean => gap.length <= LIST && /^,? ?(?:\p{L}+ )?$/u.test(gap);

function candidates(text: string, parts: readonly Evidence[], actors: readonly ActorFact[]): Place[] {
  const cities = parts
    .flatMap((part) => part.places)
    .filter(({ start }) => /\p{Lu}/u.test(text[start]))
    .map(({ start, end }) => ({ name: text.slice(start, end), start, end }));
  const states = actors.filter((one) => one.actor.startsWith('state/'));
  const all = [...cities, ...states.map(({ actor, start, end }) => ({ name: actor, start, end }))];
  return all.sort((a, b) => a.start - b.start);
}

/** Behind "in", "at", or in brackets. */
function isLocated(text: string, start: number, before: readonly string[]): boolean {
  const lead = text
    .slice(Math.max(0, start - WORD), start)
    .toLowerCase()
    .replace('’', "'");
  if (lead.endsWith('(')) return true;
  return before.some((word) => {
    const full = word.endsWith("'") ? word : `${word} `;
    return lead.endsWith(full) && !/\p{L}/u.test(lead[lead.length - full.length - 1] ?? ' ');
  });
}
