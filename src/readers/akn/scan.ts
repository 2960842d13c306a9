// Characters → elements, fast, for plain XML without doubt. Whatever is unusual or broken is left to saxes (parse.ts),
// which judges it and says what is wrong; so this takes less than XML allows and nothing XML forbids.
import { type Attributes, Element, WORDLESS } from './element.ts';

const DECLARATION =
  /^\ufeff?(?:<\?xml version="1\.0"(?: encoding="[\w.-]{1,40}")?(?: standalone="(?:yes|no)")?\s*\?>)?/;
const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));|&/g;
const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const [TAB, LINE, RETURN, SPACE, BANG, QUOTE, AMPERSAND] = [0x09, 0x0a, 0x0d, 0x20, 0x21, 0x22, 0x26];
const [APOSTROPHE, SLASH, LESS, EQUALS, GREATER] = [0x27, 0x2f, 0x3c, 0x3d, 0x3e];
const [FIRST_SURROGATE, LAST_SURROGATE, LAST] = [0xd800, 0xdfff, 0xfffd];

/** More attributes than any document has on one element. */
const MOST_ATTRIBUTES = 64;
/** Thrown inside and caught inside: this file is for saxes. */
const DOUBT = Symbol('doubt');

function resolved(text: string): string {
  return text.replace(REFERENCE, (_, name?: string, decimal?: string, hex?: string) => {
    if (name) return CHARACTERS[name];
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
    // Beyond these saxes must say whether the character is one.
    if (code < SPACE || code >= FIRST_SURROGATE) throw DOUBT;
    return String.fromCharCode(code);
  });
}

const SIGNS = new Uint8Array(128);
for (const sign of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ') SIGNS[sign.charCodeAt(0)] = 2;
for (const sign of '0123456789_:.-') SIGNS[sign.charCodeAt(0)] = 1;
const isLetter = (code: number): boolean => SIGNS[code] === 2;
const isNameSign = (code: number): boolean => SIGNS[code] > 0;

/** Names of elements recur: one string for each. */
const known = new Map<string, string>();
const MOST_NAMES = 2000;

function nameOf(found: string): string {
  const name = known.get(found);
  if (name !== undefined) return name;
  if (known.size < MOST_NAMES) known.set(found, found);
  return found;
}

/** Where attributes stand in a file: their texts are cut out of it when they are asked for. */
class Places implements Attributes {
  readonly #xml: string;
  /** Four for each attribute: begin and end of its name, begin and end of its value. */
  readonly all: number[] = [];

  constructor(xml: string) {
    this.#xml = xml;
  }

  value(name: string, from: number, to: number): string | undefined {
    const { all } = this;
    for (let at = from; at < to; at += 4) {
      if (all[at + 1] - all[at] !== name.length || !this.#xml.startsWith(name, all[at])) continue;
      const value = this.#xml.slice(all[at + 2], all[at + 3]);
      return value.includes('&') ? resolved(value) : value;
    }
    return undefined;
  }

  /** Whether the attribute at `last` has the name of one before it. */
  repeats(from: number, last: number): boolean {
    const { all } = this;
    const long = all[last + 1] - all[last];
    for (let at = from; at < last; at += 4)
      if (all[at + 1] - all[at] === long && sameText(this.#xml, all[at], all[last], long)) return true;
    return false;
  }
}

function sameText(text: string, a: number, b: number, long: number): boolean {
  for (let n = 0; n < long; n++) if (text.charCodeAt(a + n) !== text.charCodeAt(b + n)) return false;
  return true;
}

class Scanner {
  readonly root: Element;
  readonly #places: Places;
  readonly #xml: string;
  readonly #deepest: number;
  readonly #open: Element[];
  #top: Element;
  #at: number;
  #line = 1;
  /** What the characters just passed need before they are text. */
  #returns = false;
  #references = false;
  #layout = false;

  constructor(xml: string, deepest: number) {
    this.#xml = xml;
    this.#deepest = deepest;
    this.#places = new Places(xml);
    this.root = new Element('', 1, this.#places);
    this.#top = this.root;
    this.#open = [this.root];
    this.#at = DECLARATION.exec(xml)?.[0].length ?? 0;
  }

  run(): Element {
    const xml = this.#xml;
    while (this.#at < xml.length) {
      this.#text();
      if (this.#at >= xml.length) break;
      const code = xml.charCodeAt(this.#at + 1);
      if (code === SLASH) this.#close();
      else if (code === BANG) this.#comment();
      else this.#opening();
    }
    if (this.#open.length > 1 || this.root.children.length !== 1) throw DOUBT;
    return this.root;
  }

  /** Passes blanks. */
  #blanks(): void {
    const xml = this.#xml;
    let at = this.#at;
    for (let code = xml.charCodeAt(at); ; code = xml.charCodeAt(++at)) {
      if (code === SPACE || code === TAB) continue;
      if (code === LINE) this.#line++;
      else if (code !== RETURN || xml.charCodeAt(at + 1) !== LINE) break;
    }
    this.#at = at;
  }

  /** Passes characters up to `end`, and sees what they need. */
  #pass(end: number): void {
    const xml = this.#xml;
    let at = this.#at;
    this.#returns = this.#references = this.#layout = false;
    for (; at < xml.length; at++) {
      const code = xml.charCodeAt(at);
      if (code > GREATER ? code < FIRST_SURROGATE : code > APOSTROPHE && code < LESS) continue;
      if (code === end) break;
      if (code !== SPACE) this.#special(code, at);
    }
    this.#at = at;
  }

  #special(code: number, at: number): void {
    const xml = this.#xml;
    if (code === LINE || code === TAB) {
      this.#layout = true;
      if (code === LINE) this.#line++;
    } else if (code === RETURN && xml.charCodeAt(at + 1) === LINE) this.#returns = true;
    else if (code === AMPERSAND) this.#references = true;
    else if (code === LESS || code < SPACE) throw DOUBT;
    else if (code > LAST || (code >= FIRST_SURROGATE && code <= LAST_SURROGATE)) throw DOUBT;
    // "]]>" is forbidden in text.
    else if (code === GREATER && xml.startsWith(']]', at - 2)) throw DOUBT;
  }

  #text(): void {
    const from = this.#at;
    if (this.#xml.charCodeAt(from) === LESS) return;
    const top = this.#top;
    const line = this.#line;
    if (top === this.root || WORDLESS.has(top.name)) {
      // Between elements that hold no text of their own there is only layout.
      this.#blanks();
      if (this.#at >= this.#xml.length || this.#xml.charCodeAt(this.#at) === LESS) return;
      if (top === this.root) throw DOUBT;
      this.#at = from;
      this.#line = line;
    }
    this.#pass(LESS);
    if (this.#at > from) top.children.push(this.#value(from));
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
    if (end < 0 || this.#xml.charCodeAt(end + 2) !== GREATER) throw DOUBT;
    for (let at = from + 4; at < end; at++) {
      const code = this.#xml.charCodeAt(at);
      if (code < SPACE || code >= FIRST_SURROGATE) this.#special(code, at);
    }
    this.#at = end + 3;
  }

  #close(): void {
    const { name } = this.#top;
    const from = this.#at + 2;
    for (let n = 0; n < name.length; n++) if (this.#xml.charCodeAt(from + n) !== name.charCodeAt(n)) throw DOUBT;
    if (name === '') throw DOUBT;
    this.#at = from + name.length;
    this.#blanks();
    this.#sign(GREATER);
    this.#shut();
  }

  #sign(code: number): void {
    if (this.#xml.charCodeAt(this.#at++) !== code) throw DOUBT;
  }

  #shut(): void {
    this.#top.end = this.#line;
    this.#open.pop();
    this.#top = this.#open[this.#open.length - 1];
  }

  /** Passes a name: its end. */
  #name(): number {
    const xml = this.#xml;
    let at = this.#at;
    if (!isLetter(xml.charCodeAt(at))) throw DOUBT;
    while (isNameSign(xml.charCodeAt(at))) at++;
    this.#at = at;
    return at;
  }

  #opening(): void {
    const from = ++this.#at;
    const name = nameOf(this.#xml.slice(from, this.#name()));
    const { all } = this.#places;
    const first = all.length;
    this.#attributes(first);
    const empty = this.#xml.charCodeAt(this.#at) === SLASH;
    if (empty) this.#at++;
    this.#sign(GREATER);
    this.#push(new Element(name, this.#line, this.#places, first, all.length));
    if (empty) this.#shut();
  }

  #push(element: Element): void {
    if (this.#top === this.root && this.root.children.length) throw DOUBT;
    this.#top.children.push(element);
    this.#top = element;
    if (this.#open.push(element) > this.#deepest) throw DOUBT;
  }

  /** Passes attributes up to the end of the tag. */
  #attributes(first: number): void {
    for (;;) {
      const from = this.#at;
      this.#blanks();
      const code = this.#xml.charCodeAt(this.#at);
      if (code === GREATER || code === SLASH) return;
      if (this.#at === from) throw DOUBT;
      this.#attribute(first);
    }
  }

  #attribute(first: number): void {
    const { all } = this.#places;
    const from = this.#at;
    const last = all.push(from, this.#name()) - 2;
    // Looking for a repeat among very many takes too long here: saxes keeps them in a map.
    if (last - first > 4 * MOST_ATTRIBUTES) throw DOUBT;
    this.#sign(EQUALS);
    const quote = this.#xml.charCodeAt(this.#at);
    if ((quote !== QUOTE && quote !== APOSTROPHE) || this.#places.repeats(first, last)) throw DOUBT;
    const begin = ++this.#at;
    this.#pass(quote);
    all.push(begin, this.#at);
    // Line ends and tabs in a value are blanks: saxes sees to them.
    if (this.#layout) throw DOUBT;
    if (this.#references) resolved(this.#xml.slice(begin, this.#at));
    this.#sign(quote);
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
