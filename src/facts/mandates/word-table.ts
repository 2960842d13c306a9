// Keeps what is known of each word met, found again by its letters in a text: no string is made for a word met before.

import { codeOf } from '../../lexicon/index.ts';

/** Words kept before the table starts anew, and the longest that is kept. */
const MOST = 1 << 15;
const LONGEST = 64;
/** How many places a word may stand behind its own: words made to meet there are not kept, and cost no more. */
const REACH = 16;
/** Numbers a place holds: the word's hash, its length, where its letters stand, the index of what is known. */
const SIZE = 4;
/** 2^32 divided by the golden ratio, as a number of 32 bits with a sign. */
const GOLDEN = 0x9e3779b1 | 0;
const FIRST_BITS = 11;

export class WordTable<Known> {
  readonly #make: (printed: string) => Known;
  #bits = FIRST_BITS;
  #places = new Int32Array(SIZE << FIRST_BITS);
  #letters = new Uint16Array(1 << 14);
  #written = 0;
  /** The first is of no word: a place that holds index 0 is free. */
  #known: Known[] = [];

  constructor(make: (printed: string) => Known) {
    this.#make = make;
    this.#known.push(make(''));
  }

  /** What is known of the word from `start` to `end`, whose number is `hash`. */
  of(text: string, start: number, end: number, hash: number): Known {
    const places = this.#places;
    const letters = this.#letters;
    const length = end - start;
    let at = this.#placeOf(hash);
    for (let n = 0; n < REACH; n++, at = (at + SIZE) & (places.length - 1)) {
      if (places[at + 3] === 0) return this.#fresh(text, start, end, hash, at);
      if (places[at] !== hash || places[at + 1] !== length) continue;
      const first = places[at + 2];
      let i = 0;
      while (i < length && letters[first + i] === codeOf(text, start + i)) i++;
      if (i === length) return this.#known[places[at + 3]];
    }
    return this.#make(text.slice(start, end));
  }

  #placeOf(hash: number): number {
    return (Math.imul(hash, GOLDEN) >>> (32 - this.#bits)) * SIZE;
  }

  #fresh(text: string, start: number, end: number, hash: number, at: number): Known {
    const known = this.#make(text.slice(start, end));
    const length = end - start;
    if (length > LONGEST) return known;
    if (this.#written + length > this.#letters.length) {
      const letters = this.#letters;
      this.#letters = new Uint16Array(letters.length * 2);
      this.#letters.set(letters);
    }
    this.#places.set([hash, length, this.#written, this.#known.push(known) - 1], at);
    for (let i = start; i < end; i++) this.#letters[this.#written++] = text.charCodeAt(i);
    if (this.#known.length > MOST) this.#clear();
    else if (this.#known.length * SIZE * 2 > this.#places.length) this.#spread();
    return known;
  }

  /** Twice the places, so that few words meet. */
  #spread(): void {
    const old = this.#places;
    this.#bits++;
    this.#places = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += SIZE) {
      if (old[from + 3] === 0) continue;
      let at = this.#placeOf(old[from]);
      while (this.#places[at + 3] !== 0) at = (at + SIZE) & (this.#places.length - 1);
      this.#places.set(old.subarray(from, from + SIZE), at);
    }
  }

  #clear(): void {
    this.#places.fill(0);
    this.#written = 0;
    this.#known.length = 1;
  }
}
