// Which code units make words: a table filled as characters are met, since a pattern for each word costs more.
import { codeOf } from '../letters/code-at.ts';

const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
const HYPHEN = 4;
const APOSTROPHE = 5;
const HAN = 6;

const KINDS = new Uint8Array(65536);
// Latin needs no pattern: the first one for a property of Unicode takes milliseconds to make.
KINDS.fill(OTHER, 0, 0x80).fill(LETTER, 0x41, 0x5b).fill(LETTER, 0x61, 0x7b).fill(DIGIT, 0x30, 0x3a);
KINDS.fill(LETTER, 0xc0, 0x250).fill(OTHER, 0xd7, 0xd8).fill(OTHER, 0xf7, 0xf8);
for (const c of '-‑') KINDS[c.charCodeAt(0)] = HYPHEN;
for (const c of "'’") KINDS[c.charCodeAt(0)] = APOSTROPHE;

function kindOf(c: number): number {
  return KINDS[c] || learn(c);
}

function learn(c: number): number {
  const character = String.fromCharCode(c);
  const surrogate = c >= 0xd800 && c < 0xe000;
  const letter = surrogate || /[\p{L}\p{M}]/u.test(character);
  const kind = letter ? (/\p{Script=Han}/u.test(character) ? HAN : LETTER) : /\p{N}/u.test(character) ? DIGIT : OTHER;
  KINDS[c] = kind;
  return kind;
}

/** A number made of a word's letters: the same for the same word. */
export interface Hashed {
  hash: number;
}

const UNSEEN: Hashed = { hash: 0 };

/**
 * Where the word ends that begins at `at`; `at` itself where none does. Parts joined by hyphens are one word, an
 * apostrophe ends it; a Han character is a word of its own. `digits`: numbers are words too. `seen` gets its number.
 * `length`, the text's, costs a look that who asks for all words need make only once.
 */
export function wordEnd(
  text: string,
  at: number,
  digits: boolean,
  seen: Hashed = UNSEEN,
  length = text.length,
): number {
  // A look behind the end of a text makes every later look slow.
  if (at >= length) return at;
  const first = codeOf(text, at);
  if (kindOf(first) === HAN) {
    seen.hash = first;
    return at + 1;
  }
  let hash = 0;
  let end = at;
  for (;;) {
    const before = end;
    let kind = OTHER;
    for (; end < length; end++) {
      const c = codeOf(text, end);
      kind = KINDS[c] || learn(c);
      if (kind !== LETTER && (kind !== DIGIT || !digits)) break;
      hash = (Math.imul(hash, 31) + c) | 0;
    }
    seen.hash = hash;
    if (end === before) return before === at ? at : before - 1;
    if (end === length) return end;
    if (kind === APOSTROPHE) return end + 1;
    if (kind !== HYPHEN) return end;
    end++;
  }
}

const TYPOGRAPHIC = /[’‑]/;

/** Lower case, straight apostrophe and hyphen. */
export function plain(word: string): string {
  const lower = word.toLowerCase();
  return TYPOGRAPHIC.test(lower) ? lower.replaceAll('’', "'").replaceAll('‑', '-') : lower;
}
