// The meeting words of a language, compiled once.
import { type MeetingWords, meetingWords } from '../../lexicon/index.ts';

export interface Vocabulary {
  readonly nouns: RegExp;
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
  const nouns = words.nouns.flatMap((one) => [one, capital(one)]).sort((a, b) => b.length - a.length);
  return {
    nouns: new RegExp(nouns.map(literal).join('|'), 'g'),
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
