// Characters → elements, fast, for plain XML without doubt. Whatever is unusual or broken is left to saxes (parse.ts),
// which judges it and says what is wrong; so this takes less than XML allows and nothing XML forbids.
import { HYPHEN, KINDS, NO_BREAK, PLAIN, SPACE as PLAIN_SPACE } from './clean.ts';
import { type Attributes, CLEANING, Element, EXCHANGE, type Needs, WORDLESS } from './element.ts';

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

/** Signs that markup is made of or XML forbids. */
const MARKUP = 0xff;
/** What a sign is in text. */
const TEXT = KINDS.slice()
  .fill(MARKUP, 0, SPACE)
  .fill(MARKUP, LAST + 1);
for (const code of [LESS, GREATER, AMPERSAND]) TEXT[code] = MARKUP;

/** Signs that are nothing but themselves in a value: 1. */
const VALUE = new Uint8Array(0x10000).fill(1, SPACE, FIRST_SURROGATE).fill(1, LAST_SURROGATE + 1, LAST + 1);
for (const code of [LESS, GREATER, AMPERSAND, QUOTE, APOSTROPHE]) VALUE[code] = 0;

/** The name of an element, and whether it holds no text of its own. */
interface Tag {
  readonly name: string;
  readonly wordless: boolean;
}

/** Names of elements recur: one string for each, found by its letters. The last that falls on a place has it. */
const tags: (Tag | undefined)[] = new Array(1024).fill(undefined);

function tagOf(xml: string, from: number, to: number, hash: number): Tag {
  const place = (hash ^ (hash >>> 10)) & 1023;
  const there = tags[place];
  if (there && there.name.length === to - from && xml.startsWith(there.name, from)) return there;
  const name = xml.slice(from, to);
  const fresh = { name, wordless: WORDLESS.has(name) };
  tags[place] = fresh;
  return fresh;
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

const NO_TAG: Tag = { name: '', wordless: true };
const CHILDLESS: (Element | string)[] = [];

class Scanner {
  readonly root: Element;
  readonly #places: Places;
  readonly #xml: string;
  readonly #deepest: number;
  /** Elements that are open, their names, and where their children begin in `#kept`. */
  readonly #open: Element[];
  readonly #tags: Tag[] = [NO_TAG];
  readonly #begins: number[] = [0];
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
    this.#deepest = deepest;
    this.#places = new Places(xml);
    this.root = new Element('', 1, this.#places);
    this.#open = [this.root];
    this.#at = DECLARATION.exec(xml)?.[0].length ?? 0;
  }

  run(): Element {
    const xml = this.#xml;
    while (this.#at < xml.length) {
      if (xml.charCodeAt(this.#at) !== LESS) this.#text();
      if (this.#at >= xml.length) break;
      const code = xml.charCodeAt(this.#at + 1);
      if (code === SLASH) this.#close();
      else if (code === BANG) this.#comment();
      else this.#opening();
    }
    if (this.#open.length > 1 || this.#count !== 1) throw DOUBT;
    this.root.children = this.#kept.slice(0, 1);
    return this.root;
  }

  /** Passes blanks. */
  #blanks(): void {
    const xml = this.#xml;
    let at = this.#at;
    for (let code = xml.charCodeAt(at); ; code = xml.charCodeAt(++at)) {
      if (code === SPACE || code === TAB) continue;
      if (code === LINE) this.#line++;
      else if (code === RETURN && xml.charCodeAt(at + 1) === LINE) this.#returns = true;
      else break;
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
      if (VALUE[code] === 1) continue;
      if (code === end) break;
      this.#special(code, at);
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
    const line = this.#line;
    this.#returns = this.#references = false;
    this.#blanks();
    const rest = this.#xml.charCodeAt(this.#at);
    const { wordless } = this.#tags[this.#tags.length - 1];
    if (rest === LESS || this.#at >= this.#xml.length) {
      // Between elements that hold no text of their own there is only layout.
      if (!wordless) this.#keepBlanks(from);
      return;
    }
    if (this.#open.length === 1) throw DOUBT;
    if (!this.#passClean(from)) {
      this.#need(CLEANING);
      this.#at = from;
      this.#line = line;
      this.#pass(LESS);
    }
    this.#kept[this.#count++] = this.#value(from);
  }

  #keepBlanks(from: number): void {
    if (this.#xml.charCodeAt(from) === SPACE && this.#at > from + 1) this.#need(CLEANING);
    this.#kept[this.#count++] = this.#value(from);
  }

  #need(needs: Needs): void {
    const top = this.#open[this.#open.length - 1];
    if (top.needs < needs) top.needs = needs;
  }

  /** Passes text that is clean, or nearly, behind the line ends and tabs it begins with; whether it is. */
  #passClean(from: number): boolean {
    const xml = this.#xml;
    let end = xml.charCodeAt(from) === SPACE ? from : this.#at;
    let exchanged = false;
    for (let blank = false; ; end++) {
      const kind = TEXT[xml.charCodeAt(end)];
      if (kind === PLAIN) blank = false;
      else if (kind === HYPHEN) [blank, exchanged] = [false, true];
      else if (blank || (kind !== PLAIN_SPACE && kind !== NO_BREAK)) break;
      else {
        blank = true;
        exchanged ||= kind === NO_BREAK;
      }
    }
    if (xml.charCodeAt(end) !== LESS) return false;
    if (exchanged) this.#need(EXCHANGE);
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
    if (end < 0 || this.#xml.charCodeAt(end + 2) !== GREATER) throw DOUBT;
    for (let at = from + 4; at < end; at++) {
      const code = this.#xml.charCodeAt(at);
      if (code < SPACE || code >= FIRST_SURROGATE) this.#special(code, at);
    }
    this.#at = end + 3;
  }

  #close(): void {
    const { name } = this.#tags[this.#tags.length - 1];
    const from = this.#at + 2;
    if (name === '' || !this.#xml.startsWith(name, from)) throw DOUBT;
    this.#at = from + name.length;
    if (this.#xml.charCodeAt(this.#at) !== GREATER) this.#blanks();
    this.#sign(GREATER);
    this.#shut();
  }

  #sign(code: number): void {
    if (this.#xml.charCodeAt(this.#at++) !== code) throw DOUBT;
  }

  #shut(): void {
    const element = this.#open.pop()!;
    const begin = this.#begins.pop()!;
    this.#tags.pop();
    element.end = this.#line;
    const more = this.#count - begin;
    if (more) element.children = more === 1 ? [this.#kept[begin]] : this.#kept.slice(begin, this.#count);
    this.#count = begin;
  }

  /** Passes a name; gives a number made of its letters. */
  #name(): number {
    const xml = this.#xml;
    let at = this.#at;
    let code = xml.charCodeAt(at);
    if (!isLetter(code)) throw DOUBT;
    let hash = 0;
    for (; isNameSign(code); code = xml.charCodeAt(++at)) hash = (Math.imul(hash, 31) + code) | 0;
    this.#at = at;
    return hash;
  }

  #opening(): void {
    const from = ++this.#at;
    const hash = this.#name();
    const tag = tagOf(this.#xml, from, this.#at, hash);
    const { all } = this.#places;
    const first = all.length;
    if (this.#xml.charCodeAt(this.#at) !== GREATER) this.#attributes(first);
    const empty = this.#xml.charCodeAt(this.#at) === SLASH;
    if (empty) this.#at++;
    this.#sign(GREATER);
    this.#push(tag, new Element(tag.name, this.#line, this.#places, first, all.length, CHILDLESS));
    if (empty) this.#shut();
  }

  #push(tag: Tag, element: Element): void {
    if (this.#open.length === 1 && this.#count) throw DOUBT;
    this.#kept[this.#count++] = element;
    this.#tags.push(tag);
    this.#begins.push(this.#count);
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
    this.#name();
    const last = all.push(from, this.#at) - 2;
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
