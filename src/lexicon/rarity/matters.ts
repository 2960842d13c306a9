// Words of two languages, or of one family, that mean the same: data/<language>/matters.json.
import en from '../data/en/matters.json' with { type: 'json' };
import fr from '../data/fr/matters.json' with { type: 'json' };
import { stemOf } from './rarity.ts';

const LISTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = { en: en.matters, fr: fr.matters };
const STEMS = new Map<string, ReadonlyMap<string, string>>();

function stemsOf(language: string): ReadonlyMap<string, string> {
  const there = STEMS.get(language);
  if (there) return there;
  const stems = new Map<string, string>();
  for (const [id, words] of Object.entries(LISTS[language] ?? {}))
    for (const word of words) stems.set(stemOf(word, language), id);
  STEMS.set(language, stems);
  return stems;
}

/** What a stem means, the same in all languages that know it; null where it is not listed. */
export const matterOfStem = (stem: string, language: string | null): string | null =>
  stemsOf(language ?? '').get(stem) ?? null;
