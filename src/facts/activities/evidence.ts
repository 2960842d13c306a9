// What the words of a sentence say about kinds, themes and places.
import { topics } from '../../lexicon/index.ts';
import { firstFrom } from '../search.ts';
import type { ActorFact } from '../types.ts';
import type { Sentence } from './sentences.ts';

export interface Hit {
  readonly id: string;
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

export interface Evidence extends Sentence {
  readonly kinds: Hit[];
  readonly themes: Hit[];
  readonly places: Hit[];
  /** Verbs of making, and the nouns that with one of them are a kind. */
  readonly made: Hit[];
  /** Where a purpose begins. */
  readonly aims: Hit[];
}

/** A verb of making this close before an actor's name may have made that actor. */
const NEW_BODY = 25;
const BODY = 'body';

/** "inaugurated the Observatory of …": what a name begins with may be a body that was made. */
function bodyNamed(text: string, language: string | null, { start, end }: ActorFact, out: Evidence): void {
  topics.findTopics(text, language, start, end, ({ family, id, weight }, from, to) => {
    if (family === topics.MADE && id === BODY && from === start) out.made.push({ id, weight, start: from, end: to });
  });
}

/** How many actors may stand within one that reaches into the sentence. */
const NESTED = 8;

/** Words inside actors' names tell of the actor, not of the activity: they are left out. */
export function evidenceOf(
  text: string,
  language: string | null,
  sentence: Sentence,
  actors: readonly ActorFact[],
): Evidence {
  const out: Evidence = { ...sentence, kinds: [], themes: [], places: [], made: [], aims: [] };
  const lists = [out.kinds, out.themes, out.places, out.made, out.aims];
  const see: topics.See = ({ family, id, weight }, start, end) => lists[family].push({ id, weight, start, end });
  let at = sentence.start;
  for (let i = Math.max(0, firstFrom(actors, at) - NESTED); i < actors.length; i++) {
    const actor = actors[i];
    if (actor.start >= sentence.end) break;
    if (actor.end <= at || actor.basis === 'derived') continue;
    if (actor.start > at) topics.findTopics(text, language, at, actor.start, see);
    const verb = out.made.findLast((hit) => hit.id === topics.verbOf(BODY));
    if (verb && actor.start - verb.end < NEW_BODY) bodyNamed(text, language, actor, out);
    at = actor.end;
  }
  if (at < sentence.end) topics.findTopics(text, language, at, sentence.end, see);
  return out;
}
