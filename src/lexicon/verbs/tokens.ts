// Words of a phrase in running text: until the first character that is neither a word nor a blank.

export interface Token {
  /** Lower case, straight apostrophe. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Longer than any phrase in print. */
const LIMIT = 40;
const WORD = /[ \u00a0]*([\p{L}\p{M}]+(?:[-‑][\p{L}\p{M}]+)*['’]?)/uy;
const HAN = /\p{Script=Han}/u;
/** No Han character stands before this one in Unicode. */
const FIRST_HAN = 0x2e80;

/** The words at `at`, at most `limit`; empty where no word stands. In Chinese every character is a word. */
export function tokensAt(text: string, at: number, limit = LIMIT): Token[] {
  const out: Token[] = [];
  WORD.lastIndex = at;
  for (let match = WORD.exec(text); match && out.length < limit; match = WORD.exec(text)) {
    const end = WORD.lastIndex;
    const start = end - match[1].length;
    if (match[1].charCodeAt(0) >= FIRST_HAN && HAN.test(match[1])) characters(match[1], start, out);
    else out.push({ word: plain(match[1]), start, end });
  }
  return out;
}

function characters(word: string, start: number, out: Token[]): void {
  let at = start;
  for (const one of word) {
    out.push({ word: one, start: at, end: at + one.length });
    at += one.length;
  }
}

const TYPOGRAPHIC = /[’‑]/;

export function plain(word: string): string {
  const lower = word.toLowerCase();
  return TYPOGRAPHIC.test(lower) ? lower.replaceAll('’', "'").replaceAll('‑', '-') : lower;
}

/** A spelling of the data cut the same way. */
export const wordsOfSpelling = (spelling: string): string[] => tokensAt(spelling, 0).map((token) => token.word);
