// Where attributes stand in a file: their texts are cut out of it when they are asked for.
import type { Attributes } from './element.ts';
import { FIRST_SURROGATE, SPACE } from './signs.ts';

/** Thrown inside and caught inside: this file is for saxes. */
export const DOUBT = Symbol('doubt');

const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));|&/g;
const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text with its references as the characters they mean. */
export function resolved(text: string): string {
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

export class Places implements Attributes {
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

  starting(start: string, name: string, from: number): string[] {
    const { all } = this;
    const first = start.charCodeAt(0);
    const out: string[] = [];
    for (let at = from; at < all.length; at += 4)
      if (this.#xml.charCodeAt(all[at + 2]) === first && this.#isNamed(at, name)) {
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
