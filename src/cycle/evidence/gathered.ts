// Gathers the traits of a paragraph: the heaviest of each key stays; one that stands outside every name is within none.
import type { Trait, TraitKind } from './types.ts';

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
  matter: 1,
  word: 1,
  dialogue: 1,
  bodies: 1,
  meeting: 1,
};

interface More {
  readonly shown?: string;
  readonly weight?: number;
  readonly within?: string | null;
  /** Where it begins. */
  readonly start?: number;
}

export class Gathered {
  readonly traits = new Map<string, Trait>();
  /** Where a letter stands in a phrase → where the phrase begins. */
  readonly #begins = new Map<number, number>();

  /** What begins within a phrase is said with it, at one place. */
  phrase(start: number, end: number): void {
    const first = this.#begins.get(start) ?? start;
    for (let i = start; i < end; i++) if (!this.#begins.has(i)) this.#begins.set(i, first);
  }

  add(kind: TraitKind, id: string, { shown = id, weight = 1, within = null, start }: More = {}): void {
    const key = `${kind}:${id}`;
    const there = this.traits.get(key);
    const at = start === undefined ? null : (this.#begins.get(start) ?? start);
    this.traits.set(key, {
      kind,
      shown: there?.shown ?? shown,
      weight: Math.max(there?.weight ?? 0, weight * WEIGHTS[kind]),
      within: there && there.within !== within ? null : within,
      at: there ? there.at : at,
    });
  }
}
