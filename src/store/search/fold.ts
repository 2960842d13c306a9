// From a unit of a text to the lexemes that find it: the same for a paragraph and for a question.
import { bareWord, searchWords } from '../../lexicon/index.ts';
import { foldLetters } from './letters.ts';
import type { Stems } from './stems.ts';
import type { Token } from './tokens.ts';

/** Words to be stemmed for a unit: as accented as it is written and without accents, because people leave them out. */
export function wordsOf(token: Token, language: string): string[] {
  if (token.kind !== 'word') return [];
  const written = token.text.normalize('NFC').toLowerCase();
  const plain = foldLetters(written);
  if (language === 'ar') return [plain, bareWord(plain, 'ar')].filter(once);
  if (searchWords(language).stops.has(written) || searchWords(language).stops.has(plain)) return [];
  return [plain, ACCENTED.has(language) ? written : plain].filter(once);
}

/** Stemmers of these languages go by accents. */
const ACCENTED: ReadonlySet<string> = new Set(['fr', 'es']);
const once = (one: string, at: number, all: readonly string[]): boolean => one !== '' && all.indexOf(one) === at;

/** The lexemes of a unit in a language; none for a word that says nothing. */
export function lexemesOf(token: Token, language: string, stems: Stems): string[] {
  if (token.kind === 'han') return [token.text];
  if (token.kind === 'number') return [foldLetters(token.text)];
  if (token.kind === 'symbol') return [symbolLexeme(token.text), ...shortSymbol(token.text)];
  const words = wordsOf(token, language);
  return words.map((word) => foldLetters(stems.of(language, word))).filter(once);
}

/** Lexemes that are no words have a sign before them. */
export const symbolLexeme = (symbol: string): string => `#${symbol.toLowerCase()}`;
export const actorLexeme = (actor: string): string => `@${actor}`;
export const addresseeLexeme = (actor: string): string => `>${actor}`;
export const verbLexeme = (verb: string): string => `!${verb}`;
/** What stands above the paragraph: the title, the headings. */
export const above = (lexeme: string): string => `~${lexeme}`;

/** "79/330" finds A/RES/79/330. */
const shortSymbol = (symbol: string): string[] => {
  const tail = /(?:^|\/)(\d+\/\d+)$/.exec(symbol);
  return tail ? [tail[1]] : [];
};
