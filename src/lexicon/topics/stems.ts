// A letter tree of phrases whose words may be stems: "lutte* contre le terroris*". One walk finds the longest of each family.
const STAR = 42;
const START = 1 << 15;

/** Code unit → the code unit it is compared as: small letters, one apostrophe, one dash, one blank. */
const PLAIN = new Uint16Array(65536);
const WORD = new Uint8Array(65536);
for (let c = 0; c < 65536; c++) PLAIN[c] = c;
for (let c = 0x41; c < 0x590; c++) {
  const letter = String.fromCharCode(c);
  const small = letter.toLowerCase();
  if (small.length === 1) PLAIN[c] = small.charCodeAt(0);
  if (small !== letter.toUpperCase()) WORD[c] = 1;
}
for (let c = 0x30; c < 0x3a; c++) WORD[c] = 1;
for (const c of '\u2018\u2019\u02bc') PLAIN[c.charCodeAt(0)] = 39;
for (const c of '\u2010\u2011\u2012\u2013') PLAIN[c.charCodeAt(0)] = 45;
PLAIN[0xa0] = PLAIN[0x202f] = 32;

/** Whether the code unit continues a word. */
export const isWord = (c: number): boolean => WORD[c] === 1;

/** What a phrase stands for. The longest phrase of a family at a place hides shorter ones of that family. */
export interface Entry {
  readonly family: number;
  readonly id: string;
  readonly weight: number;
}

export type See = (entry: Entry, start: number, end: number) => void;

export class StemTrie {
  readonly #families: number;
  readonly #first = new Int32Array(65536);
  #letter = new Uint16Array(START);
  #child = new Int32Array(START);
  #sibling = new Int32Array(START);
  #size = 1;
  /** Node → place in `#entries`, 0 for none. */
  #value = new Int32Array(START);
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

  #step(node: number, letter: number): number {
    if (node === 0) return this.#first[letter];
    let at = this.#child[node];
    while (at !== 0 && this.#letter[at] !== letter) at = this.#sibling[at];
    return at;
  }

  #make(node: number, letter: number): number {
    const there = this.#step(node, letter);
    if (there) return there;
    if (this.#size === this.#letter.length) this.#grow();
    const fresh = this.#size++;
    this.#letter[fresh] = letter;
    if (node === 0) this.#first[letter] = fresh;
    else {
      this.#sibling[fresh] = this.#child[node];
      this.#child[node] = fresh;
    }
    return fresh;
  }

  #grow(): void {
    const size = this.#letter.length * 2;
    const longer = <T extends Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.#letter = longer(new Uint16Array(size), this.#letter);
    this.#child = longer(new Int32Array(size), this.#child);
    this.#sibling = longer(new Int32Array(size), this.#sibling);
    this.#value = longer(new Int32Array(size), this.#value);
  }

  /** Adds a phrase; `*` stands for the rest of a word. */
  add(phrase: string, entry: Entry): void {
    let node = 0;
    for (let i = 0; i < phrase.length; i++) node = this.#make(node, PLAIN[phrase.charCodeAt(i)]);
    if (!this.#value[node]) this.#value[node] = this.#entries.push([]) - 1;
    const list = this.#entries[this.#value[node]];
    if (!list.some((one) => one.family === entry.family && one.id === entry.id)) list.push(entry);
  }

  /** Calls `see` for the phrases in `text` from `from` to `to`, at word boundaries, in the order of print. */
  scan(text: string, from: number, to: number, see: See): void {
    this.#covered.fill(from);
    for (let i = from; i < to; ) {
      while (i < to && WORD[text.charCodeAt(i)] === 0) i++;
      if (i < to && this.#first[PLAIN[text.charCodeAt(i)]] !== 0 && this.#walk(text, i, to)) this.#tell(i, see);
      while (i < to && WORD[text.charCodeAt(i)] === 1) i++;
    }
  }

  #tell(start: number, see: See): void {
    for (let family = 0; family < this.#families; family++) {
      const list = this.#best[family];
      if (!list || start < this.#covered[family]) continue;
      this.#covered[family] = this.#end[family];
      for (const one of list) if (one.family === family) see(one, start, this.#end[family]);
    }
  }

  /** Sets the longest phrase of each family that begins at `i`; whether there is any. */
  #walk(text: string, i: number, to: number): boolean {
    this.#best.fill(null);
    let any = false;
    let node = 0;
    let star = 0;
    let resume = 0;
    for (let j = i; ; ) {
      const c = j < to ? PLAIN[text.charCodeAt(j)] : 0;
      const next = j < to ? this.#step(node, c) : 0;
      if (next !== 0) {
        node = next;
        j++;
      } else if (star !== 0) {
        node = star;
        j = resume;
        star = 0;
      } else return any;
      const rest = this.#step(node, STAR);
      if (rest !== 0) {
        star = rest;
        resume = j;
        while (resume < to && WORD[text.charCodeAt(resume)] === 1) resume++;
      }
      if (this.#value[node] && (j >= to || WORD[text.charCodeAt(j)] === 0)) any = this.#keep(node, j);
    }
  }

  #keep(node: number, end: number): boolean {
    const list = this.#entries[this.#value[node]];
    for (const one of list) {
      if (this.#best[one.family] && this.#end[one.family] > end) continue;
      this.#best[one.family] = list;
      this.#end[one.family] = end;
    }
    return true;
  }
}
