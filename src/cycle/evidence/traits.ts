// What a paragraph speaks of: actors, instruments, places, dates, themes, citations, concepts and its telling words.
import { actorRow, findConcepts, foldWord, lookUp, stemOf, topics } from '../../lexicon/index.ts';
import type { Held, HeldParagraph } from '../held.ts';
import type { Trait, TraitKind, Traits } from './types.ts';
import { type Telling, tellingWords } from './words.ts';

const WEIGHTS: Readonly<Record<TraitKind, number>> = {
  actor: 1.5,
  instrument: 2,
  place: 1,
  date: 0.9,
  citation: 1.5,
  theme: 1.3,
  act: 0.4,
  concept: 1,
  name: 1,
  word: 1,
};
/** An entity stands for its themes, less surely than words do. */
const BY_ENTITY = 0.6;
/** Words of a name that is an actor already. */
const IN_NAME = 0.5;
/** The organization as a whole, and its secretariat, say nothing of a matter. */
const EVERYWHERE = ['un/UN', 'un/UNGA'];
const isGeneral = (actor: string): boolean => EVERYWHERE.includes(actor) || actorRow(actor)?.kind === 'secretariat';
/** Kinds of activity that have traits of their own, or that any cooperation is. */
const NO_ACTS: readonly string[] = ['instrument', 'cooperating'];

const KINDS = ['actors', 'dates', 'citations', 'instruments'] as const;
type OwnerFacts = { readonly [K in (typeof KINDS)[number]]: Held['facts'][K] };

/** A work's facts by their owner; those of a note belong to the paragraph that calls it. */
export interface Setting {
  readonly language: string | null;
  readonly facts: ReadonlyMap<string, OwnerFacts>;
  /** The facts of a paragraph with those of its points. */
  readonly under: ReadonlyMap<string, readonly OwnerFacts[]>;
}

/** What stands between the id of a paragraph and those of its points. */
const POINT = '__list_';

export function settingOf({ language, facts: all, notes }: Held): Setting {
  const facts = new Map<string, { [K in keyof OwnerFacts]: OwnerFacts[K][number][] }>();
  const callers = new Map(notes.map((one) => [`note:${one.marker}`, one.paragraph]));
  for (const kind of KINDS)
    for (const one of all[kind]) {
      const id = callers.get(one.paragraph) ?? one.paragraph;
      if (!facts.has(id)) facts.set(id, { actors: [], dates: [], citations: [], instruments: [] });
      (facts.get(id)![kind] as unknown[]).push(one);
    }
  const under = new Map<string, OwnerFacts[]>();
  for (const [owner, found] of facts) for (const id of aboveOf(owner)) under.set(id, [...(under.get(id) ?? []), found]);
  return { language, facts, under };
}

/** An owner's id and those of the points and the paragraph that it stands in. */
function* aboveOf(owner: string): Iterable<string> {
  yield owner;
  for (let at = owner.lastIndexOf(POINT); at > 0; at = owner.lastIndexOf(POINT, at - 1)) yield owner.slice(0, at);
}

/** A named actor and where its name stands. */
interface Named {
  readonly actor: string;
  readonly start: number;
  readonly end: number;
}

/** Gathers traits: the heaviest of each key stays; one that stands outside every name is within none. */
class Gathered {
  readonly traits = new Map<string, Trait>();

  add(kind: TraitKind, id: string, { shown = id, weight = 1, within = null as string | null } = {}): void {
    const key = `${kind}:${id}`;
    const there = this.traits.get(key);
    const heavier = weight * WEIGHTS[kind];
    this.traits.set(key, {
      kind,
      shown: there?.shown ?? shown,
      weight: Math.max(there?.weight ?? 0, heavier),
      within: there && there.within !== within ? null : within,
    });
  }
}

/** The traits of a paragraph; `own` are the organizations whose paragraph it is, which are no trait of it. */
export function traitsOf(
  paragraph: HeldParagraph,
  own: readonly string[],
  { facts, under, language }: Setting,
): Traits {
  const out = new Gathered();
  for (const found of under.get(paragraph.id) ?? []) addFacts(found, own, out);
  const named = (facts.get(paragraph.id)?.actors ?? []).filter(({ basis }) => basis !== 'derived');
  const nameAt = (start: number): Named | null => named.find((one) => start >= one.start && start < one.end) ?? null;
  addTopics(paragraph.text, language, nameAt, out);
  findConcepts(paragraph.text, language, (id, shown, weight, start) =>
    out.add('concept', id, { shown, weight, within: nameAt(start)?.actor ?? null }),
  );
  addWords(paragraph.text, language, { own, nameAt }, out);
  return out.traits;
}

function addFacts({ actors, dates, citations, instruments }: OwnerFacts, own: readonly string[], out: Gathered): void {
  for (const { actor } of actors) {
    if (own.includes(actor) || isGeneral(actor)) continue;
    out.add(actor.startsWith('state/') ? 'place' : 'actor', actor);
    for (const theme of topics.themesOfEntity(actor)) out.add('theme', theme, { weight: BY_ENTITY, within: actor });
  }
  // A year alone is shared by chance.
  for (const { role, from } of dates)
    if (role !== 'reference' && from && from.length > 4) out.add('date', from.slice(0, 7));
  for (const { symbol } of citations) out.add('citation', symbol);
  for (const { type, parties } of instruments)
    for (const one of parties) if (!own.includes(one) && !isGeneral(one)) out.add('instrument', `${type}|${one}`);
}

type NameAt = (start: number) => Named | null;

function addTopics(text: string, language: string | null, nameAt: NameAt, out: Gathered): void {
  const themes = new Map<string, { weight: number; within: string | null }>();
  topics.findTopics(text, language, 0, text.length, ({ family, id, weight }, start) => {
    if (id === topics.NONE) return;
    const within = nameAt(start)?.actor ?? null;
    if (family === topics.KIND && !NO_ACTS.includes(id)) out.add('act', id);
    // The city in a name is no place where anything happens.
    if (family === topics.PLACE && !within && id) out.add('place', `state/${id}`);
    if (family !== topics.THEME) return;
    const there = themes.get(id) ?? { weight: 0, within };
    themes.set(id, { weight: there.weight + weight, within: there.within === within ? within : null });
  });
  for (const [theme, { weight, within }] of themes)
    out.add('theme', theme, { weight: Math.min(1, weight / topics.SURE), within });
}

interface Names {
  readonly own: readonly string[];
  readonly nameAt: NameAt;
}

function addWords(text: string, language: string | null, { own, nameAt }: Names, out: Gathered): void {
  const names = ownWords(own, language);
  for (const one of tellingWords(text, language)) {
    const at = nameAt(one.start);
    if (isOwnName(one, at !== null && own.includes(at.actor), names)) continue;
    const weight = one.weight * (at ? IN_NAME : 1);
    const more = { shown: one.printed, weight, within: at?.actor ?? null };
    out.add('word', one.key, more);
    if (one.name && !at) out.add('name', foldWord(one.printed), more);
  }
}

/** The words, as stems, of the official names and acronyms of organizations. */
function ownWords(own: readonly string[], language: string | null): ReadonlySet<string> {
  const rows = own.flatMap((one) => lookUp(one).flatMap(({ names }) => names[language ?? ''] ?? []));
  const words = rows.flatMap(({ name, acronyms }) => [name, ...(acronyms ?? [])].join(' ').split(/[^\p{L}\p{N}]+/u));
  return new Set(words.map((word) => stemOf(foldWord(word), language)));
}

/** "Collective security" says nothing in the section of the organization that is called so. */
const isOwnName = ({ key, printed }: Telling, inOwn: boolean, names: ReadonlySet<string>): boolean =>
  names.has(key) || (inOwn && printed === printed.toUpperCase());
