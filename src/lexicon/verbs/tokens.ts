// Words of a phrase in running text: until the first character that is neither a word nor a blank.

export interface Token {
  /** Lower case, straight apostrophe. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Longer than any phrase in print. */
const LIMIT = 40;
const WORD =
  /[ \u00a0]*(\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:[-‑](?:(?!\p{Script=Han})[\p{L}\p{M}])+)*['’]?)/uy;

/** The words at `at`, at most 40; empty where no word stands. */
export function tokensAt(text: string, at: number, limit = LIMIT): Token[] {
  const out: Token[] = [];
  WORD.lastIndex = at;
  for (let match = WORD.exec(text); match && out.length < limit; match = WORD.exec(text)) {
    const end = WORD.lastIndex;
    out.push({ word: plain(match[1]), start: end - match[1].length, end });
  }
  return out;
}

export const plain = (word: string): string => word.toLowerCase().replace('’', "'").replace('‑', '-');

/** A spelling of the data cut the same way. */
export const wordsOfSpelling = (spelling: string): string[] => tokensAt(spelling, 0).map((token) => token.word);
