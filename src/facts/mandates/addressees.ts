// Whom an addressing clause asks, and where what is asked begins: see README.md.
import { GroupReader } from '../../lexicon/index.ts';
import { agentsIn } from './agents.ts';
import type { Clause } from './clauses.ts';
import { askedIn } from './infinitive.ts';
import { chainOf, itemsOf, printed } from './items.ts';
import { namesake, referred, theseMean } from './referred.ts';
import { type Addressed, type Setting, SOMEBODY } from './setting.ts';
import type { Vocabulary } from './vocabulary.ts';
import { between, firstOf, indexOf, phraseOf, type Word } from './words.ts';

/** How many words the subject of a clause may have. */
const SUBJECT = 40;
/** Verbs whose object is always somebody. */
const ASK_SOMEBODY = new Set(['request', 'invite', 'call upon', 'exhort', 'ask', 'remind']);

/** Addressees of an addressing clause; no actors where it asks nobody in particular. */
export function addressedBy(clause: Clause, setting: Setting): Addressed {
  const { words: all, vocabulary } = setting;
  const words = withoutFor(
    reminded(clause, withoutAside(between(all, clause.rest, clause.end), vocabulary), vocabulary),
    vocabulary,
  );
  const asked = askedIn(words, setting);
  if (clause.pronoun) return referred(clause.pronoun, asked?.object ?? clause.phrase.end, setting);
  const that = asked && isThatBody(words, setting) ? 0 : phraseOf(vocabulary.lists.that, words, 0);
  if (that) return saidOf(words.slice(that), clause, setting);
  if (asked && isDative(clause, words, vocabulary)) {
    const found = ask(words.slice(0, asked.at), asked.object, clause, setting);
    // "Calls for dialogue to be enhanced between the parties": a deed and not somebody.
    const deed = !found.actors.length && isPassive(words.slice(asked.at, asked.at + 3), vocabulary);
    return deed ? { ...agentsIn(words, clause.end, setting, false), object: asked.object } : found;
  }
  const stop = stopOf(words, vocabulary);
  const led = words.slice(0, stop < 0 ? words.length : stop);
  if (setting.open && led.length) return ask(led, led[led.length - 1].end, clause, setting);
  return agentsIn(words, clause.end, setting);
}

/** The first word that leads away from the addressee, not in an aside (", where applicable,"); -1: none. */
function stopOf(words: readonly Word[], { lists }: Vocabulary): number {
  let stop = firstOf(lists.stops, words);
  for (let i = 0; i < words.length && stop > 0 && words[stop - 1].word === ','; i++) {
    const end = words.findIndex((one, k) => k > stop && one.word === ',');
    if (end < 0) break;
    stop = firstOf(lists.stops, words, end);
  }
  return stop;
}

/** "encourages that Division to": a demonstrative before the bare noun of somebody named before. */
function isThatBody(words: readonly Word[], setting: Setting): boolean {
  const { vocabulary, named } = setting;
  if (!vocabulary.known.demonstratives.includes(words[0]?.word) || !words[1]) return false;
  const [group] = new GroupReader(words.slice(1), vocabulary.language).groups();
  const { start } = words[1];
  return (
    group?.start !== start &&
    !named.some((one) => one.start === start) &&
    namesake(words.slice(1, 2), 0, setting) !== null
  );
}

/** "Reminds States of their obligations": what follows is no addressee. */
function reminded({ phrase }: Clause, words: readonly Word[], { lists }: Vocabulary): readonly Word[] {
  const end = phrase.verb === 'remind' ? words.findIndex((_, i) => phraseOf(lists.reminded, words, i) > 0) : -1;
  return end > 0 ? words.slice(0, end) : words;
}

/** "its request for the Union to act". */
function withoutFor(words: readonly Word[], { known, sets }: Vocabulary): readonly Word[] {
  return sets(known.forWhom).has(words[0]?.word) ? words.slice(1) : words;
}

/** Verbs that take their addressee with a preposition ("Demande aux États de …") name none without it. */
function isDative({ phrase }: Clause, words: readonly Word[], { known, sets }: Vocabulary): boolean {
  if (phrase.head === null || !sets(known.dative.verbs).has(phrase.head)) return true;
  const first = words[0]?.word;
  if (known.dative.genitive.prepositions.includes(first)) return known.dative.genitive.verbs.includes(phrase.head);
  return sets(known.dative.prepositions).has(first);
}

/** The words without a phrase between commas right behind the verb: "Requests, in this regard, the Secretary-General". */
function withoutAside(words: readonly Word[], { lists, known, sets }: Vocabulary): readonly Word[] {
  // "its request, made to the Secretary-General, to"
  const made = words[0]?.word === ',' ? phraseOf(lists.madeTo, words, 1) : 0;
  if (made) return words.slice(1 + made);
  const aside = phraseOf(lists.adjuncts, words, 0);
  if (aside) return words.slice(words[aside]?.word === ',' ? aside + 1 : aside);
  if (words[0]?.word !== ',') return words;
  // "Encourages, the Office, in its work, to": a stray comma.
  if (sets(known.determiners).has(words[1]?.word)) return words.slice(1);
  const end = words.findIndex((one, i) => i > 0 && one.word === ',');
  return end < 0 ? words.slice(1) : words.slice(end + 1);
}

/** A phrase before the subject: "that, in accordance with its mandate, the Committee". */
function behindLead(all: readonly Word[], vocabulary: Vocabulary): readonly Word[] {
  const words = withoutAside(all, vocabulary);
  if (!phraseOf(vocabulary.lists.adjunctLeads, words, 0)) return words;
  const end = words.findIndex((one) => one.word === ',');
  return end < 0 || end > SUBJECT ? words : words.slice(end + 1);
}

/** "Requests that the Secretary-General submit": who stands at the head of the clause, else who is to do the deed. */
function saidOf(said: readonly Word[], clause: Clause, setting: Setting): Addressed {
  const { lists, known, sets } = setting.vocabulary;
  const words = behindLead(said, setting.vocabulary);
  const object = words[0]?.start ?? 0;
  if (sets(known.impersonal).has(words[0]?.word)) return { actors: [], object, derived: null };
  const pronoun = phraseOf(lists.pronounsAfter, words, 0);
  if (pronoun && sets(known.passive).has(words[pronoun]?.word))
    return { ...agentsIn(words.slice(pronoun + 1), clause.end, setting, false), object };
  if (pronoun) return referred(words[0], object, setting);
  const subject = subjectOf(words.slice(0, SUBJECT), setting);
  const found = printed(chainOf(itemsOf(subject, setting)), object);
  if (isActedUpon(words, subject.length, setting.vocabulary)) {
    const own = found.actors.length ? words.slice(subject.length) : words;
    return { ...agentsIn(own, clause.end, setting, false), object };
  }
  if (found.actors.length) return found;
  const stands = subject.length < SHORT && subject.length > 1 ? namesake(subject, object, setting) : null;
  if (stands) return stands;
  if (!isPassive(words, setting.vocabulary))
    return { ...found, actors: isBody(words, clause, setting) ? [SOMEBODY] : [] };
  return { ...agentsIn(words, clause.end, setting, false), object };
}

/** "the Fund": no bare noun has more words. */
const SHORT = 4;

/**
 * The words of a subject: up to the verb, which stands behind a name or group and is no preposition, adjective,
 * bracket or joining word.
 */
function subjectOf(words: readonly Word[], setting: Setting): readonly Word[] {
  const { vocabulary, named } = setting;
  const { lists, known, sets } = vocabulary;
  const reader = new GroupReader(words, vocabulary.language);
  const ends = new Set([...named, ...reader.groups()].map((one) => one.end));
  const goesOn = (i: number): boolean =>
    sets(SIGNS).has(words[i].word) ||
    [lists.linking, lists.stops, lists.adjunctLeads, lists.examples, lists.company].some((list) =>
      phraseOf(list, words, i),
    ) ||
    [known.officeLinks, known.dative.prepositions, known.relatives].some((list) => sets(list).has(words[i].word)) ||
    reader.behindQualifiers(i) > i ||
    /[^\s]/.test(setting.text.slice(words[i - 1].end, words[i].start)) ||
    /^\p{Lu}/u.test(setting.text.slice(words[i].start));
  for (let i = 1; i < words.length; i++) if (ends.has(words[i - 1].end) && !goesOn(i)) return words.slice(0, i);
  return words;
}

const SIGNS: readonly string[] = [',', ';', ':'];

/** Whether the verb at word `at` and its participle say that somebody else acts: "be kept informed", "soient appuyés". */
function isActedUpon(words: readonly Word[], at: number, { known, sets }: Vocabulary): boolean {
  if (!sets(known.passive).has(words[at]?.word)) return false;
  return words.slice(at + 1, at + 1 + BEHIND).some(({ word }) => known.participles.some((end) => word.endsWith(end)));
}

/** How far behind the verb its participle may stand ("be fully and promptly informed"). */
const BEHIND = 3;

/** How many words stand before the verb that says it. */
const NEAR = 16;

const isPassive = (words: readonly Word[], { known, sets }: Vocabulary): boolean =>
  words.slice(0, NEAR).some((one) => sets(known.passive).has(one.word));

/** "that the Panel of Experts provide": a subject with a capital that the lexicon does not know. */
function isBody(words: readonly Word[], { phrase }: Clause, { text, vocabulary }: Setting): boolean {
  const { known, sets } = vocabulary;
  const led = sets(known.determiners).has(words[0]?.word) && words[1] !== undefined;
  if (led && vocabulary.documents.has(words[1].word)) return false;
  return led && ASK_SOMEBODY.has(phrase.verb) && /^\p{Lu}/u.test(text.slice(words[1].start));
}

/** The addressees that `part` names, before what is asked. */
function ask(part: readonly Word[], object: number, clause: Clause, setting: Setting): Addressed {
  const items = itemsOf(part, setting, true);
  if (!items.find((one) => !one.aside)?.head) {
    const both = bothIn(part, object, setting);
    if (both) return both;
    const agents = agentsIn(part, object, setting);
    if (agents.actors.length) return { ...agents, object };
  }
  const found = isDeed(part, setting) ? printed(chainOf(items), object) : printed(items, object);
  const these = found.actors.length ? theseMean(part, found, setting) : null;
  if (these) return these;
  if (found.actors.length || !part.length) return found;
  const bare = part.slice(part.findIndex((one) => !setting.vocabulary.known.dative.prepositions.includes(one.word)));
  const stands = standIn(bare, object, setting);
  return stands ?? { ...found, actors: isSomebody(part, bare, clause, setting) ? [SOMEBODY] : [] };
}

/** "existing efforts to enable Governments": begins with a noun of doing, and no name. */
function isDeed(part: readonly Word[], { text, vocabulary }: Setting): boolean {
  const { known, sets } = vocabulary;
  const deed = part.slice(0, DEED).findIndex((one) => sets(known.deeds.nouns).has(one.word));
  return deed >= 0 && !part.slice(0, deed + 1).some((one) => /^\p{Lu}/u.test(text.slice(one.start)));
}

/** How many words a noun of doing stands among ("the full and effective implementation"). */
const DEED = 5;

/** Whether words that the lexicon does not know name somebody: by a capital, an article, or a verb that always does. */
function isSomebody(part: readonly Word[], bare: readonly Word[], { phrase }: Clause, setting: Setting): boolean {
  const { known, sets } = setting.vocabulary;
  if (phraseOf(setting.vocabulary.lists.stops, bare, 0)) return false;
  const led = sets(known.determiners).has(part[0].word) || sets(known.determiners).has(bare[0].word);
  // "Invites voluntary contributions": a deed, and nobody.
  if (isDeed(part, setting)) return false;
  // "Reiterates the call for meaningful partnerships to assist": a deed as well.
  const begin = indexOf(setting.words, part[0].start);
  if (!led && phraseOf(setting.vocabulary.lists.stops, setting.words, begin - 1)) return false;
  if (ASK_SOMEBODY.has(phrase.verb)) return true;
  const capital = bare.slice(0, led ? 3 : 1).some((one) => /^\p{Lu}/u.test(setting.text.slice(one.start)));
  return capital || (led && phrase.verb === 'urge');
}

/** "both organizations": those of the title. */
function bothIn(part: readonly Word[], object: number, { title, vocabulary }: Setting): Addressed | null {
  const both = firstOf(vocabulary.lists.both, part);
  return both >= 0 && both < 3 && title.length ? { actors: title, object, derived: 'title' } : null;
}

/** "them", "these bodies", "the Office"; null: none of these. */
function standIn(part: readonly Word[], object: number, setting: Setting): Addressed | null {
  const { lists, known } = setting.vocabulary;
  const refers = phraseOf(lists.pronounsAfter, part, 0) || known.demonstratives.includes(part[0].word);
  const named =
    refers && part.length > 1 && isThatBody(part, setting) ? namesake(part.slice(1), object, setting) : null;
  return named ?? (refers ? referred(part[0], object, setting) : namesake(part, object, setting));
}
