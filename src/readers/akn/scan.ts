// Characters → elements, fast, for plain XML without doubt. Whatever is unusual or broken is left to saxes (parse.ts),
// which judges it and says what is wrong; so this takes less than XML allows and nothing XML forbids.
import { HYPHEN, KINDS, NO_BREAK, PLAIN, SPACE as PLAIN_SPACE } from './clean.ts';
import { type Attributes, CLEANING, Element, EXCHANGE, type Needs, SPACING, WORDLESS } from './element.ts';

const DECLARATION =
  /^\ufeff?(?:<\?xml version="1\.0"(?: encoding="[\w.-]{1,40}")?(?: standalone="(?:yes|no)")?\s*\?>)?/;
const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));|&/g;
const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const [TAB, LINE, RETURN, SPACE, BANG, QUOTE, AMPERSAND] = [0x09, 0x0a, 0x0d, 0x20, 0x21, 0x22, 0x26];
const [APOSTROPHE, SLASH, LESS, EQUALS, GREATER] = [0x27, 0x2f, 0x3c, 0x3d, 0x3e];
const [FIRST_SURROGATE, LAST_SURROGATE, LAST] = [0xd800, 0xdfff, 0xfffd];

/** Of all references nearly the only one. */
const QUOTED = '&quot;';
/** More attributes than any document has on one element. */
const MOST_ATTRIBUTES = 64;
/** Thrown inside and caught inside: this file is for saxes. */
const DOUBT = Symbol('doubt');

function resolved(text: string): string {
  // Nearly all are this one.
  const unquoted = text.replace(/&quot;/g, '"');
  if (!unquoted.includes('&')) return unquoted;
  return unquoted.replace(REFERENCE, (_, name?: string, decimal?: string, hex?: string) => {
    if (name) return CHARACTERS[name];
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
    // Beyond these saxes must say whether the character is one.
    if (code < SPACE || code >= FIRST_SURROGATE) throw DOUBT;
    return String.fromCharCode(code);
  });
}

/** Signs of names: 2 may begin one. */
const SIGNS = new Uint8Array(0x10000);
for (const sign of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ') SIGNS[sign.charCodeAt(0)] = 2;
for (const sign of '0123456789_:.-') SIGNS[sign.charCodeAt(0)] = 1;

/** What a sign is in text that is clean, or nearly: nothing to see, or one of these. */
const [END, GAP, UNBREAKABLE, DASH] = [1, 2, 4, 8];
const NEAT = Uint8Array.from(KINDS, (kind) => {
  if (kind === NO_BREAK) return GAP | UNBREAKABLE;
  return kind === PLAIN ? 0 : kind === PLAIN_SPACE ? GAP : kind === HYPHEN ? DASH : END;
});
// Signs that markup is made of or XML forbids.
NEAT.fill(END, 0, SPACE).fill(END, LAST + 1);
for (const code of [LESS, GREATER, AMPERSAND]) NEAT[code] = END;

/** Signs that are nothing but themselves in a value: 1. */
const VALUE = new Uint8Array(0x10000).fill(1, SPACE, FIRST_SURROGATE).fill(1, LAST_SURROGATE + 1, LAST + 1);
for (const code of [LESS, GREATER, AMPERSAND, QUOTE, APOSTROPHE]) VALUE[code] = 0;

/** Code units are found faster in a row of numbers than in a string; most files fit into the one kept for all. */
const KEPT = Buffer.from(new ArrayBuffer(2 ** 21));

/** The code units of a file and a zero behind them, which no file may have. Good until the next file. */
function unitsOf(xml: string): Uint16Array {
  const size = 2 * (xml.length + 1);
  const bytes = size > KEPT.length ? Buffer.from(new ArrayBuffer(size)) : KEPT;
  bytes.write(xml, 'utf16le');
  const units = new Uint16Array(bytes.buffer, 0, xml.length + 1);
  units[xml.length] = 0;
  return units;
}

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

function isAt(units: Uint16Array, at: number, name: string): boolean {
  for (let n = 0; n < name.length; n++) if (units[at + n] !== name.charCodeAt(n)) return false;
  return true;
}

/** Where attributes stand in a file: their texts are cut out of it when they are asked for. */
class Places implements Attributes {
  readonly #xml: string;
  /** Four for each attribute: begin and end of its name, begin and end of its value. */
  readonly all: number[] = [];
  /** Some value has references. */
  references = false;

  constructor(xml: string) {
    this.#xml = xml;
  }

  value(name: string, from: number, to: number): string | undefined {
    const { all } = this;
    for (let at = from; at < to; at += 4) {
      if (all[at + 1] - all[at] !== name.length || !this.#xml.startsWith(name, all[at])) continue;
      return this.#cut(at);
    }
    return undefined;
  }

  #cut(at: number): string {
    const value = this.#xml.slice(this.all[at + 2], this.all[at + 3]);
    return this.references ? resolved(value) : value;
  }

  starting(start: string, name: string, behind: number): string[] {
    const { all } = this;
    const first = start.charCodeAt(0);
    const out: string[] = [];
    for (let at = 0; at < all.length; at += 4)
      if (this.#xml.charCodeAt(all[at + 2]) === first && all[at] > behind && this.#isNamed(at, name)) {
        const value = this.#cut(at);
        if (value.startsWith(start)) out.push(value);
      }
    return out;
  }

  /** Whether this is the attribute's name, perhaps behind a prefix. */
  #isNamed(at: number, name: string): boolean {
    const from = this.all[at + 1] - name.length;
    return (from === this.all[at] || this.#xml[from - 1] === ':') && this.#xml.startsWith(name, from);
  }

  /** Whether a name is that of an attribute since `from`. */
  has(units: Uint16Array, begin: number, end: number, from: number): boolean {
    const { all } = this;
    for (let at = from; at < all.length; at += 4)
      if (all[at + 1] - all[at] === end - begin && same(units, all[at], begin, end - begin)) return true;
    return false;
  }
}

function same(units: Uint16Array, a: number, b: number, long: number): boolean {
  for (let n = 0; n < long; n++) if (units[a + n] !== units[b + n]) return false;
  return true;
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
