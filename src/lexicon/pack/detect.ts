// The language of a text, from its script and its most frequent small words.
import type { Language } from '../../tree/index.ts';
import { packLanguages, packOf } from './pack.ts';

const SCRIPTS: readonly (readonly [RegExp, Language])[] = [
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0400-\u04ff]/g, 'ru'],
];
const OTHER_SCRIPT = /[\u0400-\u06ff\u4e00-\u9fff]/;
const SAMPLE = 8000;
/** Enough of the sample to tell languages of one script apart. */
const WORDS = 1600;

let table: ReadonlyMap<string, readonly Language[]> | null = null;

/** Frequent words, each with the languages it is frequent in. */
function frequent(): ReadonlyMap<string, readonly Language[]> {
  if (table) return table;
  const made = new Map<string, Language[]>();
  for (const language of packLanguages())
    for (const word of packOf(language).frequentWords) made.set(word, [...(made.get(word) ?? []), language]);
  table = made;
  return made;
}

/** The language of `text`, or null where nothing tells. */
export function detectLanguage(text: string): Language | null {
  const middle = Math.max(0, Math.min(text.length - SAMPLE, 1500));
  const sample = text.slice(middle, middle + SAMPLE);
  const other = OTHER_SCRIPT.test(sample);
  for (const [script, language] of SCRIPTS) {
    if (other && (sample.match(script)?.length ?? 0) * 4 > sample.length) return language;
  }
  return byWords(sample.slice(0, WORDS)) ?? byWords(sample);
}

function byWords(sample: string): Language | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const known = frequent();
  const hits = new Map<Language, number>();
  for (const word of words) for (const one of known.get(word) ?? []) hits.set(one, (hits.get(one) ?? 0) + 1);
  let best: Language | null = null;
  let most = words.length * 0.05;
  for (const [language, count] of hits) if (count > most) [best, most] = [language, count];
  return best;
}
