// In which languages a question is asked: by its script, then by the small words it has.
import { detectLanguage, searchWords } from '../../lexicon/index.ts';
import { foldLetters } from './letters.ts';

export interface Asked {
  /** Languages whose stems are searched. */
  readonly stems: readonly string[];
  /** In which answers are shown first. */
  readonly shown: string | null;
}

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
];
const LATIN = ['en', 'fr', 'es'];

/** `stated`: the language asked for. Latin letters alone leave three languages, unless small words tell. */
export function askedIn(text: string, stated: string | undefined): Asked {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of SCRIPTS) {
    const own = text.match(script)?.length ?? 0;
    if (own * 3 > letters) return { stems: [language], shown: stated ?? language };
  }
  if (stated && LATIN.includes(stated)) return { stems: [stated], shown: stated };
  const told = toldBy(text);
  return { stems: told ? [told] : LATIN, shown: stated ?? told };
}

function toldBy(text: string): string | null {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const votes = LATIN.map((language) => ({ language, count: words.filter((word) => says(language, word)).length }));
  votes.sort((a, b) => b.count - a.count);
  if (votes[0].count > votes[1].count && votes[0].count > 1) return votes[0].language;
  return words.length > 5 ? detectLanguage(text) : null;
}

const says = (language: string, word: string): boolean => {
  const { stops, verbs } = searchWords(language);
  return stops.has(word) || verbs.has(word) || stops.has(foldLetters(word));
};
