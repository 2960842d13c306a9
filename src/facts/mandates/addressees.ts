// Whom an addressing clause asks, and where what is asked begins.
import { type ClauseWords, matchGroups, matchNames, type NameContext, skipQualifiers } from '../../lexicon/index.ts';
import { type Clause, restOf } from './clauses.ts';
import { firstOf, phraseList, phraseOf, type Word, wordsIn } from './words.ts';

export interface Addressed {
  readonly actors: readonly string[];
  /** Where what is asked begins. */
  readonly object: number;
  /** Words the addressees were inferred from; null: they are printed in the clause. */
  readonly derived: string | null;
}

/** What reading addressees needs to know beside the clause. */
export interface Setting {
  readonly text: string;
  readonly language: string;
  readonly known: ClauseWords;
  readonly names: NameContext;
  /** Actors named by the title: "both organizations". */
  readonly title: readonly string[];
  /** Where the sentence before the clause begins: what pronouns refer to. */
  readonly before: number;
  /** Points follow the clause: its addressee may end at the colon. */
  readonly open: boolean;
}

/** Somebody is addressed whom the lexicon does not know. */
const SOMEBODY = 'group/other';
/** How many words the subject of a clause may have. */
const SUBJECT = 40;
/** The United Nations, its system and entities. */
const SYSTEM = 'un/UN';
/** Groups that say nothing beside a name: "the Government of Samland" is Samland's. */
const TRANSPARENT = new Set(['group/governments', 'group/organizations']);

/** Addressees of an addressing clause; no actors where it asks nobody in particular. */
export function addressedBy(clause: Clause, setting: Setting): Addressed {
  const { text, known } = setting;
  const words = withoutAside(restOf(text, clause), known);
  if (clause.pronoun) return referred(clause.pronoun, infinitiveOf(words, known)?.object ?? clause.phrase.end, setting);
  const that = phraseOf(phraseList(known.that), words, 0);
  if (that) return saidOf(words.slice(that), setting);
  const end = infinitiveOf(words, known);
  if (end) return named(words, end.at, end.object, true, setting);
  const stop = firstOf(phraseList(known.stops), words);
  const last = stop < 0 ? words.length : stop;
  const object = words[last]?.start ?? clause.end;
  return named(words.slice(0, last), undefined, object, setting.open && stop < 0, setting);
}

/** The words without a phrase between commas right behind the verb: "Requests, in this regard, the Secretary-General". */
function withoutAside(words: readonly Word[], known: ClauseWords): readonly Word[] {
  const aside = phraseOf(phraseList(known.adjuncts), words, 0);
  if (aside) return words.slice(aside);
  if (words[0]?.word !== ',' || !isAside(words, known)) return words;
  const end = words.findIndex((one, i) => i > 0 && one.word === ',');
  return end < 0 ? words : words.slice(end + 1);
}

const isAside = (words: readonly Word[], known: ClauseWords): boolean =>
  [known.adjuncts, known.adjunctLeads].some((list) => phraseOf(phraseList(list), words, 1) > 0) || words.length > 2;

/** "Requests that the Secretary-General submit": who stands at the head of the clause. */
function saidOf(words: readonly Word[], setting: Setting): Addressed {
  const object = words[0]?.start ?? 0;
  if (phraseOf(phraseList(setting.known.pronounsAfter), words, 0)) return referred(words[0], object, setting);
  return { actors: words.length ? headActors(setting, words.slice(0, SUBJECT), true) : [], object, derived: null };
}

interface Asked {
  /** Index of the marker. */
  readonly at: number;
  readonly object: number;
}

/** The marker ("to", "à", "de") and infinitive that lead to what is asked; null: none. */
function infinitiveOf(words: readonly Word[], known: ClauseWords): Asked | null {
  const markers = phraseList(known.infinitive.markers);
  for (let i = 0; i < words.length; i++) {
    const length = phraseOf(markers, words, i);
    if (!length || known.notBefore.includes(words[i - 1]?.word)) continue;
    const next = words[i + length];
    if (next === undefined || next.word === ':') return { at: i, object: next?.start ?? words[words.length - 1].end };
    if (isInfinitive(words, i + length, known)) return { at: i, object: words[i].start };
  }
  return null;
}

function isInfinitive(words: readonly Word[], at: number, known: ClauseWords): boolean {
  const { skip, endings, not } = known.infinitive;
  while (skip.includes(words[at]?.word) && words[at + 1]) at++;
  const word = words[at]?.word ?? '';
  if (!/^\p{L}/u.test(word) || not.includes(word)) return false;
  return (
    !endings.length ||
    endings.some((ending) => word.endsWith(ending) && word.length > ending.length) ||
    endings.includes(word)
  );
}

/** Actors named in `words` before word `to`. `sure`: somebody is addressed even when no name is known. */
function named(
  words: readonly Word[],
  to: number | undefined,
  object: number,
  sure: boolean,
  setting: Setting,
): Addressed {
  const part = trimWords(words.slice(0, to));
  if (!part.length) return { actors: [], object, derived: null };
  const { known, text } = setting;
  const both = firstOf(phraseList(known.both), part);
  if (both >= 0 && both < 3 && setting.title.length) return { actors: setting.title, object, derived: 'title' };
  if (phraseOf(phraseList(known.pronounsAfter), part, 0)) return referred(part[0], object, setting);
  const from = part[0].start;
  const until = part[part.length - 1].end;
  if (sure && known.demonstratives.includes(part[0].word)) return referred(part[0], object, setting);
  const actors = sure ? actorsIn(setting, from, until) : headActors(setting, part);
  if (actors.length) return { actors, object, derived: null };
  if (!sure) return { actors, object, derived: null };
  const before = isDefinite(text, part) ? referred(part[0], object, setting, nounOf(text, part)) : null;
  if (before?.actors.length && before.actors[0] !== SOMEBODY) return before;
  return { actors: isProper(text, part) ? [SOMEBODY] : [], object, derived: null };
}

/** "the Division": a capital behind the article names somebody spoken of before. */
const isDefinite = (text: string, part: readonly Word[]): boolean =>
  part.length === 2 && /^\p{Lu}/u.test(text.slice(part[1].start));

const nounOf = (text: string, part: readonly Word[]): string => text.slice(part[1].start, part[1].end);

/** A capital near the head: somebody has that name, known or not. */
const isProper = (text: string, part: readonly Word[]): boolean =>
  part.slice(0, 3).some((one) => /^\p{Lu}/u.test(text.slice(one.start, one.start + 2)));

function trimWords(words: readonly Word[]): readonly Word[] {
  let from = 0;
  while (words[from]?.word === ',') from++;
  return words.slice(from);
}

/**
 * Without an infinitive only a name at the head counts: "Encourages the Union in its efforts", not "Encourages reform".
 * `chain`: further names only as long as they follow each other.
 */
function headActors(setting: Setting, part: readonly Word[], chain = false): readonly string[] {
  const items = itemsOf(setting, part[0].start, part[part.length - 1].end);
  if (!items[0]?.head) return [];
  const end = chain ? items.findIndex((item) => !item.head) : -1;
  return unique(items.slice(0, end < 0 ? items.length : end));
}

/** One actor for each item of an enumeration. */
const actorsIn = (setting: Setting, from: number, until: number): readonly string[] =>
  unique(itemsOf(setting, from, until));

/** Actors at the heads of items, up to a phrase that names none ("in cooperation with …"). */
function unique(items: readonly Item[]): string[] {
  const out = new Set<string>();
  const first = items.find((item) => !item.adjunct);
  if (first && !first.head && !first.proper) return [];
  items.forEach((item, i) => {
    // "organizations, programmes and funds of the United Nations system": all of them are the system's.
    const shared = item.actor === 'group/organizations' && items[i + 1]?.actor === SYSTEM;
    if (item.head && item.actor && !item.adjunct && !shared && !closed(items, i)) out.add(item.actor);
  });
  return [...out];
}

/** Behind a phrase that names no addressee, once somebody has been named. */
function closed(items: readonly Item[], at: number): boolean {
  const first = items.findIndex((item) => item.head && !item.adjunct);
  return items.some((item, i) => item.adjunct && i > first && i < at);
}

interface Found {
  readonly actor: string;
  readonly start: number;
  readonly end: number;
}

/** A member of an enumeration and who it is. */
interface Item {
  readonly actor: string | null;
  /** Nothing but articles and adjectives stand before the name. */
  readonly head: boolean;
  /** A phrase between commas that names no addressee. */
  readonly adjunct: boolean;
  /** A capital stands at its head. */
  readonly proper: boolean;
}

/** Cuts an enumeration at commas and joining words that stand in no name or group. */
function itemsOf(setting: Setting, from: number, until: number): Item[] {
  const { text, language, names, known } = setting;
  const printed = matchNames(text.slice(from, until), language, names);
  const found: Found[] = printed.map((one) => ({ actor: one.actor, start: one.start + from, end: one.end + from }));
  const groups = matchGroups(text, language, from, until);
  const inside = (at: number) => [...found, ...groups].some((one) => one.start < at && one.end > at);
  const words = wordsIn(text, from, until);
  const links = phraseList(known.linking);
  const cuts: { at: number; next: number }[] = [];
  for (let i = 0; i < words.length; i++) {
    const length = words[i].word === ',' ? 1 : phraseOf(links, words, i);
    if (length && !inside(words[i].start)) cuts.push({ at: words[i].start, next: words[i + length - 1].end });
  }
  const ends = [...cuts.map((cut) => cut.at), until];
  const starts = [from, ...cuts.map((cut) => cut.next)];
  return starts.map((start, i) => itemOf(setting, start, ends[i], groups, found)).filter((item) => item !== null);
}

function itemOf(
  { text, language, known }: Setting,
  from: number,
  to: number,
  groups: readonly Found[],
  names: readonly Found[],
): Item | null {
  const words = wordsIn(text, from, to);
  if (!words.length) return null;
  const lead = phraseOf(phraseList(known.examples), words, 0);
  const adjunct = !lead && phraseOf(phraseList(known.adjunctLeads), words, 0) > 0;
  const begin = words[lead]?.start ?? to;
  // "national and local governments": an adjective alone is no member.
  const qualified = skipQualifiers(text, language, begin);
  if (qualified >= to - 1) return null;
  const within = (one: Found) => one.start >= begin && one.end <= to;
  const chosen = choose(groups.find(within) ?? null, names.find(within) ?? null);
  const head = chosen !== null && qualified >= chosen.start;
  return { actor: chosen?.actor ?? null, head, adjunct, proper: isProper(text, words.slice(lead)) };
}

function choose(group: Found | null, name: Found | null): Found | null {
  if (!group || !name) return group ?? name;
  if (name.start <= group.start) return name;
  return TRANSPARENT.has(group.actor) ? { ...name, start: group.start } : group;
}

/**
 * What a pronoun stands for: the actors named before it and not in what is asked; several for a plural. With `noun`
 * ("the Division"), the one whose name has that word.
 */
function referred(pronoun: Word, object: number, setting: Setting, noun: string | null = null): Addressed {
  const { text, language, names, known, before } = setting;
  const past = text.slice(before, pronoun.start);
  const asked = new Set(matchNames(text.slice(object), language, names).map((one) => one.actor));
  const matches = matchNames(past, language, names);
  const named = noun === null ? [] : matches.filter((one) => past.slice(one.start, one.end).includes(noun));
  const found = unrepeated((named.length ? named.slice(-1) : matches).map((one) => one.actor));
  const others = found.filter((actor) => !asked.has(actor));
  const groups = matchGroups(past, language).map((one) => one.actor);
  const all = named.length ? found : others.length ? others : found.length ? found : groups.slice(-1);
  const chosen = known.singular.includes(pronoun.word) ? all.slice(-1) : all;
  return { actors: chosen.length ? chosen : [SOMEBODY], object, derived: past.trim() || pronoun.word };
}

const unrepeated = (actors: readonly string[]): string[] => [...new Set(actors)];
