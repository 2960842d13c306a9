// Runs of letters in a text, each with a number made of its letters: words counted without a string for each.

const LETTER = 1;
const OTHER = 2;
/** Filled as characters are met: a pattern for each costs more. */
const KINDS = new Uint8Array(65536);

function isLetter(code: number): boolean {
  return (KINDS[code] || learn(code)) === LETTER;
}

function learn(code: number): number {
  KINDS[code] = /\p{L}/u.test(String.fromCharCode(code)) ? LETTER : OTHER;
  return KINDS[code];
}

/** The number of no letters: where every run's number begins. */
export const NO_LETTERS = 0x811c9dc5 | 0;

/** The number of a run that goes on with one more letter. */
const withLetter = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** The number of a run that goes on with the letters of `text[from, to)`. */
export function hashOf(text: string, from = 0, to = text.length, hash = NO_LETTERS): number {
  for (let i = from; i < to; i++) hash = withLetter(hash, text.charCodeAt(i));
  return hash;
}

/** Goes through the runs of letters of one text. */
export class LetterRuns {
  readonly #text: string;
  start = 0;
  end = 0;
  hash = NO_LETTERS;

  constructor(text: string) {
    this.#text = text;
  }

  /** Steps to the next run; false where there is none. */
  next(): boolean {
    const text = this.#text;
    let at = this.end;
    while (at < text.length && !isLetter(text.charCodeAt(at))) at++;
    if (at === text.length) return false;
    this.start = at;
    let hash = NO_LETTERS;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (!isLetter(code)) break;
      hash = withLetter(hash, code);
    }
    this.end = at;
    this.hash = hash;
    return true;
  }
}
