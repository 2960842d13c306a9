// The meeting words of a language, compiled once.
import { type MeetingWords, meetingWords } from '../../lexicon/index.ts';

export interface Vocabulary {
  /** First two letters → the shortest forms of the nouns that begin so; what a hit goes on with is looked up in `nouns`. */
  readonly stems: ReadonlyMap<number, readonly string[]>;
  /** Marks the first three letters of the nouns, hashed: most words are passed over by one look here. */
  readonly openings: Uint8Array;
  readonly nouns: ReadonlySet<string>;
  readonly sessions: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly inaugural: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  /** First letters of `ends`; a capital word is part of a name. */
  readonly endings: ReadonlySet<number>;
  readonly held: ReadonlySet<string>;
  readonly at: ReadonlySet<string>;
  readonly respectively: readonly string[];
  readonly articles: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  /** Each with a blank before it. */
  readonly qualifiers: readonly string[];
  readonly none: readonly string[];
  readonly asides: readonly string[];
  readonly topics: ReadonlySet<string>;
  readonly ranges: ReadonlySet<string>;
  readonly infinitive: ReadonlySet<string>;
  /** A form → its kind. */
  readonly prepositions: ReadonlyMap<string, number>;
  readonly things: ReadonlySet<string>;
  /** "agenda": its session is one to come. */
  readonly agendas: readonly string[];
  /** The session that a mandate means without its body's full name: "of the Assembly". */
  readonly ownSessions: readonly string[];
  /** A word and the name of a place behind it; the same at the end of a text; a further one joined to it. */
  readonly place: RegExp;
  readonly placeLast: RegExp;
  readonly placeMore: RegExp;
}

/** The first two letters of a word that begins at `at`. */
export const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** Place of three letters in `openings`. */
export const placeOf = (one: number, two: number, three: number): number => ((one << 10) ^ (two << 5) ^ three) & 0xffff;

const capital = (word: string): string => word[0].toUpperCase() + word.slice(1);
const known = new Map<string, Vocabulary | null>();

/** The vocabulary of a language; null where it has no meeting words. */
export function vocabulary(language: string | null): Vocabulary | null {
  const key = language ?? '';
  if (!known.has(key)) {
    const words = meetingWords(language);
    known.set(key, words && compile(words));
  }
  return known.get(key) ?? null;
}

function compile(words: MeetingWords): Vocabulary {
  const stems = words.nouns.filter((one) => !words.nouns.some((other) => other !== one && one.startsWith(other)));
  const eitherCase = stems.flatMap((one) => [one, capital(one)]);
  const openings = new Uint8Array(1 << 16);
  for (const one of eitherCase) openings[placeOf(one.charCodeAt(0), one.charCodeAt(1), one.charCodeAt(2))] = 1;
  return {
    stems: Map.groupBy(eitherCase, (one) => pairAt(one, 0)),
    openings,
    nouns: new Set(words.nouns),
    sessions: new Set(words.sessions),
    of: new Set(words.of),
    inaugural: new Set(words.inaugural),
    and: new Set(words.and),
    stops: new Set(words.stops),
    ends: new Set(words.ends),
    endings: new Set(words.ends.map((one) => one.charCodeAt(0))),
    held: new Set(words.held),
    at: new Set(words.at),
    respectively: words.respectively,
    articles: new Set(words.articles),
    possessives: new Set(words.possessives),
    qualifiers: words.qualifiers.map((one) => ` ${one}`),
    none: words.none,
    asides: words.asides,
    topics: new Set(words.topics),
    ranges: new Set(words.ranges),
    infinitive: new Set(words.infinitive),
    prepositions: new Map(words.prepositions.flatMap((one, kind) => one.split(' ').map((form) => [form, kind]))),
    things: new Set(words.things),
    agendas: words.agendas,
    ownSessions: words.ownSessions,
    ...placesOf(words.joints),
  };
}

const CAPITAL = "\\p{Lu}[\\p{L}’'-]+";

/** A place's name: capitals, with small words between them ("Port d'Espagne"). */
function placesOf(joints: readonly string[]): Pick<Vocabulary, 'place' | 'placeLast' | 'placeMore'> {
  const between = joints.map((one) => (/\p{L}$/u.test(one) ? `${one} ` : one.replace("'", "['’]"))).join('|');
  const name = `${CAPITAL}(?: (?:${between})?${CAPITAL})*`;
  return {
    place: new RegExp(`(?<!\\p{L})(\\p{L}{1,3}) (${name})`, 'gu'),
    placeLast: new RegExp(` (\\p{L}{1,3}) (${name})$`, 'u'),
    placeMore: new RegExp(`^(,| [\\p{Ll}]+) (?:(\\p{L}{1,3}) )?(${name})`, 'u'),
  };
}
