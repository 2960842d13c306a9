// Nouns that stand before the noun they belong to: "financial actors", "Forum members", "Samland's partners".
import type { Scope } from './items.ts';
import { TRANSPARENT } from './items.ts';
import type { Named, Setting } from './setting.ts';
import { indexOf, phraseOf, type Word } from './words.ts';

/** How many words that nobody knows may stand before a noun. */
const MANY = 4;

/**
 * Whether a name says whose the group behind it is, in languages whose nouns stand last. `to`: the member's end.
 * "Samland's authorities" and "Forum bodies" are Samland and the Forum, "Samland's partners" are not.
 */
export function isAttribute(
  name: Named,
  groups: readonly Named[],
  to: number,
  { words, setting, loose }: Scope,
): boolean {
  const { headLast, possessives } = setting.vocabulary.known;
  const next = behindNames(name, words, setting);
  // "Security Council resolution 2719 (2023)"
  if (headLast && loose && next && setting.vocabulary.documents.has(next.word)) return true;
  const group = headLast && groups.find((one) => one.start >= name.end);
  if (!group || !endsNoun(group, to, { words, setting })) return false;
  const owns = possessives.includes(words[indexOf(words, name.end)]?.word);
  return !TRANSPARENT.has(group.actor) && (owns || setting.text.slice(name.end, group.start).trim() === '');
}

/** The word right behind a name, or behind the names joined to it ("the Assembly and Council resolutions"). */
function behindNames(name: Named, words: readonly Word[], setting: Setting): Word | undefined {
  const { vocabulary, named } = setting;
  const at = indexOf(words, name.end);
  const link = phraseOf(vocabulary.lists.linking, words, at);
  const next = words[at + link];
  const joined =
    link && next ? named.find((one) => one.start === next.start && !one.actor.startsWith('state/')) : undefined;
  if (joined) return behindNames(joined, words, setting);
  return next && !link && next.start - name.end === 1 ? next : undefined;
}

/** Index of the word behind all that may stand before the noun `chosen`: articles, adjectives, other nouns. */
export function behindAttributes(
  begin: number,
  to: number,
  chosen: Named,
  { words, setting, reader, loose }: Scope,
): number {
  const known = reader.behindQualifiers(begin);
  const noun = indexOf(words, chosen.start);
  if (noun <= known || noun - known > MANY || !loose || !setting.vocabulary.known.headLast) return known;
  // "the Imaginary Authority" is a name that nobody knows.
  if (chosen.actor === 'group/governments' && /^\p{Lu}/u.test(setting.text.slice(chosen.start))) return known;
  const before = words.slice(known, noun);
  return before.every((_, i) => isPlain(known + i, { words, setting })) && endsNoun(chosen, to, { words, setting })
    ? noun
    : known;
}

type Place = Pick<Scope, 'words' | 'setting'>;

/** A word that may stand before a noun: no preposition and no noun of doing. */
function isPlain(at: number, { words, setting }: Place): boolean {
  const { lists, known, sets } = setting.vocabulary;
  if ([lists.stops, lists.adjunctLeads, lists.agents].some((one) => phraseOf(one, words, at))) return false;
  const { word } = words[at];
  return ![known.deeds.nouns, known.dative.prepositions].some((one) => sets(one).has(word));
}

/** Whether no further noun follows: the member ends, or a preposition, a bracket or a relative clause stands next. */
function endsNoun(noun: Named, to: number, { words, setting }: Place): boolean {
  const { lists } = setting.vocabulary;
  const next = indexOf(words, noun.end);
  if (next >= to || /\S/.test(setting.text.slice(noun.end, words[next].start))) return true;
  return phraseOf(lists.stops, words, next) > 0 || phraseOf(lists.adjunctLeads, words, next) > 0;
}
