// The small words around names, per language.
import en from '../data/en/names/words.json' with { type: 'json' };
import fr from '../data/fr/names/words.json' with { type: 'json' };

export interface NameWords {
  /** What joins a coordinated tail to a name, with its blanks. */
  readonly and: readonly string[];
}

const WORDS: Readonly<Record<string, NameWords>> = { en, fr };

export const nameWords = (language: string | null): NameWords => WORDS[language ?? 'en'] ?? en;
