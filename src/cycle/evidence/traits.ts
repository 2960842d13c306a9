// What a paragraph speaks of: actors, instruments, places, dates, themes, citations, and its telling words.
import type { DateFact, Instrument } from '../../facts/index.ts';
import { actorRow, findConcepts, foldWord, lookUp, stemOf, topics } from '../../lexicon/index.ts';
import type { Held, HeldParagraph } from '../held.ts';
import type { Trait, TraitKind, Traits } from './types.ts';
import { type Telling, tellingWords } from './words.ts';

const WEIGHTS: Readonly<Record<TraitKind, number>> = {
  actor: 1.5,
  instrument: 2,
  place: 1,
  date: 1.2,
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
const TYPES: ReadonlySet<string> = new Set(['instrument', 'cooperating']);

interface Place {
  readonly start: number;
  readonly end: number;
  readonly own: boolean;
}

/** What holds for all paragraphs of a work: its facts by owner, and the organization's own names. */
export interface Setting {
  readonly held: Held;
  readonly facts: ReadonlyMap<string, OwnerFacts>;
}

interface OwnerFacts {
  readonly actors: Held['facts']['actors'];
  readonly dates: readonly DateFact[];
  readonly citations: Held['facts']['citations'];
  readonly instruments: readonly Instrument[];
}

const NONE: OwnerFacts = { actors: [], dates: [], citations: [], instruments: [] };

export function settingOf(held: Held): Setting {
  const facts = new Map<string, { -readonly [K in keyof OwnerFacts]: OwnerFacts[K][number][] }>();
  const notes = new Map(held.notes.map((one) => [`note:${one.marker}`, one.paragraph]));
  const at = (owner: string) => {
    const id = notes.get(owner) ?? owner;
    if (!facts.has(id)) facts.set(id, { actors: [], dates: [], citations: [], instruments: [] });
    return facts.get(id)!;
  };
  for (const kind of ['actors', 'dates', 'citations', 'instruments'] as const)
    for (const one of held.facts[kind]) (at(one.paragraph)[kind] as unknown[]).push(one);
  return { held, facts };
}

/** The traits of a paragraph; `own` are the organizations whose paragraph it is, which are no trait of it. */
export function traitsOf(paragraph: HeldParagraph, own: readonly string[], setting: Setting): Traits {
  const traits = new Map<string, Trait>();
  const add = (kind: TraitKind, id: string, shown = id, weight = 1): void => {
    const key = `${kind}:${id}`;
    const trait = { kind, shown, weight: weight * WEIGHTS[kind] };
    if ((traits.get(key)?.weight ?? 0) < trait.weight) traits.set(key, trait);
  };
  for (const facts of factsUnder(paragraph.id, setting)) addFacts(facts, own, add);
  addTopics(paragraph, setting, add);
  addConcepts(paragraph.text, setting.held.language, add);
  addWords(paragraph, own, setting, add);
  return traits;
}

type Add = (kind: TraitKind, id: string, shown?: string, weight?: number) => void;

/** The facts of a paragraph and of its points. */
function* factsUnder(id: string, { facts }: Setting): Iterable<OwnerFacts> {
  for (const [owner, found] of facts) if (owner === id || owner.startsWith(`${id}__`)) yield found;
}

function addFacts({ actors, dates, citations, instruments }: OwnerFacts, own: readonly string[], add: Add): void {
  for (const { actor } of actors) {
    if (own.includes(actor) || isGeneral(actor)) continue;
    add(actor.startsWith('state/') ? 'place' : 'actor', actor);
    for (const theme of topics.themesOfEntity(actor)) add('theme', theme, theme, BY_ENTITY);
  }
  for (const { role, from } of dates)
    if (role !== 'reference' && from && from.length > 4) add('date', from.slice(0, 7));
  for (const { symbol } of citations) add('citation', symbol);
  for (const { type, parties } of instruments)
    for (const party of parties) if (!own.includes(party)) add('instrument', `${type}|${party}`);
}

function addTopics({ id: owner, text }: HeldParagraph, { held: { language }, facts }: Setting, add: Add): void {
  const { actors } = facts.get(owner) ?? NONE;
  const themes = new Map<string, number>();
  topics.findTopics(text, language, 0, text.length, ({ family, id, weight }, start) => {
    if (id === topics.NONE) return;
    if (family === topics.KIND && !TYPES.has(id)) add('act', id);
    if (family === topics.THEME) themes.set(id, (themes.get(id) ?? 0) + weight);
    // The city in an organization's name is no place where anything happens.
    if (family === topics.PLACE && !actors.some((one) => start >= one.start && start < one.end))
      add('place', `state/${id}`);
  });
  for (const [theme, weight] of themes) add('theme', theme, theme, Math.min(1, weight / 2));
}

function addConcepts(text: string, language: string | null, add: Add): void {
  findConcepts(text, language, (id, printed, weight) => add('concept', id, printed, weight));
}

function addWords({ id, text }: HeldParagraph, own: readonly string[], setting: Setting, add: Add): void {
  const { language } = setting.held;
  const names = ownWords(own, language);
  const places = (setting.facts.get(id) ?? NONE).actors.map(({ start, end, actor }) => ({
    start,
    end,
    own: own.includes(actor),
  }));
  for (const one of tellingWords(text, language)) {
    const place = places.find(({ start, end }) => one.start >= start && one.start < end);
    if (isOwnName(one, place, names)) continue;
    const weight = one.weight * (place ? IN_NAME : 1);
    add('word', one.key, one.printed, weight);
    if (one.name && !place) add('name', foldWord(one.printed), one.printed, weight);
  }
}

/** The words, as stems, of the official names and acronyms of organizations. */
function ownWords(own: readonly string[], language: string | null): ReadonlySet<string> {
  const rows = own.flatMap((one) => lookUp(one).flatMap(({ names }) => names[language ?? ''] ?? []));
  const texts = rows.flatMap(({ name, acronyms }) => [name, ...(acronyms ?? [])]);
  return new Set(
    texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u).map((word) => stemOf(foldWord(word), language))),
  );
}

/** "Collective security" says nothing in the section of the organization that is called so. */
const isOwnName = ({ key, printed }: Telling, place: Place | undefined, names: ReadonlySet<string>): boolean =>
  names.has(key) || (place?.own === true && printed === printed.toUpperCase());
