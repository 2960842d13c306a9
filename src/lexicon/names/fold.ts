// Letters that print the same name: apostrophes, dashes, blanks and accented capitals count as one.

/** Code unit → the code unit it is compared as. */
export const FOLD: Uint16Array = new Uint16Array(65536);
/** Bits of a code unit: LETTER continues a word, FREE needs no word boundary (Chinese and Japanese). */
export const CLASS: Uint8Array = new Uint8Array(65536);
export const LETTER = 1;
export const FREE = 2;
export const CAPITAL = 4;

for (let c = 0; c < 65536; c++) FOLD[c] = c;

const same = (base: string, variants: string): void => {
  for (const one of variants) FOLD[one.charCodeAt(0)] = base.charCodeAt(0);
};
same(' ', '\t\n\r\u00a0\u2002\u2003\u2009\u202f\u3000');
same("'", '\u2018\u2019\u02bc\u00b4`');
same('-', '\u00ad\u2010\u2011\u2012\u2013\u2014\u2212');
same('A', 'ÀÁÂÃÄ');
same('C', 'Ç');
same('E', 'ÈÉÊË');
same('I', 'ÌÍÎÏ');
same('O', 'ÒÓÔÕÖ');
same('U', 'ÙÚÛÜ');
same('Е', 'Ё');
same('е', 'ё');
same('ا', 'أإآ');
same('(', '（');
same(')', '）');

const mark = (bits: number, ...ranges: readonly (readonly [number, number])[]): void => {
  for (const [from, to] of ranges) for (let c = from; c <= to; c++) CLASS[c] |= bits;
};
mark(LETTER, [0x30, 0x39], [0x41, 0x5a], [0x61, 0x7a], [0xc0, 0x24f], [0x300, 0x36f], [0x370, 0x52f], [0x1e00, 0x1fff]);
mark(LETTER, [0x620, 0x669], [0x66e, 0x6d3]);
mark(FREE, [0x3040, 0x30ff], [0x3400, 0x9fff], [0xf900, 0xfaff]);
mark(CAPITAL, [0x41, 0x5a], [0xc0, 0xde], [0x400, 0x42f]);
CLASS[0xd7] = CLASS[0xf7] = 0;

/** A text as it is compared. */
export function fold(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(FOLD[text.charCodeAt(i)]);
  return out;
}
