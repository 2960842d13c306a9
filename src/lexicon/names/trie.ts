// All forms of all names of a language in one letter tree, in typed arrays: child, next sibling, letter, value.
import { FOLD } from './fold.ts';
import type { Piece } from './forms.ts';

const START = 1 << 16;

export class Trie {
  /** First letter → node, 0 for none. */
  readonly first: Int32Array = new Int32Array(65536);
  letter = new Uint16Array(START);
  child = new Int32Array(START);
  sibling = new Int32Array(START);
  /** Index of what the form names, -1 for none. */
  value: Int32Array = new Int32Array(START).fill(-1);
  size = 1;
  /** Marks the first two letters of every form, hashed: most words are passed over by one look here. */
  readonly #pairs = new Uint8Array(1 << 16);

  #grow(): void {
    const longer = this.letter.length * 2;
    const copy = <T extends Uint16Array | Int32Array>(into: T, from: T): T => {
      into.set(from);
      return into;
    };
    this.letter = copy(new Uint16Array(longer), this.letter);
    this.child = copy(new Int32Array(longer), this.child);
    this.sibling = copy(new Int32Array(longer), this.sibling);
    this.value = copy(new Int32Array(longer).fill(-1), this.value);
  }

  #node(letter: number): number {
    if (this.size === this.letter.length) this.#grow();
    this.letter[this.size] = letter;
    return this.size++;
  }

  /** The node below `node` (0: the root) for a folded letter; 0 for none. */
  step(node: number, letter: number): number {
    if (node === 0) return this.first[letter];
    let at = this.child[node];
    while (at !== 0 && this.letter[at] !== letter) at = this.sibling[at];
    return at;
  }

  /** Whether some form may begin with these two folded letters; never wrongly false. */
  opens(one: number, two: number): boolean {
    return this.#pairs[pair(one, two)] !== 0 || this.#pairs[pair(one, 0)] !== 0;
  }

  #make(node: number, letter: number): number {
    const there = this.step(node, letter);
    if (there) return there;
    const fresh = this.#node(letter);
    if (node === 0) {
      this.first[letter] = fresh;
    } else {
      this.sibling[fresh] = this.child[node];
      this.child[node] = fresh;
    }
    return fresh;
  }

  #literal(node: number, text: string): number {
    for (let i = 0; i < text.length; i++) node = this.#make(node, FOLD[text.charCodeAt(i)]);
    return node;
  }

  /** Adds every form of a notation; a form that is there already keeps its value. */
  add(pieces: readonly Piece[], value: number): void {
    const walk = (node: number, list: readonly Piece[], at: number, then: (node: number) => void): void => {
      if (at === list.length) return then(node);
      const piece = list[at];
      if (typeof piece === 'string') return walk(this.#literal(node, piece), list, at + 1, then);
      for (const one of piece) walk(node, one, 0, (end) => walk(end, list, at + 1, then));
    };
    walk(0, pieces, 0, (end) => {
      if (this.value[end] < 0) this.value[end] = value;
    });
  }

  /** To be called when all forms are in. */
  close(): void {
    for (let one = 1; one < this.first.length; one++) {
      const node = this.first[one];
      if (node === 0) continue;
      if (this.value[node] >= 0) this.#pairs[pair(one, 0)] = 1;
      for (let at = this.child[node]; at !== 0; at = this.sibling[at]) this.#pairs[pair(one, this.letter[at])] = 1;
    }
  }
}

const pair = (one: number, two: number): number => ((one << 6) ^ two) & 0xffff;
