// Numbers for lexemes. A table of its own: a Map would want a string cut out for each of millions of places, only to throw it away.

const NONE = -1;
const FIRST = 1 << 12;

export class Lexemes {
  /** Where in a table of twice as many places as lexemes each number stands, by hash. */
  #table = new Int32Array(FIRST).fill(NONE);
  readonly #texts: string[] = [];
  readonly #hashes: number[] = [];

  get size(): number {
    return this.#texts.length;
  }

  /** The number of `text` from `from` to `to`; a new one where it was not known. */
  numberOf(text: string, from = 0, to = text.length): number {
    const hash = hashOf(text, from, to);
    const at = this.#placeOf(hash, text, from, to);
    if (this.#table[at] !== NONE) return this.#table[at];
    const number = this.#texts.length;
    this.#texts.push(text.slice(from, to));
    this.#hashes.push(hash);
    this.#table[at] = number;
    if (this.#texts.length * 2 > this.#table.length) this.#widen();
    return number;
  }

  get(text: string): number | undefined {
    const number = this.#table[this.#placeOf(hashOf(text, 0, text.length), text, 0, text.length)];
    return number === NONE ? undefined : number;
  }

  /** Where it stands, or would. */
  #placeOf(hash: number, text: string, from: number, to: number): number {
    const table = this.#table;
    let at = hash & (table.length - 1);
    while (table[at] !== NONE && !this.#is(table[at], hash, text, from, to)) at = (at + 1) & (table.length - 1);
    return at;
  }

  #is(number: number, hash: number, text: string, from: number, to: number): boolean {
    if (this.#hashes[number] !== hash) return false;
    const known = this.#texts[number];
    if (known.length !== to - from) return false;
    for (let i = 0; i < known.length; i++) if (known.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
    return true;
  }

  #widen(): void {
    const table = new Int32Array(this.#table.length * 2).fill(NONE);
    for (const [number, hash] of this.#hashes.entries()) {
      let at = hash & (table.length - 1);
      while (table[at] !== NONE) at = (at + 1) & (table.length - 1);
      table[at] = number;
    }
    this.#table = table;
  }
}

/** FNV-1a over UTF-16 units, mixed once more so that its low bits are even. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 1;
}
