// What each trait of a mandate weighs against the paragraphs of a section, by its kind and its rareness.
import { type Rarity, rareness, telling } from './rarity.ts';
import type { Trait, TraitKind, Traits } from './types.ts';

/** How much each kind of trait counts between two languages, or within one. */
export type Scale = Readonly<Record<TraitKind, number>>;

const FACTS = { actor: 1, instrument: 1, place: 0.6, date: 1, citation: 1, theme: 1, act: 1, matter: 1 };
const ROLES = { dialogue: 1.2, bodies: 1.4, meeting: 1.2 };
/** Within a language words tell most; what is a concept or a place is mostly a word too. */
export const SAME: Scale = { ...FACTS, ...ROLES, concept: 0.6, name: 0, word: 1 };
/** Between two, matters, concepts and names stand for the words. */
export const ACROSS: Scale = { ...FACTS, ...ROLES, concept: 0.8, name: 1, word: 0 };

/** A work's part of a comparison. */
export interface Side {
  readonly traits: Traits;
  readonly rarity: Rarity;
  /** Among the paragraphs of the same section, where the work has sections. */
  readonly section?: Rarity;
}

export type Part = 'actors' | 'matter' | 'bodies';

export interface Weighed {
  readonly key: string;
  readonly trait: Trait;
  readonly part: Part;
  /** Rareness in both works, by the scale. */
  readonly rare: number;
}

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

/** A resolution has too few paragraphs to count rareness in as surely as in a report. */
const DAMPED = 0.5;

interface Setting {
  readonly rarity: Rarity;
  readonly section?: Rarity;
  readonly scale: Scale;
  readonly traits: readonly Weighed[];
}

/** A mandate is compared with all paragraphs of a section in turn: what its traits weigh there is the same each time. */
const settings = new WeakMap<Traits, Setting>();

export function weighedOf(mandate: Side, { rarity, section }: Side, scale: Scale): readonly Weighed[] {
  const known = settings.get(mandate.traits);
  if (known?.rarity === rarity && known.section === section && known.scale === scale) return known.traits;
  const traits: Weighed[] = [];
  for (const [key, trait] of mandate.traits) {
    const factor = scale[trait.kind];
    if (!factor) continue;
    const apart = section ? telling(key, section) : 1;
    const rare = isRole(trait) ? 1 : rareness(key, mandate.rarity) ** DAMPED * rareness(key, rarity);
    traits.push({ key, trait, part: partOf(key, trait), rare: factor * apart * rare });
  }
  settings.set(mandate.traits, { rarity, section, scale, traits });
  return traits;
}

/** What is said of the two organizations as such is common in any report: it counts by its section alone. */
export const isRole = ({ kind }: Trait): boolean => kind in ROLES;

/** A UN entity has many matters; an organ of the organization is there for its own. */
function partOf(key: string, { kind }: Trait): Part {
  if (kind === 'bodies') return 'bodies';
  return key.startsWith('actor:un/') ? 'actors' : 'matter';
}
