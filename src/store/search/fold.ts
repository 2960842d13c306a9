// From a unit of a text to the lexemes that find it: the same for a paragraph and for a question.
import { foldLetters } from './letters.ts';
import type { Stems } from './stems.ts';
import type { Token } from './tokens.ts';

/** The lexemes of a unit in a language; none for a word that says nothing. */
export function lexemesOf(token: Token, language: string, stems: Stems): readonly string[] {
  if (token.kind === 'word') return stems.of(language, token.text);
  if (token.kind === 'han') return [token.text];
  if (token.kind === 'number') return [foldLetters(token.text)];
  return [symbolLexeme(token.text), ...shortSymbol(token.text)];
}

/** The words among units: what stems are needed of. */
export const wordsIn = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.flatMap((token) => (token.kind === 'word' ? [token.text] : [])));

// Lexemes that are no words have a sign before them.
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
