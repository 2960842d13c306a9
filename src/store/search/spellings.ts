// How a word is handed to the stemmer: as it is written and without accents, because people leave accents out.
import { bareWord, searchWords } from '../../lexicon/index.ts';
import { foldLetters } from './letters.ts';

/** Stemmers of these languages go by accents. */
const ACCENTED: ReadonlySet<string> = new Set(['fr', 'es']);

/** None for a small word that says nothing; in Arabic also without what is written to its front. */
export function spellingsOf(word: string, language: string): string[] {
  const written = word.normalize('NFC').toLowerCase();
  const plain = foldLetters(written);
  const { stops } = searchWords(language);
  if (stops.has(written) || stops.has(plain) || plain === '') return [];
  if (language === 'ar') return [...new Set([plain, bareWord(plain, 'ar')])];
  return ACCENTED.has(language) && written !== plain ? [plain, written] : [plain];
}
