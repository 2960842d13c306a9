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
/** The theme of what is about nothing but the parties' relations. */
const GENERAL = 'institutional';

type Weights = Map<string, number>;

function add(weights: Weights, theme: string, weight: number): void {
  if (theme !== topics.NONE) weights.set(theme, (weights.get(theme) ?? 0) + weight);
}

/** Themes of a paragraph, heaviest first; none where nothing weighs enough. */
export function themesOf(evidence: readonly Evidence[], actors: readonly ActorFact[]): string[] {
  return heaviest(weightsOf(evidence, actors), LEAST);
}

/** Where nothing weighs enough: what a single word, an entity or a word in an actor's name points to, else the relations themselves. */
export function faintThemesOf(
  text: string,
  language: string | null,
  evidence: readonly Evidence[],
  actors: readonly ActorFact[],
): string[] {
  const weights = weightsOf(evidence, actors);
  for (const { start, end } of actors)
    topics.findTopics(text, language, start, end, ({ family, id, weight }) => {
      if (family === topics.THEME) add(weights, id, weight);
    });
  const found = heaviest(weights, 1);
  return found.length ? found : [GENERAL];
}

function weightsOf(evidence: readonly Evidence[], actors: readonly ActorFact[]): Weights {
  const weights: Weights = new Map();
  for (const { themes } of evidence) for (const hit of themes) add(weights, hit.id, hit.weight);
  for (const actor of new Set(actors.filter((one) => one.role !== 'mentioned').map((one) => one.actor)))
    for (const theme of topics.themesOfEntity(actor)) add(weights, theme, ENTITY);
  return weights;
}

function heaviest(weights: Weights, least: number): string[] {
  const ranked = [...weights].sort((a, b) => b[1] - a[1]);
  const top = ranked[0]?.[1] ?? 0;
  return ranked
    .filter(([theme, weight]) => weight >= least && weight >= top * SHARE && (theme !== GENERAL || weight === top))
    .slice(0, MOST)
    .map(([theme]) => theme);
}
