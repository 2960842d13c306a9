// Characters told apart by their codes.

const BLANKS = ' \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff';

function table(marks: string): Uint8Array {
  const out = new Uint8Array(1 << 16).fill(1, 0x2000, 0x200b);
  for (const one of BLANKS + marks) out[one.charCodeAt(0)] = 1;
  return out;
}

/** What stands before a word: 1. */
export const BREAK: Uint8Array = table("'’(«“,;:.");

export const BLANK = 1;
export const STOP = 2;
/** BLANK, STOP for the marks that end the name of a series, else 0. */
export const KIND: Uint8Array = table('');
for (const one of ',;:.()«»“”') KIND[one.charCodeAt(0)] = STOP;
