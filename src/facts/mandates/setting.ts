// What reading addressees needs to know beside the clause.
import { actorRow } from '../../lexicon/index.ts';
import type { ActorFact } from '../types.ts';
import type { Seen } from './seen.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

/** An actor named in the text being read. */
export interface Named {
  readonly actor: string;
  readonly start: number;
  readonly end: number;
  /** What it was inferred from; null: its own name is printed. */
  readonly from: string | null;
}

export interface Setting {
  readonly text: string;
  /** All words of the text. */
  readonly words: readonly Word[];
  readonly vocabulary: Vocabulary;
  /** Actors of the text, in order. */
  readonly named: readonly Named[];
  /** Actors of the document up to this text. */
  readonly seen: Seen;
  /** Actors named by the title: "both organizations". */
  readonly title: readonly string[];
  /** The deciding body; null: not known. */
  readonly body: string | null;
  /** Where the sentence before the clause begins: what pronouns refer to. */
  readonly before: number;
  /** Whom the clause before addresses. */
  readonly previous: readonly string[];
  /** Points follow the clause: its addressee may end at the colon. */
  readonly open: boolean;
}

export interface Addressed {
  readonly actors: readonly string[];
  /** Where what is asked begins. */
  readonly object: number;
  /** Words the addressees were inferred from; null: they are printed in the clause. */
  readonly derived: string | null;
}

/** Somebody is addressed whom the lexicon does not know. */
export const SOMEBODY = 'group/other';

/** A convention named as an instrument. */
const isTreaty = ({ actor, role }: ActorFact): boolean =>
  role === 'mentioned' && actorRow(actor)?.kind === 'convention secretariat';

/** Actors of a text by where they stand in it: `at` is where the text begins in its owner's. */
export const namedIn = (facts: readonly ActorFact[], at: number, length: number): Named[] =>
  facts
    .filter((one) => one.start >= at && one.end <= at + length && !isTreaty(one))
    .map((one) => ({ actor: one.actor, start: one.start - at, end: one.end - at, from: one.from ?? null }));
