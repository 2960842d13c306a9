// Who is to act where a clause names no addressee but a deed: "Encourages cooperation between A and B", "efforts by States".
import { GroupReader } from '../../lexicon/index.ts';
import { chainOf, itemsOf, printed } from './items.ts';
import { referred } from './referred.ts';
import type { Addressed, Setting } from './setting.ts';
import { firstOf, phraseOf, type Word } from './words.ts';

/** How many words an agent may have, and how far from the verb it may begin. */
const LONG = 60;
const FAR = 30;
/** How far behind its noun "from" may stand: "further comments on the report from States". */
const APART = 8;

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
    const agent = lead ? agentWords(words.slice(i + lead, i + lead + LONG), words.slice(i, i + lead), setting) : [];
    const found = agent.length ? agentAt(agent, words[0].start, setting, true) : null;
    if (found) return found;
  }
  return { actors: [], object, derived: null };
}

/** How many words a joining phrase has ("and", "as well as"). */
const LINKS: readonly number[] = [1, 2, 3];

/** The words that name agents: up to what is done, without what led them in where it is said again. */
function agentWords(words: readonly Word[], lead: readonly Word[], { vocabulary, named }: Setting): readonly Word[] {
  const { lists, language, known, sets } = vocabulary;
  const spans = [...named, ...new GroupReader(words, language).groups()];
  const inside = (at: number) => spans.some((one) => one.start < at && one.end > at);
  // "reporting by the Secretary-General to the Council": behind a name only, for there are "parties to the Convention".
  const isTo = (i: number) =>
    known.headLast &&
    sets(known.dative.prepositions).has(words[i].word) &&
    named.some((one) => one.end === words[i - 1]?.end);
  const end = words.findIndex((one, i) => (phraseOf(lists.agentEnds, words, i) > 0 || isTo(i)) && !inside(one.start));
  const own = end < 0 ? words : words.slice(0, end);
  const again = lead[lead.length - 1].word;
  const isLinked = (i: number) => LINKS.some((length) => phraseOf(lists.linking, own, i - length) === length);
  return own.filter(({ word, start }, i) => word !== again || !isLinked(i) || inside(start));
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
  const far = sets(known.deeds.apart).has(words[i].word) ? words.slice(Math.max(0, i - APART), i) : [];
  if (deeds && far.some((one) => sets(known.deeds.nouns).has(one.word))) return 1;
  const deed = deeds && sets(known.deeds.nouns).has(words[i].word) && sets(known.deeds.links).has(words[i + 1]?.word);
  return deed ? 2 : 0;
}
