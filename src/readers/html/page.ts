// Events of tags → flow: where passages begin and end, lists, tables, links within the page.
import type { Language } from '../../tree/index.ts';
import type { Flow, FlowCell, FlowPassage, FlowTable, IdChain } from './flow.ts';
import { type Frame, frameOf, ROOT } from './frames.ts';
import { type List, listOf, nextLabel } from './lists.ts';
import type { Attributes, TagHandler } from './tags.ts';

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr nobr'.split(
    ' ',
  ),
);
const LANGUAGES = new Set(['ar', 'zh', 'en', 'fr', 'ru', 'es']);
const MARKER = /^[[(]?\s?(?:\d{1,3}|\p{L}{1,2}|[ivxl]{1,6}|[*†‡§]{1,4}|[↩↑^])\s?[\])]?$/u;

interface OpenTable {
  readonly table: FlowTable;
  row: FlowCell[] | null;
  readonly outer: Flow[];
}

export class Page implements TagHandler {
  readonly flow: Flow[] = [];
  /** The passage that each id stands at the start of, by its order. */
  readonly places = new Map<string, number>();
  language: Language | null = null;
  /** Symbols that Octavo's own pages name beside the text. */
  symbols: readonly string[] = [];
  /** 1-based, set by whoever sends the events. */
  line = 1;
  #sink: Flow[] = this.flow;
  #order = 0;
  #passage: FlowPassage | null = null;
  #frame: Frame = ROOT;
  readonly #frames: Frame[] = [];
  readonly #lists: List[] = [];
  readonly #tables: OpenTable[] = [];
  #label: string | null = null;
  /** Text of an open number or link within the page, collected apart. */
  #apart: string | null = null;
  #number = 0;
  #breaks = 0;

  open(name: string, attributes: Attributes): void {
    this.#frames.push(this.#frame);
    const parent = this.#frame;
    this.#frame = frameOf(name, attributes, parent);
    this.#learn(attributes);
    if (this.#frame.hidden) return;
    if (name === 'br') return this.#break();
    const marked = this.#frame.ids !== parent.ids;
    if (!INLINE.has(name)) this.#block(name, attributes);
    else if (marked && this.#apart === null) this.#current();
    if (marked) this.#place(this.#frame.ids!.id);
    if (INLINE.has(name)) this.#inline(name, attributes, parent);
  }

  #inline(name: string, attributes: Attributes, parent: Frame): void {
    if (this.#number === 0 && isNumber(name, attributes)) this.#startApart(true);
    else if (this.#apart === null && this.#frame.target !== null && parent.target === null) this.#startApart(false);
  }

  #learn({ lang, 'data-symbols': symbols }: Attributes): void {
    if (symbols) this.symbols = symbols.split('; ');
    const code = lang?.slice(0, 2).toLowerCase();
    if (code && this.language === null && LANGUAGES.has(code)) this.language = code as Language;
  }

  #startApart(number: boolean): void {
    if (number) this.#number = this.#frames.length;
    this.#apart = '';
  }

  /** An id in front of a passage's first word names that passage. */
  #place(id: string): void {
    const begun = this.#passage !== null && this.#passage.parts.length > 0;
    if (begun || this.places.has(id)) return;
    this.places.set(id, this.#order + (this.#passage ? 0 : 1));
    if (this.#passage) this.#passage.ids = { id, up: this.#passage.ids };
  }

  #block(name: string, attributes: Attributes): void {
    this.#flush();
    if (name === 'ul' || name === 'ol' || name === 'menu') this.#lists.push(listOf(name, attributes));
    else if (name === 'li') this.#label = this.#lists.length ? nextLabel(this.#lists.at(-1)!, attributes) : null;
    else if (name === 'table') this.#openTable(attributes);
    else if (name === 'tr') this.#openRow();
    else if (name === 'td' || name === 'th') this.#openCell(name, attributes);
  }

  close(name: string): void {
    const closed = this.#frame;
    const depth = this.#frames.length;
    this.#frame = this.#frames.pop() ?? ROOT;
    if (closed.hidden) return;
    if (this.#number === depth) return this.#endNumber();
    if (name === 'a' && this.#apart !== null && this.#number === 0) return this.#endLink(closed);
    if (INLINE.has(name) || name === 'br') return;
    this.#flush();
    if (name === 'ul' || name === 'ol' || name === 'menu') this.#lists.pop();
    else if (name === 'li') this.#label = null;
    else if (name === 'table') this.#closeTable();
    else if (name === 'td' || name === 'th') this.#sink = this.#tables.at(-1)?.outer ?? this.flow;
  }

  text(text: string): void {
    if (this.#frame.hidden) return;
    if (this.#apart !== null) this.#apart += text;
    else if (this.#frame.pre) this.#preformatted(text);
    else this.#add(text);
  }

  /** What was still open at the end of the page. */
  end(): void {
    const left = this.#apart;
    this.#apart = null;
    if (left) this.#add(left);
    this.#flush();
  }

  /** Blank lines divide preformatted text into paragraphs. */
  #preformatted(text: string): void {
    const { line } = this;
    for (const piece of text.split(/(\n[^\S\n]{0,200}\n)/)) {
      if (/\S/.test(piece)) this.#add(piece);
      else this.#flush();
      this.line += lineEnds(piece);
    }
    this.line = line;
  }

  #add(text: string): void {
    const printed = /\S/.test(text);
    if (printed) this.#breaks = 0;
    if (!printed && !this.#passage) return;
    const { line } = this;
    this.line += this.#passage ? 0 : lineEnds(text.slice(0, text.length - text.trimStart().length));
    const passage = this.#current();
    passage.parts.push({ text, setting: this.#frame.setting });
    if (printed) passage.to = line + lineEnds(text.trimEnd());
    this.line = line;
  }

  /** Two line breaks in a row end a paragraph. */
  #break(): void {
    if (++this.#breaks > 1) this.#flush();
    else if (this.#passage) this.#add('\n');
    if (this.#apart !== null) this.#apart += ' ';
  }

  #endNumber(): void {
    const label = (this.#apart ?? '').replace(/\s+/g, ' ').trim();
    this.#number = 0;
    this.#apart = null;
    // A label with a stroke is a symbol's: it belongs to the title's words.
    if (label && !label.includes('/') && (!this.#passage || isBare(this.#passage))) this.#current().label = label;
    else this.#add(`${label} `);
  }

  #endLink(closed: Frame): void {
    const text = this.#apart ?? '';
    this.#apart = null;
    const { setting, target } = closed;
    if (MARKER.test(text.trim())) this.#current().parts.push({ target: target!, text: text.trim(), setting });
    else if (text) this.#add(text);
  }

  #current(): FlowPassage {
    const { heading, align, cover, ids } = this.#frame;
    this.#passage ??= this.#start(heading, align, cover, ids);
    this.#passage.to = Math.max(this.#passage.to, this.line);
    return this.#passage;
  }

  #start(heading: number | null, align: Frame['align'], cover: boolean, ids: IdChain | null): FlowPassage {
    const { line } = this;
    const order = ++this.#order;
    const label = this.#label;
    this.#label = null;
    return { kind: 'passage', order, parts: [], from: line, to: line, label, heading, align, cover, ids };
  }

  #flush(): void {
    this.#breaks = 0;
    if (this.#passage) this.#sink.push(this.#passage);
    this.#passage = null;
  }

  /** A table within a table: the outer one lays out the page. */
  #openTable(attributes: Attributes): void {
    const above = this.#tables.at(-1);
    if (above) above.table.layout = true;
    const layout = attributes.role === 'presentation' || attributes.role === 'none';
    this.#tables.push({ table: { kind: 'table', rows: [], layout }, row: null, outer: this.#sink });
  }

  #openRow(): void {
    const open = this.#tables.at(-1);
    if (!open) return;
    open.row = [];
    open.table.rows.push(open.row);
  }

  #openCell(name: string, attributes: Attributes): void {
    const open = this.#tables.at(-1);
    if (!open) return;
    if (!open.row) this.#openRow();
    const [colspan, rowspan] = [span(attributes.colspan), span(attributes.rowspan)];
    const flow: Flow[] = [];
    open.row!.push({ flow, header: name === 'th', colspan, rowspan });
    this.#sink = flow;
  }

  #closeTable(): void {
    const open = this.#tables.pop();
    if (!open) return;
    this.#sink = open.outer;
    this.#sink.push(open.table);
  }
}

const lineEnds = (text: string): number => text.split('\n').length - 1;

const isBare = (passage: FlowPassage): boolean => passage.parts.every((part) => !/\S/.test(part.text));

const span = (value: string | undefined): number => Math.min(1000, Math.max(1, Number.parseInt(value ?? '1', 10) || 1));

/** Octavo's own pages, and those of others that mark up numbers so. */
const isNumber = (name: string, attributes: Attributes): boolean =>
  name === 'span' && /(?:^|\s)num(?:ber)?(?:\s|$)/.test(attributes.class ?? '');
