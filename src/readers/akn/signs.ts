// What the scanner knows of single signs, and a file as a row of their numbers.
import { HYPHEN, KINDS, NO_BREAK, PLAIN, SPACE as PLAIN_SPACE } from './clean.ts';

export const [TAB, LINE, RETURN, SPACE, BANG, QUOTE, AMPERSAND] = [0x09, 0x0a, 0x0d, 0x20, 0x21, 0x22, 0x26];
export const [APOSTROPHE, SLASH, LESS, EQUALS, GREATER] = [0x27, 0x2f, 0x3c, 0x3d, 0x3e];
export const [FIRST_SURROGATE, LAST_SURROGATE, LAST] = [0xd800, 0xdfff, 0xfffd];

/** Signs of names: 2 may begin one. */
export const SIGNS = new Uint8Array(0x10000);
for (const sign of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ') SIGNS[sign.charCodeAt(0)] = 2;
for (const sign of '0123456789_:.-') SIGNS[sign.charCodeAt(0)] = 1;

/** What a sign is in text that is clean, or nearly: nothing to see, or one of these. */
export const [END, GAP, UNBREAKABLE, DASH] = [1, 2, 4, 8];
export const NEAT = Uint8Array.from(KINDS, (kind) => {
  if (kind === NO_BREAK) return GAP | UNBREAKABLE;
  return kind === PLAIN ? 0 : kind === PLAIN_SPACE ? GAP : kind === HYPHEN ? DASH : END;
});
// Signs that markup is made of or XML forbids.
NEAT.fill(END, 0, SPACE).fill(END, LAST + 1);
for (const code of [LESS, GREATER, AMPERSAND]) NEAT[code] = END;

/** Signs that are nothing but themselves in a value: 1. */
export const VALUE = new Uint8Array(0x10000).fill(1, SPACE, FIRST_SURROGATE).fill(1, LAST_SURROGATE + 1, LAST + 1);
for (const code of [LESS, GREATER, AMPERSAND, QUOTE, APOSTROPHE]) VALUE[code] = 0;

/** Code units are found faster in a row of numbers than in a string; most files fit into the one kept for all. */
const KEPT = Buffer.from(new ArrayBuffer(2 ** 21));

/** The code units of a file and a zero behind them, which no file may have. Good until the next file. */
export function unitsOf(xml: string): Uint16Array {
  const size = 2 * (xml.length + 1);
  const bytes = size > KEPT.length ? Buffer.from(new ArrayBuffer(size)) : KEPT;
  bytes.write(xml, 'utf16le');
  const units = new Uint16Array(bytes.buffer, 0, xml.length + 1);
  units[xml.length] = 0;
  return units;
}

/** Whether these letters stand there. */
export function isAt(units: Uint16Array, at: number, name: string): boolean {
  for (let n = 0; n < name.length; n++) if (units[at + n] !== name.charCodeAt(n)) return false;
  return true;
}
