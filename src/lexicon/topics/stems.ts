// A letter tree of phrases whose words may be stems: "lutte* contre le terroris*". One walk finds the longest of each family.
import { codeOf } from '../letters/code-at.ts';

const STAR = 42;
const MOST = 65535;
/** 2^32 divided by the golden ratio, as a number of 32 bits with a sign. */
const SPREAD = 0x9e3779b1 | 0;

/** Code unit → the code unit it is compared as: small letters, one apostrophe, one dash, one blank. */
export const PLAIN: Uint16Array = new Uint16Array(65536);
/** Code unit → whether it continues a word. */
const WORD = new Uint8Array(65536);
for (let c = 0; c < 65536; c++) PLAIN[c] = c;
for (let c = 0x30; c < 0x590; c++) {
  const letter = String.fromCharCode(c);
  const small = letter.toLowerCase();
  if (small.length === 1) PLAIN[c] = small.charCodeAt(0);
  if (c < 0x3a || small !== letter.toUpperCase()) WORD[c] = 1;
}
for (const c of '\u2018\u2019\u02bc') PLAIN[c.charCodeAt(0)] = 39;
for (const c of '\u2010\u2011\u2012\u2013') PLAIN[c.charCodeAt(0)] = 45;
PLAIN[0xa0] = PLAIN[0x202f] = 32;

/** Whether the character at `at` goes on with a word. */
export const isInWord = (text: string, at: number): boolean => WORD[text.charCodeAt(at)] === 1;

/** What a phrase stands for. The longest phrase of a family at a place hides shorter ones of that family. */
export interface Entry {
  readonly family: number;
  readonly id: string;
  readonly weight: number;
}

export type See = (entry: Entry, start: number, end: number) => void;

export class StemTrie {
  readonly #families: number;
  /** First letter → node. */
  readonly #first = new Uint16Array(65536);
  /** Hash table of (node, letter) → node: an empty place has node 0. */
  #keys = new Int32Array(4096);
  #nodes = new Uint16Array(4096);
  #shift = 20;
  /** Node → the node behind the rest of a word, 0 for none. */
  #star = new Uint16Array(1024);
  /** Node → place in `#entries`, 0 for none. */
  #value = new Uint16Array(1024);
  #size = 1;
  readonly #entries: Entry[][] = [[]];
  /** End of the last phrase seen, and of the longest of this walk, by family. */
  readonly #covered: Int32Array;
  readonly #end: Int32Array;
  readonly #best: (Entry[] | null)[];

  constructor(families: number) {
    this.#families = families;
    this.#covered = new Int32Array(families);
    this.#end = new Int32Array(families);
    this.#best = new Array(families).fill(null);
  }

  /** Adds a phrase; `*` stands for the rest of a word. */
  add(phrase: string, entry: Entry): void {
    let node = 0;
    for (let i = 0; i < phrase.length; i++) node = this.#below(node, phrase.charCodeAt(i));
    if (!this.#value[node]) this.#value[node] = this.#entries.push([]) - 1;
    const list = this.#entries[this.#value[node]];
    if (!list.some((one) => one.family === entry.family && one.id === entry.id)) list.push(entry);
  }

  #below(node: number, c: number): number {
    if (c === STAR) return this.#star[node] || (this.#star[node] = this.#fresh());
    const letter = PLAIN[c];
    if (node === 0) return this.#first[letter] || (this.#first[letter] = this.#fresh());
    const key = (node << 16) | letter;
    const place = this.#place(key);
    if (this.#nodes[place]) return this.#nodes[place];
    this.#keys[place] = key;
    const fresh = this.#fresh();
    this.#nodes[place] = fresh;
    if (this.#size * 3 > this.#keys.length) this.#spread();
    return fresh;
  }

  /** Where a key stands, or where it would. */
  #place(key: number): number {
    const keys = this.#keys;
    const nodes = this.#nodes;
    const mask = keys.length - 1;
    let at = Math.imul(key, SPREAD) >>> this.#shift;
    while (nodes[at] !== 0 && keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  /** Twice the places, so that few keys meet. */
  #spread(): void {
    const keys = this.#keys;
    const nodes = this.#nodes;
    this.#keys = new Int32Array(keys.length * 2);
    this.#nodes = new Uint16Array(keys.length * 2);
    this.#shift--;
    for (let i = 0; i < keys.length; i++) {
      if (!nodes[i]) continue;
      const place = this.#place(keys[i]);
      this.#keys[place] = keys[i];
      this.#nodes[place] = nodes[i];
    }
  }

  #fresh(): number {
    if (this.#size > MOST) throw new Error('too many phrases');
    if (this.#size === this.#star.length) {
      this.#star = longer(this.#star);
      this.#value = longer(this.#value);
    }
    return this.#size++;
  }

  /** Calls `see` for the phrases in `text` from `from` to `to`, at word boundaries, in the order of print. */
  scan(text: string, from: number, until: number, see: See): void {
    const to = Math.min(until, text.length);
    this.#covered.fill(from);
    const first = this.#first;
    for (let i = from; i < to; ) {
      const c = codeOf(text, i);
      if (WORD[c] === 0) {
        i++;
        continue;
      }
      if (first[PLAIN[c]] !== 0 && this.#walk(text, i, to)) this.#tell(i, see);
      while (i < to && WORD[codeOf(text, i)] === 1) i++;
    }
  }

  /** Whether a phrase that `fits` begins at `at` in `text`, where a word begins, and ends before `to`. */
  begins(text: string, at: number, to: number, family: number, fits: (entry: Entry) => boolean): boolean {
    if (this.#first[PLAIN[codeOf(text, at)]] === 0) return false;
    this.#walk(text, at, to);
    const list = this.#best[family];
    this.#best.fill(null);
    return list?.some((one) => one.family === family && fits(one)) ?? false;
  }

  #tell(start: number, see: See): void {
    for (let family = 0; family < this.#families; family++) {
      const list = this.#best[family];
      if (list === null) continue;
      this.#best[family] = null;
      if (start < this.#covered[family]) continue;
      this.#covered[family] = this.#end[family];
      for (const one of list) if (one.family === family) see(one, start, this.#end[family]);
    }
  }

  /** Sets the longest phrase of each family that begins at `i`; whether there is any. */
  #walk(text: string, i: number, to: number): boolean {
    const stars = this.#star;
    const values = this.#value;
    const keys = this.#keys;
    const nodes = this.#nodes;
    const mask = keys.length - 1;
    let any = false;
    let node = this.#first[PLAIN[codeOf(text, i)]];
    let star = 0;
    let behind = i;
    for (let j = i + 1; ; ) {
      if (stars[node] !== 0) {
        star = stars[node];
        behind = j;
      }
      if (values[node] !== 0 && (j >= to || WORD[codeOf(text, j)] === 0)) {
        this.#keep(values[node], j);
        any = true;
      }
      if (j < to) {
        const key = (node << 16) | PLAIN[codeOf(text, j)];
        let at = Math.imul(key, SPREAD) >>> this.#shift;
        while (nodes[at] !== 0 && keys[at] !== key) at = (at + 1) & mask;
        node = nodes[at];
        j++;
      } else node = 0;
      if (node !== 0) continue;
      if (star === 0) return any;
      node = star;
      star = 0;
      for (j = behind; j < to && WORD[codeOf(text, j)] === 1; ) j++;
    }
  }

  #keep(value: number, end: number): void {
    const list = this.#entries[value];
    for (const one of list) {
      if (this.#best[one.family] !== null && this.#end[one.family] > end) continue;
      this.#best[one.family] = list;
      this.#end[one.family] = end;
    }
  }
}

function longer(from: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const to = new Uint16Array(from.length * 2);
  to.set(from);
  return to;
}
