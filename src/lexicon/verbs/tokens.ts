// Words of a phrase in running text: until the first character that is neither a word nor a blank.
import { codeOf } from '../letters/code-at.ts';
import { plain, wordEnd } from './letters.ts';

export interface Token {
  /** Lower case, straight apostrophe. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Longer than any phrase in print. */
const LIMIT = 40;
const BLANK = 0x20;
const HARD_BLANK = 0xa0;

/** The words at `at`, at most `limit`; empty where no word stands. In Chinese every character is a word. */
export function tokensAt(text: string, at: number, limit = LIMIT): Token[] {
  const out: Token[] = [];
  for (let start = behindBlanks(text, at); out.length < limit; ) {
    const end = wordEnd(text, start, false);
    if (end === start) break;
    out.push({ word: plain(text.slice(start, end)), start, end });
    start = behindBlanks(text, end);
  }
  return out;
}

/** The place behind the blanks that stand at `at`. */
export function behindBlanks(text: string, at: number): number {
  const { length } = text;
  while (at < length) {
    const c = codeOf(text, at);
    if (c !== BLANK && c !== HARD_BLANK) break;
    at++;
  }
  return at;
}

/** A spelling of the data cut the same way. */
export const wordsOfSpelling = (spelling: string): string[] => tokensAt(spelling, 0).map((token) => token.word);
