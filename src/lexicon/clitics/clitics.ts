// Takes off a word what a language writes to it ("والأمم" → "أمم"), so that the same word is the same.
import ar from '../data/ar/clitics.json' with { type: 'json' };

const BEFORE: Readonly<Record<string, readonly string[]>> = { ar: ar.before };
/** Less is no word. */
const LEAST = 3;

/** The word without what is written to its front; the word itself in languages that write nothing there. */
export function bareWord(word: string, language: string | null): string {
  const clitic = BEFORE[language ?? '']?.find((one) => word.startsWith(one) && word.length >= one.length + LEAST);
  return clitic ? word.slice(clitic.length) : word;
}
