// A set of rows, a bit each.

export type Bits = Uint32Array;

export const noBits = (rows: number): Bits => new Uint32Array((rows + 31) >> 5);

/** Every row; bits behind the last row may be set, so what is counted must be met with rows that are there. */
export const allBits = (rows: number): Bits => {
  const bits = noBits(rows).fill(0xffffffff);
  if (rows & 31) bits[bits.length - 1] = 2 ** (rows & 31) - 1;
  return bits;
};

export const hasBit = (bits: Bits, row: number): boolean => ((bits[row >> 5] >>> (row & 31)) & 1) === 1;

export function setBit(bits: Bits, row: number): void {
  bits[row >> 5] |= 1 << (row & 31);
}

/** Changes `bits`. */
export function setAll(bits: Bits, rows: ArrayLike<number>): Bits {
  for (let i = 0; i < rows.length; i++) bits[rows[i] >> 5] |= 1 << (rows[i] & 31);
  return bits;
}

/** Changes `a`. */
export function andBits(a: Bits, b: Bits): Bits {
  for (let i = 0; i < a.length; i++) a[i] &= b[i];
  return a;
}

/** Changes `a`. */
export function orBits(a: Bits, b: Bits): Bits {
  for (let i = 0; i < a.length; i++) a[i] |= b[i];
  return a;
}

/** Changes `a`. */
export function withoutBits(a: Bits, b: Bits): Bits {
  for (let i = 0; i < a.length; i++) a[i] &= ~b[i];
  return a;
}

/** Calls for each row in order. */
export function eachBit(bits: Bits, call: (row: number) => void): void {
  for (let i = 0; i < bits.length; i++) {
    for (let word = bits[i]; word; word &= word - 1) call((i << 5) + 31 - Math.clz32(word & -word));
  }
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let i = 0; i < bits.length; i++) if (bits[i]) count += onesIn(bits[i]);
  return count;
}

/** Ones of a word, all at once: by pairs, fours, bytes. */
function onesIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The rows in order. */
export function listBits(bits: Bits): Uint32Array {
  const rows = new Uint32Array(countBits(bits));
  let count = 0;
  for (let i = 0; i < bits.length; i++)
    for (let word = bits[i]; word; word &= word - 1) rows[count++] = (i << 5) + 31 - Math.clz32(word & -word);
  return rows;
}
