// Who is to act where a clause names no addressee but a deed: "Encourages cooperation between A and B", "efforts by States".
import { chainOf, itemsOf, printed } from './items.ts';
import { referred } from './referred.ts';
import type { Addressed, Setting } from './setting.ts';
import { firstOf, phraseOf, type Word } from './words.ts';

/** How many words an agent may have, and how far from the verb it may begin. */
const LONG = 24;
const FAR = 30;

/**
 * The agent at the head ("the Union's efforts"), else behind "by", "between", "from", or, with `deeds`, "of" after a
 * noun of doing.
 */
export function agentsIn(words: readonly Word[], end: number, setting: Setting, deeds = true): Addressed {
  const stop = firstOf(setting.vocabulary.lists.stops, words);
  const object = words[stop < 0 ? words.length : stop]?.start ?? end;
  const last = stop < 0 ? words.length : stop;
  if (phraseOf(setting.vocabulary.lists.pronounsAfter, words, 0)) return referred(words[0], object, setting);
  const head = last ? agentAt(words.slice(0, last), object, setting, false) : null;
  if (head) return head;
  for (let i = 0; i < Math.min(words.length, FAR); i++) {
    const lead = leadAt(words, i, setting, deeds);
    if (phraseOf(setting.vocabulary.lists.purposes, words, i)) break;
    const found = lead ? agentAt(words.slice(i + lead, i + lead + LONG), words[0].start, setting, true) : null;
    if (found) return found;
  }
  return { actors: [], object, derived: null };
}

function agentAt(words: readonly Word[], object: number, setting: Setting, loose: boolean): Addressed | null {
  const items = chainOf(itemsOf(words, setting, loose));
  return items[0]?.head && !items[0].aside ? printed(items, object) : null;
}

/** How many words lead in an agent at word `i`; 0: none does. */
function leadAt(words: readonly Word[], i: number, { vocabulary }: Setting, deeds: boolean): number {
  const { known, sets, lists } = vocabulary;
  const agent = phraseOf(lists.agents, words, i);
  const before = words[i - 1]?.word ?? '';
  if (agent)
    return sets(known.deeds.notBehind).has(before) ||
      (vocabulary.documents.has(before) && sets(known.betweens).has(words[i].word))
      ? 0
      : agent;
  const deed = deeds && sets(known.deeds.nouns).has(words[i].word) && sets(known.deeds.links).has(words[i + 1]?.word);
  return deed ? 2 : 0;
}
