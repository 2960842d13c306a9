// Reads JSON with the line of every value and key: what JSON.parse forgets.

export interface Node {
  readonly line: number;
  readonly value: string | number | boolean | null | readonly Node[] | readonly Entry[];
  readonly kind: 'object' | 'list' | 'string' | 'other';
}

export interface Entry {
  readonly key: string;
  readonly line: number;
  readonly node: Node;
}

/** The deepest that a data file may be nested. */
const DEEPEST = 60;

/** @throws SyntaxError "LINE: what" where the text is not JSON. */
export function parseLines(text: string): Node {
  return new Parser(text).document();
}

class Parser {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  document(): Node {
    const node = this.#value(0);
    this.#blanks();
    if (this.#at < this.#text.length) this.#fail('more behind the end');
    return node;
  }

  #value(depth: number): Node {
    this.#blanks();
    const line = this.#line;
    const c = this.#text[this.#at];
    if (depth > DEEPEST) this.#fail('nested too deep');
    if (c === '{') return { line, kind: 'object', value: this.#members(depth) };
    if (c === '[') return { line, kind: 'list', value: this.#elements(depth) };
    if (c === '"') return { line, kind: 'string', value: this.#string() };
    return { line, kind: 'other', value: this.#word() };
  }

  #members(depth: number): Entry[] {
    const out: Entry[] = [];
    this.#at++;
    while (!this.#closes('}', out.length > 0)) {
      this.#blanks();
      const line = this.#line;
      if (this.#text[this.#at] !== '"') this.#fail('a key is missing');
      const key = this.#string();
      this.#blanks();
      if (this.#text[this.#at++] !== ':') this.#fail('a colon is missing');
      out.push({ key, line, node: this.#value(depth + 1) });
    }
    return out;
  }

  #elements(depth: number): Node[] {
    const out: Node[] = [];
    this.#at++;
    while (!this.#closes(']', out.length > 0)) out.push(this.#value(depth + 1));
    return out;
  }

  /** Whether `end` stands next; between members steps over the comma. */
  #closes(end: string, more: boolean): boolean {
    this.#blanks();
    if (this.#text[this.#at] === end) {
      this.#at++;
      return true;
    }
    if (more && this.#text[this.#at++] !== ',') this.#fail('a comma is missing');
    return false;
  }

  #string(): string {
    const from = this.#at++;
    while (this.#at < this.#text.length && this.#text[this.#at] !== '"') {
      if (this.#text[this.#at] === '\n') this.#fail('a quotation mark is missing');
      this.#at += this.#text[this.#at] === '\\' ? 2 : 1;
    }
    this.#at++;
    return this.#parsed(from) as string;
  }

  #word(): number | boolean | null {
    const from = this.#at;
    while (/[\w.+-]/.test(this.#text[this.#at] ?? '')) this.#at++;
    return this.#parsed(from) as number | boolean | null;
  }

  #parsed(from: number): unknown {
    try {
      return JSON.parse(this.#text.slice(from, this.#at));
    } catch {
      return this.#fail(`unexpected ${this.#text.slice(from, from + 12) || 'end'}`);
    }
  }

  #blanks(): void {
    for (let c = this.#text[this.#at]; c === ' ' || c === '\n' || c === '\t' || c === '\r'; c = this.#text[this.#at]) {
      if (c === '\n') this.#line++;
      this.#at++;
    }
  }

  #fail(what: string): never {
    throw new SyntaxError(`${this.#line}: ${what}`);
  }
}

/** Members of an object; none of anything else. */
export const entriesOf = (node: Node | undefined): readonly Entry[] =>
  node?.kind === 'object' ? (node.value as readonly Entry[]) : [];

/** Elements of a list; none of anything else. */
export const itemsOf = (node: Node | undefined): readonly Node[] =>
  node?.kind === 'list' ? (node.value as readonly Node[]) : [];

/** The value under a path of keys. */
export const under = (node: Node | undefined, ...keys: readonly string[]): Node | undefined =>
  keys.reduce<Node | undefined>((at, key) => entriesOf(at).find((one) => one.key === key)?.node, node);
