// Reads a tsvector as PostgreSQL prints it: `'lexeme':1,5 'other'`; a quote is doubled, so is a backslash.

const QUOTE = 39;
const COLON = 58;
const COMMA = 44;
const ZERO = 48;

/** Calls `begin` for each lexeme and then `place` for each of its places. */
export function readVector(printed: string, begin: (lexeme: string) => void, place: (at: number) => void): void {
  for (let i = 0; i < printed.length; i++) {
    if (printed.charCodeAt(i) !== QUOTE) continue;
    const end = closing(printed, i + 1);
    begin(plain(printed.slice(i + 1, end)));
    i = end + 1;
    if (printed.charCodeAt(i) === COLON) i = readPlaces(printed, i + 1, place);
  }
}

function closing(printed: string, from: number): number {
  let at = printed.indexOf("'", from);
  while (printed.charCodeAt(at + 1) === QUOTE) at = printed.indexOf("'", at + 2);
  return at;
}

const plain = (lexeme: string): string => (/['\\]/.test(lexeme) ? lexeme.replace(/(['\\])\1/g, '$1') : lexeme);

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
