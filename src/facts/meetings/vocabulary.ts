// The meeting words of a language, compiled once.
import { type MeetingWords, meetingWords } from '../../lexicon/index.ts';

export interface Vocabulary {
  /** The shortest forms of the nouns; what a hit goes on with is looked up in `nouns`. */
  readonly stems: RegExp;
  readonly nouns: ReadonlySet<string>;
  readonly sessions: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly inaugural: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  readonly held: ReadonlySet<string>;
  readonly at: ReadonlySet<string>;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const eitherCase = (word: string): string => `[${word[0].toUpperCase()}${word[0]}]${literal(word.slice(1))}`;
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
  return {
    stems: new RegExp(stems.map(eitherCase).join('|'), 'g'),
    nouns: new Set(words.nouns),
    sessions: new Set(words.sessions),
    of: new Set(words.of),
    inaugural: new Set(words.inaugural),
    and: new Set(words.and),
    stops: new Set(words.stops),
    ends: new Set(words.ends),
    held: new Set(words.held),
    at: new Set(words.at),
  };
}
