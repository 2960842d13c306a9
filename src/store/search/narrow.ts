// Fields of a question → what the works and paragraphs must be.
import { lookUp, normalSymbol, organsOf, searchWords, twinOf } from '../../lexicon/index.ts';
import { StoreError } from '../error.ts';
import { above, actorLexeme, verbLexeme } from './fold.ts';
import { either, type Match } from './match.ts';
import type { SearchFields } from './question.ts';

export interface Narrow {
  /** All of these must hold. */
  readonly matches: readonly Match[];
  readonly symbols: readonly string[];
  readonly kinds: readonly string[];
  readonly sessions: readonly (readonly [number, number])[];
  readonly dates: readonly (readonly [string, string])[];
  readonly languages: readonly string[];
}

const KINDS = ['resolution', 'draft-resolution', 'report', 'decision', 'other'];
const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];

/** Errors: `question-field` with what the field may be. */
export function narrowBy(fields: SearchFields): Narrow {
  const symbols = (fields.symbol ?? []).map(symbolIn);
  const matches = [
    ...(fields.organization ?? []).map((one) => actorMatch('organization', one)),
    ...(fields.entity ?? []).map((one) => actorMatch('entity', one)),
    ...(fields.verb?.length ? [either(fields.verb.flatMap(verbsOf).map(verbLexeme))] : []),
  ];
  return {
    matches,
    symbols,
    kinds: (fields.kind ?? []).map((one) => oneOf('kind', one.toLowerCase(), KINDS)),
    sessions: (fields.session ?? []).map(sessionsOf),
    dates: (fields.date ?? []).map(datesOf),
    languages: (fields.language ?? []).map((one) => oneOf('language', one.toLowerCase(), LANGUAGES)),
  };
}

const bad = (field: string, value: string, expected: string): never => {
  throw new StoreError('question-field', { field, value, expected });
};

const oneOf = (field: string, value: string, known: readonly string[]): string =>
  known.includes(value) ? value : bad(field, value, known.join(', '));

const symbolIn = (value: string): string => normalSymbol(value) ?? bad('symbol', value, 'A/RES/79/330');

/** The actor with its organs; what stands in a section about it counts as naming it. */
function actorMatch(field: string, value: string): Match {
  const found = lookUp(value).map((one) => one.actor);
  if (!found.length) bad(field, value, 'org/ECO, ECO');
  return either(actorsWith(found).flatMap((one) => [actorLexeme(one), above(actorLexeme(one))]));
}

/** Actors, those below them, and their other ids. */
export const actorsWith = (actors: readonly string[]): string[] => [
  ...new Set(actors.flatMap((one) => [one, ...organsOf(one), twinOf(one) ?? one])),
];

const verbsOf = (value: string): readonly string[] => {
  const verb = value.toLowerCase().replace(/[-_]/g, ' ');
  return LANGUAGES.map((one) => searchWords(one).verbs.get(verb)).find(Boolean) ?? [verb];
};

function sessionsOf(value: string): [number, number] {
  const match = /^(\d{1,3})(?:\.\.(\d{1,3}))?$/.exec(value);
  if (!match) return bad('session', value, '79, 77..79');
  return [Number(match[1]), Number(match[2] ?? match[1])];
}

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** From the first day to the last, as texts that compare; the last day of "2022" is before "2022~". */
function datesOf(value: string): [string, string] {
  const [from, to = from] = value.split('..');
  if (!DAY.test(from) || !DAY.test(to)) return bad('date', value, '2022, 2022-05, 2022..2024');
  return [from, `${to}~`];
}
