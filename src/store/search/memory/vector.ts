// Reads a tsvector as PostgreSQL prints it: `'lexeme':1,5 'other'`; a quote is doubled, so is a backslash.

const QUOTE = 39;
const BACKSLASH = 92;
const COLON = 58;
const COMMA = 44;
const ZERO = 48;

/** Calls `begin` for each lexeme, which is `text` from `from` to `to`, and then `place` for each of its places. */
export function readVector(
  printed: string,
  begin: (text: string, from: number, to: number) => void,
  place: (at: number) => void,
): void {
  for (let i = 0; i < printed.length; i++) {
    if (printed.charCodeAt(i) !== QUOTE) continue;
    const end = closing(printed, i + 1);
    if (isPlain(printed, i + 1, end)) begin(printed, i + 1, end);
    else beginWith(plain(printed.slice(i + 1, end)), begin);
    i = end + 1;
    if (printed.charCodeAt(i) === COLON) i = readPlaces(printed, i + 1, place);
  }
}

function closing(printed: string, from: number): number {
  let at = printed.indexOf("'", from);
  while (printed.charCodeAt(at + 1) === QUOTE) at = printed.indexOf("'", at + 2);
  return at;
}

const beginWith = (text: string, begin: (text: string, from: number, to: number) => void): void =>
  begin(text, 0, text.length);

function isPlain(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const sign = text.charCodeAt(i);
    if (sign === QUOTE || sign === BACKSLASH) return false;
  }
  return true;
}

const plain = (lexeme: string): string => lexeme.replace(/(['\\])\1/g, '$1');

/** Where the list of places ends. */
function readPlaces(printed: string, from: number, place: (at: number) => void): number {
  let value = 0;
  for (let i = from; ; i++) {
    const sign = printed.charCodeAt(i);
    if (sign >= ZERO && sign < COLON) value = value * 10 + sign - ZERO;
    else {
      place(value);
      value = 0;
      if (sign !== COMMA) return i;
    }
  }
}
