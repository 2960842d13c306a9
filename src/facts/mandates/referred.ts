// Whom a pronoun or a bare noun stands for.
import { actorRow, GroupReader, headOf, officialName } from '../../lexicon/index.ts';
import { type Addressed, type Setting, SOMEBODY } from './setting.ts';
import { between, type Word } from './words.ts';

/**
 * The actors named before the pronoun and not in what is asked, several for a plural; else whom the clause before
 * addresses.
 */
export function referred(pronoun: Word, object: number, setting: Setting): Addressed {
  const { text, named, before, previous, vocabulary } = setting;
  const singular = vocabulary.known.singular.includes(pronoun.word);
  const past = named.filter((one) => one.start >= before && one.end <= pronoun.start).map((one) => one.actor);
  const groups = groupsBefore(pronoun, setting);
  // "Thanks States for their support to the Centre, and encourages them": one body is not "them".
  const isOne = !singular && new Set(past).size === 1 && past[0] !== SYSTEM && previous.length < 2;
  const many = isOne && groups[0] !== SYSTEM ? groups : [];
  const latter = many.length
    ? many
    : past.slice(vocabulary.sets(vocabulary.known.latters).has(pronoun.word) ? -1 : past.length);
  const found =
    [latter, previous, past, singular ? nounBefore(pronoun, setting) : [], groups].find((one) => one.length) ?? [];
  const person =
    singular && vocabulary.sets(vocabulary.known.persons).has(pronoun.word) ? past.findLast(isPerson) : undefined;
  const all = person ? [person] : [...new Set(found)];
  const chosen = singular ? all.slice(-1) : all;
  const derived = text.slice(before, pronoun.start).trim() || pronoun.word;
  return { actors: chosen.length ? chosen : [SOMEBODY], object, derived };
}

/** The United Nations and all that belong to it. */
const SYSTEM = 'un/UN';

/** The noun with a capital that stands nearest before the pronoun and has had a name. */
function nounBefore(pronoun: Word, setting: Setting): string[] {
  const { words, before, vocabulary } = setting;
  const past = between(words, before, pronoun.start);
  for (let i = past.length - 1; i > 0; i--) {
    if (!vocabulary.sets(vocabulary.known.determiners).has(past[i - 1].word)) continue;
    const found = namesake(past.slice(i - 1, i + 1), 0, setting);
    if (found) return [...found.actors];
  }
  return [];
}

function groupsBefore(pronoun: Word, { words, before, vocabulary }: Setting): string[] {
  const past = between(words, before, pronoun.start);
  return new GroupReader(past, vocabulary.language)
    .groups()
    .map((one) => one.actor)
    .slice(0, 1);
}

/** "the Office", "le Haut-Commissariat": the actor named last whose name begins so; null: none. */
export function namesake(part: readonly Word[], object: number, { text, seen, vocabulary }: Setting): Addressed | null {
  const { known, language, sets } = vocabulary;
  const first = sets(known.determiners).has(part[0].word) ? part[1] : part[0];
  if (!first || !/^\p{Lu}/u.test(text.slice(first.start))) return null;
  const noun = text.slice(first.start, part[part.length - 1].end);
  const isSo = (name: string | null) => name !== null && headOf(name, noun, language);
  const bodies = seen.latest().filter((one) => !one.actor.startsWith('state/'));
  const links = sets(known.officeLinks);
  const isName = part.slice(1).every((one) => links.has(one.word) || /^\p{Lu}/u.test(text.slice(one.start)));
  const short = isName && noun.includes(' ') ? (/\p{Lu}\S+ \p{Lu}\S+$/u.exec(noun)?.[0] ?? noun) : undefined;
  const found =
    bodies.findLast((one) => isSo(one.text) || isSo(officialName(one.actor, language))) ??
    // "the Office of the High Commissioner": part of the name at full length.
    (short ? bodies.findLast((one) => one.text.includes(short)) : undefined);
  return found ? { actors: [found.actor], object, derived: found.text } : null;
}

/** Groups that a demonstrative makes those just addressed or named, by what they can stand for. */
const BODIES: ReadonlySet<string> = new Set(['group/organizations', 'group/stakeholders', 'group/partners']);
const LANDS: ReadonlySet<string> = new Set(['group/states', 'group/countries', 'group/governments']);
const isLand = (actor: string): boolean =>
  actor.startsWith('state/') || LANDS.has(actor) || /-(?:states|countries|powers|parties)$/.test(actor);
/** What one office or body alone may be called. */
const OFFICES: ReadonlySet<string> = new Set(['group/presiding-officers', 'group/governments', 'group/organizations']);
const PERSON: ReadonlySet<string> = new Set(['official', 'envoy']);

/**
 * "these entities", "lesdits États": those of their kind that the clause before addresses; "the President": whoever has
 * that noun in the document. Null: the words mean the group itself.
 */
export function theseMean(all: readonly Word[], found: Addressed, setting: Setting): Addressed | null {
  const { known, sets } = setting.vocabulary;
  const [group, ...more] = found.actors;
  const part = all.slice(all.findIndex((one) => !known.dative.prepositions.includes(one.word)));
  // "those States that have not yet done so"
  if (more.length || !group.startsWith('group/') || part.some((one) => sets(known.relatives).has(one.word)))
    return null;
  if (!known.demonstratives.includes(part[0].word))
    return OFFICES.has(group) && isOffice(part, setting) ? namesake(part, found.object, setting) : null;
  const fits = (one: string) => (LANDS.has(group) ? isLand(one) : BODIES.has(group) && isBody(one));
  const asked = setting.previous.filter(fits);
  const past =
    asked.length || LANDS.has(group)
      ? asked
      : bodiesBefore(part[0], setting).filter((one) => fits(one) && !BODIES.has(one));
  const derived = setting.text.slice(setting.before, part[0].start).trim();
  return past.length ? { actors: past, object: found.object, derived } : null;
}

/** Bodies named or meant in the sentence before a word. */
function bodiesBefore(word: Word, { words, before, named, vocabulary }: Setting): string[] {
  const groups = new GroupReader(between(words, before, word.start), vocabulary.language).groups();
  const names = named.filter((one) => one.start >= before && one.end <= word.start);
  const outer = groups.filter((one) => !names.some((name) => name.start < one.end && name.end > one.start));
  return [...new Set([...names, ...outer].sort((a, b) => a.start - b.start).map((one) => one.actor))];
}

const isPerson = (actor: string): boolean => PERSON.has(actorRow(actor)?.kind ?? '');
const isBody = (actor: string): boolean => !isLand(actor) && actor !== SOMEBODY && !isPerson(actor);

/** "the President", "the Authority": one noun with a capital behind its article. */
const isOffice = (part: readonly Word[], { text, vocabulary }: Setting): boolean =>
  part.length === 2 &&
  vocabulary.sets(vocabulary.known.determiners).has(part[0].word) &&
  /^\p{Lu}/u.test(text.slice(part[1].start));
