// Characters → elements, fast, for plain XML without doubt. Whatever is unusual or broken is left to saxes (parse.ts),
// which judges it and says what is wrong; so this takes less than XML allows and nothing XML forbids.
import { CLEANING, Element, EXCHANGE, type Needs, SPACING, WORDLESS } from './element.ts';
import { DOUBT, Places, resolved } from './places.ts';
import {
  AMPERSAND,
  APOSTROPHE,
  BANG,
  DASH,
  END,
  EQUALS,
  FIRST_SURROGATE,
  GAP,
  GREATER,
  isAt,
  LAST,
  LAST_SURROGATE,
  LESS,
  LINE,
  NEAT,
  QUOTE,
  RETURN,
  SIGNS,
  SLASH,
  SPACE,
  TAB,
  UNBREAKABLE,
  unitsOf,
  VALUE,
} from './signs.ts';

const DECLARATION =
  /^\ufeff?(?:<\?xml version="1\.0"(?: encoding="[\w.-]{1,40}")?(?: standalone="(?:yes|no)")?\s*\?>)?/;
/** Of all references nearly the only one. */
const QUOTED = '&quot;';
/** Longer than the name of any element. */
const LONGEST_NAME = 64;
/** More attributes than any document has on one element. */
const MOST_ATTRIBUTES = 64;
/** The name of an element, and whether it holds no text of its own. */
interface Tag {
  readonly name: string;
  readonly wordless: boolean;
}

/** Names of elements recur: one string for each, found by its letters. The last that falls on a place has it. */
const tags: (Tag | undefined)[] = new Array(1024).fill(undefined);

function tagOf(units: Uint16Array, from: number, to: number, hash: number): Tag {
  const place = (hash ^ (hash >>> 10)) & 1023;
  const there = tags[place];
  if (there && there.name.length === to - from && isAt(units, from, there.name)) return there;
  const name = String.fromCharCode(...units.subarray(from, to));
  const fresh = { name, wordless: WORDLESS.has(name) };
  tags[place] = fresh;
  return fresh;
}

const NO_TAG: Tag = { name: '', wordless: true };
const CHILDLESS: (Element | string)[] = [];

class Scanner {
  readonly root: Element;
  readonly #places: Places;
  readonly #xml: string;
  readonly #units: Uint16Array;
  readonly #deepest: number;
  /** Elements that are open, their names, and where their children begin in `#kept`. */
  readonly #open: Element[];
  readonly #tags: Tag[] = [NO_TAG];
  readonly #begins: number[] = [0];
  /** How many are open below the root. */
  #depth = 0;
  /** Children of all that is open: each row is cut off when its element is closed. */
  readonly #kept: (Element | string)[] = [];
  #count = 0;
  #at: number;
  #line = 1;
  /** What the characters just passed need before they are text. */
  #returns = false;
  #references = false;
  #layout = false;

  constructor(xml: string, deepest: number) {
    this.#xml = xml;
    this.#units = unitsOf(xml);
    this.#deepest = deepest;
    this.#places = new Places(xml);
    this.root = new Element('', 1, this.#places);
    this.#open = [this.root];
    this.#at = DECLARATION.exec(xml)?.[0].length ?? 0;
  }

  run(): Element {
    const units = this.#units;
    const end = this.#xml.length;
    while (this.#at < end) {
      if (units[this.#at] !== LESS) this.#text();
      if (this.#at >= end) break;
      const code = units[this.#at + 1];
      if (code === SLASH) this.#close();
      else if (code === BANG) this.#comment();
      else this.#opening();
    }
    if (this.#depth > 0 || this.#count !== 1) throw DOUBT;
    this.root.children = this.#kept.slice(0, 1);
    return this.root;
  }

  /** Passes blanks. */
  #blanks(): void {
    const units = this.#units;
    let at = this.#at;
    for (let code = units[at]; ; code = units[++at]) {
      if (code === SPACE || code === TAB) continue;
      if (code === LINE) this.#line++;
      else if (code === RETURN && units[at + 1] === LINE) this.#returns = true;
      else break;
    }
    this.#at = at;
  }

  /** Passes characters up to `end`, and sees what they need. */
  #pass(end: number): void {
    const units = this.#units;
    let at = this.#at;
    this.#returns = this.#references = this.#layout = false;
    for (; ; at++) {
      const code = units[at];
      if (VALUE[code] === 1) continue;
      if (code === end) break;
      this.#special(code, at);
    }
    this.#at = at;
  }

  #special(code: number, at: number): void {
    if (code === LINE || code === TAB) {
      this.#layout = true;
      if (code === LINE) this.#line++;
    } else if (code === RETURN && this.#units[at + 1] === LINE) this.#returns = true;
    else if (code === AMPERSAND) this.#references = true;
    else if (code === LESS || code < SPACE) throw DOUBT;
    else if (code > LAST || (code >= FIRST_SURROGATE && code <= LAST_SURROGATE)) throw DOUBT;
    // "]]>" is forbidden in text.
    else if (code === GREATER && this.#xml.startsWith(']]', at - 2)) throw DOUBT;
  }

  #text(): void {
    const from = this.#at;
    const line = this.#line;
    this.#returns = this.#references = false;
    this.#blanks();
    if (this.#units[this.#at] === LESS || this.#at === this.#xml.length) {
      // Between elements that hold no text of their own there is only layout.
      if (!this.#tags[this.#depth].wordless) this.#keepBlanks(from);
      return;
    }
    if (this.#depth === 0) throw DOUBT;
    if (!this.#passClean(from)) {
      this.#need(CLEANING);
      this.#at = from;
      this.#line = line;
      this.#pass(LESS);
    }
    this.#kept[this.#count++] = this.#value(from);
  }

  #keepBlanks(from: number): void {
    if (this.#units[from] === SPACE && this.#at > from + 1) this.#need(CLEANING);
    this.#kept[this.#count++] = this.#value(from);
  }

  #need(needs: Needs): void {
    const top = this.#open[this.#depth];
    if (top.needs < needs) top.needs = needs;
  }

  /** Passes text that is clean, or nearly, behind the line ends and tabs it begins with; whether it is. */
  #passClean(from: number): boolean {
    const units = this.#units;
    let end = (units[from] === SPACE ? from : this.#at) - 1;
    let seen = 0;
    for (let sign = 0; ; sign = 0) {
      // A blank ends it behind another blank only. Each word ends somewhere else: a question asked of every sign costs less than one asked of blanks.
      for (let gap = 0; (sign & (END | gap)) === 0; seen |= sign) {
        gap = sign & GAP;
        sign = NEAT[units[++end]];
      }
      if (units[end] !== AMPERSAND || !isAt(units, end, QUOTED)) break;
      end += QUOTED.length - 1;
      this.#references = true;
    }
    if (units[end] !== LESS) return false;
    if (seen & (UNBREAKABLE | DASH)) this.#need(seen & DASH ? EXCHANGE : SPACING);
    this.#at = end;
    return true;
  }

  /** The characters passed since `from`, as they are meant. */
  #value(from: number): string {
    const text = this.#xml.slice(from, this.#at);
    const lines = this.#returns ? text.replaceAll('\r\n', '\n') : text;
    return this.#references ? resolved(lines) : lines;
  }

  #comment(): void {
    const from = this.#at;
    if (!this.#xml.startsWith('<!--', from)) throw DOUBT;
    const end = this.#xml.indexOf('--', from + 4);
    if (end < 0 || this.#units[end + 2] !== GREATER) throw DOUBT;
    for (let at = from + 4; at < end; at++) {
      const code = this.#units[at];
      if (code < SPACE || code >= FIRST_SURROGATE) this.#special(code, at);
    }
    this.#at = end + 3;
  }

  #close(): void {
    const { name } = this.#tags[this.#depth];
    const from = this.#at + 2;
    if (name === '' || !isAt(this.#units, from, name)) throw DOUBT;
    this.#at = from + name.length;
    if (this.#units[this.#at] !== GREATER) this.#blanks();
    this.#sign(GREATER);
    this.#shut();
  }

  #sign(code: number): void {
    if (this.#units[this.#at++] !== code) throw DOUBT;
  }

  #shut(): void {
    const element = this.#open[this.#depth];
    const begin = this.#begins[this.#depth--];
    element.end = this.#line;
    const more = this.#count - begin;
    if (more) element.children = more === 1 ? [this.#kept[begin]] : this.#kept.slice(begin, this.#count);
    this.#count = begin;
  }

  #opening(): void {
    const units = this.#units;
    const from = this.#at + 1;
    let at = from;
    if (SIGNS[units[at]] !== 2) throw DOUBT;
    let hash = 0;
    for (; SIGNS[units[at]] > 0; at++) hash = (Math.imul(hash, 31) + units[at]) | 0;
    if (at - from > LONGEST_NAME) throw DOUBT;
    this.#at = at;
    const tag = tagOf(units, from, at, hash);
    const first = this.#places.all.length;
    if (units[at] !== GREATER) this.#attributes(first);
    const empty = units[this.#at] === SLASH;
    if (empty) this.#at++;
    this.#sign(GREATER);
    this.#push(tag, new Element(tag.name, this.#line, this.#places, first, this.#places.all.length, CHILDLESS));
    if (empty) this.#shut();
  }

  #push(tag: Tag, element: Element): void {
    if (this.#depth === 0 && this.#count) throw DOUBT;
    this.#kept[this.#count++] = element;
    const depth = ++this.#depth;
    this.#tags[depth] = tag;
    this.#begins[depth] = this.#count;
    this.#open[depth] = element;
    if (depth >= this.#deepest) throw DOUBT;
  }

  /** Passes attributes up to the end of the tag. */
  #attributes(first: number): void {
    for (;;) {
      const from = this.#at;
      this.#blanks();
      const code = this.#units[this.#at];
      if (code === GREATER || code === SLASH) return;
      if (this.#at === from) throw DOUBT;
      this.#attribute(first);
    }
  }

  #attribute(first: number): void {
    const units = this.#units;
    const from = this.#at;
    let to = from;
    if (SIGNS[units[from]] !== 2) throw DOUBT;
    while (SIGNS[units[to]] > 0) to++;
    const quote = units[to + 1];
    if (units[to] !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE)) throw DOUBT;
    // Looking for a repeat among very many takes too long here: saxes keeps them in a map.
    const { all } = this.#places;
    if (all.length - first > 4 * MOST_ATTRIBUTES || this.#places.has(units, from, to, first)) throw DOUBT;
    let end = to + 2;
    while (VALUE[units[end]] === 1) end++;
    if (units[end] !== quote) end = this.#unusual(to + 2, quote);
    all.push(from, to, to + 2, end);
    this.#at = end + 1;
  }

  /** The end of a value that has more than plain signs. */
  #unusual(from: number, quote: number): number {
    this.#at = from;
    this.#pass(quote);
    // Line ends and tabs in a value are blanks: saxes sees to them.
    if (this.#layout) throw DOUBT;
    if (this.#references) resolved(this.#xml.slice(from, this.#at));
    this.#places.references ||= this.#references;
    return this.#at;
  }
}

/** The root element of XML that is well-formed and plain; null where saxes must look: unusual, or not well-formed. */
export function scan(xml: string, deepest: number): Element | null {
  try {
    return new Scanner(xml, deepest).run();
  } catch (thrown) {
    if (thrown === DOUBT) return null;
    throw thrown;
  }
}
