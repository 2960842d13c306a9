// Decides the themes of a paragraph: the words weigh, the heaviest theme and those near it stay.
import { topics } from '../../lexicon/index.ts';
import type { ActorFact } from '../types.ts';
import type { Evidence } from './evidence.ts';

/** A theme stays when it weighs this share of the heaviest. */
const SHARE = 0.5;
/** What an entity's own theme weighs, beside 2 for a strong word. */
const ENTITY = 1;
/** Weight below which nothing is said. */
const LEAST = 2;
const MOST = 4;

/** Themes of a paragraph, heaviest first. */
export function themesOf(evidence: readonly Evidence[], actors: readonly ActorFact[]): string[] {
  const weights = new Map<string, number>();
  const add = (theme: string, weight: number): void => {
    if (theme !== topics.NONE) weights.set(theme, (weights.get(theme) ?? 0) + weight);
  };
  for (const { themes } of evidence) for (const hit of themes) add(hit.id, hit.weight);
  for (const actor of new Set(actors.filter((one) => one.role !== 'mentioned').map((one) => one.actor)))
    for (const theme of topics.themesOfEntity(actor)) add(theme, ENTITY);
  const ranked = [...weights].sort((a, b) => b[1] - a[1]);
  const top = ranked[0]?.[1] ?? 0;
  return ranked
    .filter(([, weight]) => weight >= LEAST && weight >= top * SHARE)
    .slice(0, MOST)
    .map(([theme]) => theme);
}
