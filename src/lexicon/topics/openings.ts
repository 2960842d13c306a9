// The first letters of phrases, looked for at every letter of a text: the same question each time, seldom answered yes.
import { codeOf } from '../letters/code-at.ts';
import { PLAIN } from './stems.ts';

/** How many letters are looked at, where every phrase has so many. */
const MOST = 4;
/** With `MOST` letters of so many bits apart, each is gone from the number when the next but three comes in. */
const SHIFT = 4;
const MASK = 0xffff;

export class Openings {
  readonly #depth: number;
  readonly #known = new Uint8Array(MASK + 1);

  /** `beginnings`: what phrases begin with, in small letters. */
  constructor(beginnings: readonly string[]) {
    this.#depth = Math.min(MOST, ...beginnings.map((one) => one.length));
    for (const one of beginnings) this.#known[this.#numberOf(one)] = 1;
  }

  #numberOf(beginning: string): number {
    let number = 0;
    for (let i = 0; i < this.#depth; i++) number = this.#with(number, beginning.charCodeAt(i));
    return number;
  }

  #with(number: number, code: number): number {
    return ((number << SHIFT) ^ PLAIN[code]) & (MASK >> (SHIFT * (MOST - this.#depth)));
  }

  /** Where the next phrase may begin from `from` on; -1: nowhere. */
  next(text: string, from: number): number {
    const known = this.#known;
    const { length } = text;
    const before = this.#depth - 1;
    for (let i = from, number = 0; i < length; i++) {
      number = this.#with(number, codeOf(text, i));
      const at = i - before;
      if (known[number] === 1 && at >= from) return at;
    }
    return -1;
  }
}
