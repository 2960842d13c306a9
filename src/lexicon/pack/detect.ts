// The language of a text, from its script and its most frequent small words.
import type { Language } from '../../tree/index.ts';
import { hashOf, LetterRuns } from '../letters/runs.ts';
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

/** A frequent word and the languages it is frequent in. */
interface Frequent {
  readonly word: string;
  readonly languages: readonly Language[];
}

let table: ReadonlyMap<number, Frequent> | null = null;

/** Frequent words by the number of their letters. */
function frequent(): ReadonlyMap<number, Frequent> {
  if (table) return table;
  const made = new Map<number, Frequent>();
  for (const language of packLanguages())
    for (const word of packOf(language).frequentWords) {
      const hash = hashOf(word);
      made.set(hash, { word, languages: [...(made.get(hash)?.languages ?? []), language] });
    }
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
  const lower = sample.toLowerCase();
  const known = frequent();
  const hits = new Map<Language, number>();
  let words = 0;
  for (const runs = new LetterRuns(lower); runs.next(); words++) {
    const hit = known.get(runs.hash);
    if (!hit || !lower.startsWith(hit.word, runs.start)) continue;
    for (const one of hit.languages) hits.set(one, (hits.get(one) ?? 0) + 1);
  }
  let best: Language | null = null;
  let most = words * 0.05;
  for (const [language, count] of hits) if (count > most) [best, most] = [language, count];
  return best;
}
