// How like two texts are when nothing else is known of their words.
import { FeatureReader, massOf, sharedMass, weigh } from './features.ts';

/** 0 to 1: the share of words and pairs of words that both have. */
export function likeness(one: string, other: string, language: string | null = null): number {
  const reader = new FeatureReader(language);
  const [a, b] = [reader.read(one).features, reader.read(other).features];
  const weight = weigh([a, b]);
  const mass = massOf(a, weight) + massOf(b, weight);
  return mass ? (2 * sharedMass(a, b, weight)) / mass : 1;
}
