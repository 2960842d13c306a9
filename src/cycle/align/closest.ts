// Among many texts, those nearest to one.
import { FeatureReader, type Features, massOf, weigh } from './features.ts';
import { tableOf } from './table.ts';

export interface Near {
  /** Place in the list of texts. */
  readonly at: number;
  /** 0 to 1, weighted by rarity in the list. */
  readonly likeness: number;
}

/** What finds the texts nearest to one, best first, from `least` on; the reading of `texts` is done once. */
export function nearestIn(
  texts: readonly string[],
  language: string | null = null,
): (text: string, least: number) => readonly Near[] {
  const reader = new FeatureReader(language);
  const read: readonly Features[] = texts.map((text) => reader.read(text).features);
  const weight = weigh(read);
  const near = tableOf(read, weight);
  return (text, least) => {
    const { features } = reader.read(text);
    if (!massOf(features, weight)) return [];
    return near(features)
      .filter(({ likeness }) => likeness >= least)
      .map(({ i, likeness }) => ({ at: i, likeness }))
      .sort((a, b) => b.likeness - a.likeness || a.at - b.at);
  };
}
