// The language of a text, from its script and its most frequent small words.
import type { Language } from '../../tree/index.ts';
import { packLanguages, packOf } from './pack.ts';

const SCRIPTS: readonly (readonly [RegExp, Language])[] = [
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0400-\u04ff]/g, 'ru'],
];
const SAMPLE = 8000;

let sets: readonly (readonly [Language, ReadonlySet<string>])[] | null = null;
const frequent = () =>
  (sets ??= packLanguages().map((language) => [language, new Set(packOf(language).frequentWords)] as const));

/** The language of `text`, or null where nothing tells. */
export function detectLanguage(text: string): Language | null {
  const middle = Math.max(0, Math.min(text.length - SAMPLE, 1500));
  const sample = text.slice(middle, middle + SAMPLE);
  for (const [script, language] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) * 4 > sample.length) return language;
  }
  return byWords(sample);
}

function byWords(sample: string): Language | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: Language | null = null;
  let most = words.length * 0.05;
  for (const [language, set] of frequent()) {
    const hits = words.reduce((sum, word) => sum + (set.has(word) ? 1 : 0), 0);
    if (hits > most) [best, most] = [language, hits];
  }
  return best;
}
