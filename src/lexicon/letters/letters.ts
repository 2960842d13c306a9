// The letters beyond ASCII of each language, most frequent first: tells a rightly decoded text from a wrongly decoded one.
import ar from '../data/ar/letters.json' with { type: 'json' };
import en from '../data/en/letters.json' with { type: 'json' };
import es from '../data/es/letters.json' with { type: 'json' };
import fr from '../data/fr/letters.json' with { type: 'json' };
import ru from '../data/ru/letters.json' with { type: 'json' };
import zh from '../data/zh/letters.json' with { type: 'json' };

export interface Alphabet {
  readonly script: string;
  /** Weight of each letter: 1 for the most frequent, falling to 0.2. */
  readonly weights: ReadonlyMap<string, number>;
}

const alphabet = ({ script, letters }: { script: string; letters: string }): Alphabet => {
  const list = [...letters];
  return { script, weights: new Map(list.map((letter, rank) => [letter, 1 - (0.8 * rank) / list.length])) };
};

/** The alphabets of the six official languages, by language code. */
export const ALPHABETS: Readonly<Record<string, Alphabet>> = {
  ar: alphabet(ar),
  en: alphabet(en),
  es: alphabet(es),
  fr: alphabet(fr),
  ru: alphabet(ru),
  zh: alphabet(zh),
};
