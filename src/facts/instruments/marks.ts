// The words of one sentence that matter to instruments, sorted by what they are.
import { topics } from '../../lexicon/index.ts';
import { inside } from '../activities/found.ts';
import type { ActorFact, DateFact } from '../types.ts';

/** A word or phrase; offsets into the unit's text. */
export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A printed name of an instrument. `joint`: its words say that two sides are bound. */
export interface Head extends Mark {
  readonly joint: boolean;
}

export interface Marks {
  readonly text: string;
  readonly language: string | null;
  readonly start: number;
  readonly end: number;
  readonly heads: readonly Head[];
  readonly events: readonly Mark[];
  readonly words: readonly Mark[];
  /** UN entities and organizations of the sentence. */
  readonly actors: readonly ActorFact[];
  readonly dates: readonly DateFact[];
}

interface Around {
  readonly actors: readonly ActorFact[];
  readonly dates: readonly DateFact[];
}

const isParty = ({ actor }: ActorFact): boolean => actor.startsWith('un/') || actor.startsWith('org/');

/** Words of the sentence from `start` to `end`; null where it names no instrument. */
export function marksOf(text: string, language: string | null, start: number, end: number, all: Around): Marks | null {
  const heads: Head[] = [];
  const events: Mark[] = [];
  const words: Mark[] = [];
  topics.findInstrumentWords(text, language, start, end, ({ family, id, weight }, from, to) => {
    if (family === topics.TYPE) {
      if (id !== topics.NONE) heads.push({ id, start: from, end: to, joint: weight === topics.SURE });
    } else (family === topics.EVENT ? events : words).push({ id, start: from, end: to });
  });
  const actors = inside(all.actors, start, end).filter(isParty);
  const free = heads.filter((head) => !actors.some((one) => one.start < head.start && one.end >= head.end));
  if (!free.length) return null;
  return { text, language, start, end, heads: free, events, words, actors, dates: inside(all.dates, start, end) };
}

/** The words of this id that begin between two places. */
export const wordsIn = (marks: Marks, id: string, from: number, to: number): Mark[] =>
  marks.words.filter((word) => word.id === id && word.start >= from && word.start < to);
