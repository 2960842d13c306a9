// HTML text → open, close and text events with a stack of bounded depth. The library's own parser takes minutes for 100,000 open tags.
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

export interface TagHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
  end(): void;
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const BLOCKS = new Set(
  'address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table ul'.split(
    ' ',
  ),
);
/** What an opening tag closes, and where the search for it ends (HTML, "optional tags"). */
const CLOSES: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  li: [['li'], ['ul', 'ol', 'menu', 'table']],
  dt: [
    ['dt', 'dd'],
    ['dl', 'table'],
  ],
  dd: [
    ['dt', 'dd'],
    ['dl', 'table'],
  ],
  tr: [['tr', 'td', 'th'], ['table']],
  td: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  th: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  tbody: [['thead', 'tbody', 'tr', 'td', 'th'], ['table']],
  tfoot: [['thead', 'tbody', 'tr', 'td', 'th'], ['table']],
  body: [['head'], []],
};
const SCOPES = new Set('table td th li div section article aside blockquote body html button'.split(' '));
/** A closing tag is looked for among this many open elements: prose nests far less. */
const SEARCH = 256;

/** Sends the events of `html` to `handler`. True when elements beyond `depth` were met: they are passed over, their text is kept. */
export function readTags(html: string, handler: TagHandler, depth: number, seen: (offset: number) => void): boolean {
  const reader = new TagReader(html, handler, depth, seen);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.tooDeep;
}

class TagReader implements TokenizerCallbacks {
  tooDeep = false;
  readonly #html: string;
  readonly #handler: TagHandler;
  readonly #depth: number;
  readonly #seen: (offset: number) => void;
  readonly #stack: string[] = [];
  #beyond = 0;
  #name = '';
  #attributes: Record<string, string> = {};
  #attribute = '';
  #value = '';

  constructor(html: string, handler: TagHandler, depth: number, seen: (offset: number) => void) {
    this.#html = html;
    this.#handler = handler;
    this.#depth = depth;
    this.#seen = seen;
  }

  ontext(start: number, end: number): void {
    this.#seen(start);
    this.#handler.text(this.#html.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.#handler.text(String.fromCodePoint(codepoint));
  }

  onopentagname(start: number, end: number): void {
    this.#seen(start);
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#attributes = {};
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#html.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.#value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    if (!Object.hasOwn(this.#attributes, this.#attribute)) this.#attributes[this.#attribute] = this.#value;
    this.#value = '';
  }

  onopentagend(): void {
    const name = this.#name;
    this.#implied(name);
    if (VOID.has(name)) {
      this.#handler.open(name, this.#attributes);
      this.#handler.close(name);
    } else if (this.#stack.length >= this.#depth) {
      this.tooDeep = true;
      this.#beyond++;
    } else {
      this.#stack.push(name);
      this.#handler.open(name, this.#attributes);
    }
  }

  onselfclosingtag(): void {
    this.onopentagend();
  }

  #implied(name: string): void {
    if (BLOCKS.has(name)) this.#closeParagraph();
    const rule = CLOSES[name];
    if (!rule) return;
    const [closed, ends] = rule;
    for (let at = this.#stack.length - 1; at >= Math.max(0, this.#stack.length - SEARCH); at--) {
      if (ends.includes(this.#stack[at])) return;
      if (closed.includes(this.#stack[at])) this.#popTo(at);
    }
  }

  #closeParagraph(): void {
    for (let at = this.#stack.length - 1; at >= Math.max(0, this.#stack.length - SEARCH); at--) {
      if (SCOPES.has(this.#stack[at])) return;
      if (this.#stack[at] === 'p') return this.#popTo(at);
    }
  }

  onclosetag(start: number, end: number): void {
    this.#seen(start);
    const name = this.#html.slice(start, end).toLowerCase();
    if (this.#beyond > 0) {
      this.#beyond--;
      return;
    }
    const at = this.#stack.lastIndexOf(name);
    if (at >= 0 && at >= this.#stack.length - SEARCH) this.#popTo(at);
  }

  #popTo(at: number): void {
    while (this.#stack.length > at) this.#handler.close(this.#stack.pop()!);
  }

  onend(): void {
    this.#popTo(0);
    this.#handler.end();
  }

  oncdata(start: number, end: number, offset: number): void {
    this.#handler.text(this.#html.slice(start, end - offset));
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
}
