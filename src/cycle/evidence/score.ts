// How surely two paragraphs speak of the same matter: what they share, weighed by rarity, and how much of the mandate it is.
import type { Trait } from './types.ts';
import { isRole, type Part, type Scale, type Side, weighedOf, wholeOf } from './weigh.ts';

export interface Shared extends Trait {
  readonly key: string;
}

export interface Likeness {
  /** 0 to 1. */
  readonly score: number;
  /** What both have, the weightiest first. */
  readonly shared: readonly Shared[];
}

/** Of this much sharing a score is half, were it the whole of the mandate. */
const HALF = 1.2;
/** Sharing this part of what a mandate says is as good as all of it. */
const ENOUGH = 0.5;
/** So much of an actor counts without any matter: to name a rare one says something. */
const ALONE = 0.4;
/** A mandate with as much matter of its own asks no bodies in general. */
const GENERAL = 3;

type Parts = Record<Part, number>;

interface Compared {
  readonly whole: Parts;
  readonly both: Parts;
  readonly shared: Shared[];
}

export function likenessOf(mandate: Side, paragraph: Side, scale: Scale): Likeness {
  const { whole, both, shared } = inGeneral(compared(mandate, paragraph, scale));
  const asked = total(whole, whole);
  const large = Math.sqrt(asked * Math.min(asked, wholeOf(paragraph, scale)));
  return { score: scoreOf(total(both, whole), large) * severalOf(shared), shared };
}

function compared(mandate: Side, paragraph: Side, scale: Scale): Compared {
  const whole: Parts = { actors: 0, matter: 0, bodies: 0 };
  const both: Parts = { actors: 0, matter: 0, bodies: 0 };
  const shared: Shared[] = [];
  for (const { key, trait, part, rare } of weighedOf(mandate, paragraph, scale)) {
    const other = paragraph.traits.get(key);
    const weight = rare * (other && other.weight < trait.weight ? other.weight : trait.weight);
    if ((trait.within && isName(trait, paragraph)) || (other?.within && isName(other, mandate))) continue;
    whole[part] += weight;
    if (!other) continue;
    both[part] += weight;
    shared.push({ ...trait, key, weight });
  }
  return { whole, both, shared };
}

/** Bodies that are asked without a name count the less, the more else a mandate says. The weightiest first. */
function inGeneral({ whole, both, shared }: Compared): Compared {
  const general = Math.max(0, 1 - (whole.matter + whole.actors) / GENERAL);
  const of = (parts: Parts): Parts => ({ ...parts, bodies: parts.bodies * general });
  const told = shared.map((one) => (one.kind === 'bodies' ? { ...one, weight: one.weight * general } : one));
  return { whole: of(whole), both: of(both), shared: told.sort((a, b) => b.weight - a.weight) };
}

/** Words of an entity's name are no matter beside a paragraph that names it too: they were counted with the entity. */
const isName = ({ within }: Trait, { traits }: Side): boolean =>
  within?.startsWith('un/') === true && traits.has(`actor:${within}`);

/** The same actors without the same matter are no evidence, unless a mandate says little more than whom it asks. */
const total = ({ actors, matter, bodies }: Parts, whole: Parts): number =>
  Math.min(actors, Math.max(matter, actors * ALONE, whole.actors - whole.matter)) + matter + bodies;

const scoreOf = (sum: number, whole: number): number =>
  whole ? (sum / (sum + HALF)) * Math.min(1, sum / whole / ENOUGH) ** 0.5 : 0;

/** So many things in common are enough: one alone is shared by chance more easily. */
const SEVERAL = 2;
const FEWER = 0.3;

/** 1 where several things are shared, less where it is one: what stands at one place is one thing. */
function severalOf(shared: readonly Shared[]): number {
  const things = new Map<string | number, number>();
  for (const { key, at, weight } of shared) things.set(at ?? key, (things.get(at ?? key) ?? 0) + weight);
  let [sum, squares] = [0, 0];
  for (const weight of things.values()) {
    sum += weight;
    squares += weight ** 2;
  }
  // Who speaks with whom is two things already.
  if (!squares || isRole(shared[0])) return 1;
  return Math.min(1, sum ** 2 / squares / SEVERAL) ** FEWER;
}
