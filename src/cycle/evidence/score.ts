// How surely two paragraphs speak of the same matter: what they share, weighed by rarity, and how much of the mandate it is.
import type { Trait, TraitKind, Traits } from './types.ts';

/** How often each trait occurs among the paragraphs of a work. */
export interface Rarity {
  readonly paragraphs: number;
  readonly counts: ReadonlyMap<string, number>;
  /** Rareness by how often a trait occurs: the same few numbers are asked for millions of times. */
  readonly byCount: readonly number[];
}

export function rarityOf(all: readonly Traits[]): Rarity {
  const counts = new Map<string, number>();
  for (const traits of all) for (const key of traits.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return { paragraphs: all.length, counts, byCount: rarenessByCount(all.length) };
}

function rarenessByCount(paragraphs: number): number[] {
  const most = Math.log(paragraphs + 1);
  return Array.from({ length: paragraphs + 1 }, (_, n) => (most && n ? Math.log((paragraphs + 1) / n) / most : 1));
}

/** 1 for a trait of one paragraph, near 0 for one of all: the logarithm of how few have it. */
export const rareness = (key: string, { counts, byCount }: Rarity): number => byCount[counts.get(key) ?? 1] ?? 1;

/** How much a trait tells the paragraphs of one section apart: 1 where one has it, less the more of them do. */
export function telling(key: string, { counts, paragraphs }: Rarity): number {
  return 1 - (Math.max(0, (counts.get(key) ?? 1) - 1) / paragraphs) ** 2;
}

export interface Shared extends Trait {
  readonly key: string;
}

export interface Likeness {
  /** 0 to 1. */
  readonly score: number;
  /** What both have, the weightiest first. */
  readonly shared: readonly Shared[];
}

/** A work's part of a comparison. */
export interface Side {
  readonly traits: Traits;
  readonly rarity: Rarity;
  /** Among the paragraphs of the same section, where the work has sections. */
  readonly section?: Rarity;
}

/** Of this much sharing a score is half, were it the whole of the mandate. */
export const HALF = 1.2;
/** Sharing this part of what a mandate says is as good as all of it. */
export const ENOUGH = 0.5;
/** So much of an actor counts without any matter: to name a rare one says something. */
const ALONE = 0.5;
/** A resolution has too few paragraphs to count rareness in as surely as in a report. */
const DAMPED = 0.5;

/** How much each kind of trait counts between two languages, or within one. */
export type Scale = Readonly<Record<TraitKind, number>>;

const FACTS = { actor: 1, instrument: 1, place: 1, date: 1, citation: 1, theme: 1, act: 1 };
/** Within a language words tell most; what is a concept or a place is mostly a word too. */
export const SAME: Scale = { ...FACTS, place: 0.6, concept: 0.6, name: 0, word: 1 };
/** Between two, concepts and names stand for the words. */
export const ACROSS: Scale = { ...FACTS, concept: 1.3, name: 1, word: 0 };

/** What a paragraph says in all, by the same weights. */
export function wholeOf(side: Side, scale: Scale): number {
  const known = wholes.get(side.traits);
  if (known?.scale === scale && known.rarity === side.rarity) return known.sum;
  const sum = sumOf(side, scale);
  wholes.set(side.traits, { scale, rarity: side.rarity, sum });
  return sum;
}

/** A paragraph is compared with many mandates: what it says in all is the same each time. */
const wholes = new WeakMap<Traits, { readonly scale: Scale; readonly rarity: Rarity; readonly sum: number }>();

function sumOf({ traits, rarity }: Side, scale: Scale): number {
  let sum = 0;
  for (const [key, { kind, weight }] of traits) sum += scale[kind] * weight * rareness(key, rarity);
  return sum;
}

export function likenessOf(mandate: Side, paragraph: Side, scale: Scale, said = wholeOf(paragraph, scale)): Likeness {
  const shared: Shared[] = [];
  const whole = { actors: 0, matter: 0 };
  const both = { actors: 0, matter: 0 };
  for (const { key, trait, part, rare } of weighedOf(mandate, paragraph, scale)) {
    const other = paragraph.traits.get(key);
    const weight = rare * (other && other.weight < trait.weight ? other.weight : trait.weight);
    if ((trait.within && isName(trait, paragraph)) || (other?.within && isName(other, mandate))) continue;
    whole[part] += weight;
    if (!other) continue;
    both[part] += weight;
    shared.push({ ...trait, key, weight });
  }
  shared.sort((a, b) => b.weight - a.weight);
  const asked = total(whole, whole);
  return { score: scoreOf(total(both, whole), Math.sqrt(asked * Math.min(asked, said))), shared };
}

interface Weighed {
  readonly key: string;
  readonly trait: Trait;
  readonly part: 'actors' | 'matter';
  /** Rareness in both works, by the scale. */
  readonly rare: number;
}

interface Setting {
  readonly rarity: Rarity;
  readonly section?: Rarity;
  readonly scale: Scale;
  readonly traits: readonly Weighed[];
}

/** A mandate is compared with all paragraphs of a section in turn: what its traits weigh there is the same each time. */
const settings = new WeakMap<Traits, Setting>();

function weighedOf(mandate: Side, { rarity, section }: Side, scale: Scale): readonly Weighed[] {
  const known = settings.get(mandate.traits);
  if (known?.rarity === rarity && known.section === section && known.scale === scale) return known.traits;
  const traits: Weighed[] = [];
  for (const [key, trait] of mandate.traits) {
    const factor = scale[trait.kind];
    if (!factor) continue;
    const rare = factor * rareness(key, mandate.rarity) ** DAMPED * rarenessIn(key, rarity, section);
    traits.push({ key, trait, part: isEntity(key) ? 'actors' : 'matter', rare });
  }
  settings.set(mandate.traits, { rarity, section, scale, traits });
  return traits;
}

/** A UN entity has many matters; an organ of the organization is there for its own. */
const isEntity = (key: string): boolean => key.startsWith('actor:un/');

const rarenessIn = (key: string, rarity: Rarity, section: Rarity | undefined): number =>
  rareness(key, rarity) * (section ? telling(key, section) : 1);

/** Words of an entity's name are no matter beside a paragraph that names it too: they were counted with the entity. */
const isName = ({ within }: Trait, { traits }: Side): boolean =>
  within?.startsWith('un/') === true && traits.has(`actor:${within}`);

interface Parts {
  readonly actors: number;
  readonly matter: number;
}

/** The same actors without the same matter are no evidence, unless a mandate says little more than whom it asks. */
const total = ({ actors, matter }: Parts, whole: Parts): number =>
  Math.min(actors, Math.max(matter, actors * ALONE, whole.actors - whole.matter)) + matter;

const scoreOf = (sum: number, whole: number): number =>
  whole ? (sum / (sum + HALF)) * Math.min(1, sum / whole / ENOUGH) ** 0.5 : 0;
