// A text as words, marks and blanks, the same way in all languages; Han characters are words of their own.
import { foldWord } from '../../lexicon/index.ts';

export interface Token {
  readonly text: string;
  readonly kind: 'word' | 'mark' | 'blank';
}

const HAN = String.raw`\p{Script=Han}`;
const LETTERS = String.raw`[[\p{L}\p{M}\p{N}]--${HAN}]+`;
const JOINT = String.raw`(?:['’\/\-]|(?<=\p{N})[.,](?=\p{N}))`;
/** "l’" is a word by itself; symbols, numbers and compounds keep what is within them. */
const ELISION = String.raw`[\p{L}\p{M}]{1,2}['’](?=[\p{L}\p{M}])`;
const WORD = `${HAN}|${ELISION}|${LETTERS}(?:${JOINT}${LETTERS})*`;
const WORDS = new RegExp(WORD, 'gv');
const TOKEN = new RegExp(String.raw`(${WORD})|(\s+)|[^]`, 'gv');

/** The text, cut up; joined again it is the text. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ([all, word, blank]) => ({
    text: all,
    kind: word ? 'word' : blank ? 'blank' : 'mark',
  }));
}

/** The words alone, without accents, hyphens and case. */
export const wordsOf = (text: string): string[] => (text.match(WORDS) ?? []).map(foldWord);

/** The words with one blank between and at both ends, so that a form is found whole. */
export const folded = (text: string): string => ` ${wordsOf(text).join(' ')} `;
