// All forms of all names of a language in one letter tree, in one array: letter, child, next sibling, value of each node,
// side by side, since they are needed together.
// A form is put in when a text first shows its opening letters: no document needs more than a part of the lexicon.
import { FOLD } from './fold.ts';
import { type Piece, parseForms } from './forms.ts';
import { at, eachOpening, PLACES, pairOf, placeOf } from './openings.ts';

const START = 1 << 14;
/** What a node has, and where. */
const NODE = 4;
const [LETTER, CHILD, SIBLING, VALUE] = [0, 1, 2, 3];
const LONG = 1;
const SHORT = 2;
const BLANK = 32;
const [NONE, WAITING, IN] = [0, 1, 2];

export class Trie {
  /** First letter → node, 0 for none. */
  readonly first: Int32Array = new Int32Array(65536);
  #nodes = new Int32Array(START * NODE);
  size = 1;
  /** Notations made known, null when they are in the tree, and the value of each. */
  readonly #names: (string | null)[] = [];
  readonly #values: number[] = [];
  /** Pair of first letters → LONG, SHORT: most words are passed over by one look here. */
  readonly #pairs = new Uint8Array(PLACES);
  /** Opening → first link of the chain of notations that have it, 0 for none. */
  readonly #chains = new Int32Array(PLACES);
  /** Opening → NONE, WAITING, IN: what is asked at most words, and small. */
  readonly #state = new Uint8Array(PLACES);
  readonly #links: number[] = [0];
  readonly #linked: number[] = [0];
  /** First letters all of whose forms are in. */
  readonly #whole = new Set<number>();

  #node(letter: number): number {
    if (this.size * NODE === this.#nodes.length) {
      const nodes = this.#nodes;
      this.#nodes = new Int32Array(nodes.length * 2);
      this.#nodes.set(nodes);
    }
    this.#nodes[this.size * NODE + LETTER] = letter;
    this.#nodes[this.size * NODE + VALUE] = -1;
    return this.size++;
  }

  /** Index of what the form that ends at `node` names, -1 for none. */
  value(node: number): number {
    return this.#nodes[node * NODE + VALUE];
  }

  /** The node below `node` (0: the root) for a folded letter; 0 for none. */
  step(node: number, letter: number): number {
    if (node === 0) return this.first[letter];
    const one = this.#nodes[node * NODE + CHILD];
    return one === 0 || this.#nodes[one * NODE + LETTER] === letter ? one : this.#further(node, one, letter);
  }

  /** A child that is not the first; it is put first, since texts repeat their names. */
  #further(node: number, first: number, letter: number): number {
    const nodes = this.#nodes;
    let before = first;
    let one = nodes[first * NODE + SIBLING];
    for (; one !== 0 && nodes[one * NODE + LETTER] !== letter; one = nodes[one * NODE + SIBLING]) before = one;
    if (one === 0) return 0;
    nodes[before * NODE + SIBLING] = nodes[one * NODE + SIBLING];
    nodes[one * NODE + SIBLING] = first;
    nodes[node * NODE + CHILD] = one;
    return one;
  }

  /** Whether some form may begin at `i` of a text so long; never wrongly false. */
  opens(text: string, i: number, length: number): boolean {
    const a = at(text, i, length);
    const b = at(text, i + 1, length);
    const pair = this.#pairs[pairOf(a, b)];
    if (pair === 0) return false;
    const c = at(text, i + 2, length);
    const d = at(text, i + 3, length);
    const state = this.#state;
    if (state[placeOf(a, b, c, d)] !== NONE) return true;
    if ((pair & SHORT) !== 0 && (state[placeOf(a, b, c, 0)] || state[placeOf(a, b, 0, 0)])) return true;
    return (b === BLANK || c === BLANK || d === BLANK) && isDamaged(b, c, d, at(text, i + 4, length));
  }

  /** Makes a notation known; a form that several have keeps the lowest value. */
  add(name: string, value: number): void {
    const index = this.#names.push(name) - 1;
    this.#values.push(value);
    eachOpening(name, (a, b, c, d) => {
      this.#pairs[pairOf(a, b)] |= d ? LONG : SHORT;
      const place = placeOf(a, b, c, d);
      this.#linked.push(index);
      this.#links.push(this.#chains[place]);
      this.#chains[place] = this.#links.length - 1;
      this.#state[place] = WAITING;
    });
  }

  /** Puts in the forms that may begin at `i` of the text. */
  prepare(text: string, i: number): void {
    const { length } = text;
    const a = at(text, i, length);
    const b = at(text, i + 1, length);
    const c = at(text, i + 2, length);
    const d = at(text, i + 3, length);
    if ((b === BLANK || c === BLANK || d === BLANK) && isDamaged(b, c, d, at(text, i + 4, length)))
      return this.prepareAll(a);
    this.#chain(placeOf(a, b, c, d));
    this.#chain(placeOf(a, b, c, 0));
    this.#chain(placeOf(a, b, 0, 0));
  }

  /** Puts in all forms that begin with a folded letter. */
  prepareAll(letter: number): void {
    if (this.#whole.has(letter)) return;
    this.#whole.add(letter);
    this.#names.forEach((name, index) => {
      let here = false;
      if (name !== null)
        eachOpening(name, (a) => {
          here ||= a === letter;
        });
      if (here) this.#put(index);
    });
  }

  #chain(place: number): void {
    if (this.#state[place] !== WAITING) return;
    for (let link = this.#chains[place]; link > 0; link = this.#links[link]) this.#put(this.#linked[link]);
    this.#state[place] = IN;
  }

  #put(index: number): void {
    const name = this.#names[index];
    if (name === null) return;
    this.#names[index] = null;
    this.#forms(parseForms(name), this.#values[index]);
  }

  #make(node: number, letter: number): number {
    const there = this.step(node, letter);
    if (there) return there;
    const fresh = this.#node(letter);
    if (node === 0) {
      this.first[letter] = fresh;
    } else {
      this.#nodes[fresh * NODE + SIBLING] = this.#nodes[node * NODE + CHILD];
      this.#nodes[node * NODE + CHILD] = fresh;
    }
    return fresh;
  }

  #literal(node: number, text: string): number {
    for (let i = 0; i < text.length; i++) node = this.#make(node, FOLD[text.charCodeAt(i)]);
    return node;
  }

  #forms(pieces: readonly Piece[], value: number): void {
    const walk = (node: number, list: readonly Piece[], i: number, then: (node: number) => void): void => {
      if (i === list.length) return then(node);
      const piece = list[i];
      if (typeof piece === 'string') return walk(this.#literal(node, piece), list, i + 1, then);
      for (const one of piece) walk(node, one, 0, (end) => walk(end, list, i + 1, then));
    };
    walk(0, pieces, 0, (end) => {
      const there = this.value(end);
      if (there < 0 || value < there) this.#nodes[end * NODE + VALUE] = value;
    });
  }
}

/** Whether there is a blank too many among the letters behind the first, which hides the opening. */
const isDamaged = (b: number, c: number, d: number, e: number): boolean =>
  (b === BLANK && isLoose(c)) ||
  (c === BLANK && (isLoose(b) || isLoose(d))) ||
  (d === BLANK && (isLoose(c) || isLoose(e)));

const isLoose = (c: number): boolean => c === BLANK || c === 39 || c === 45;
