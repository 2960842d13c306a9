// Renders a tree as dirty text: wrapped lines, pages with furniture in mid-paragraph, footnotes at page ends, marks fused to words.
import type { Block, DocumentNode, Note, Paragraph, Point, Words } from '../../src/tree/index.ts';
import { between, pick, type Random, randomOf } from './random.ts';

export interface Dirt {
  readonly width: number;
  readonly blanks: 'none' | 'paragraph' | 'line';
  readonly indent: boolean;
  readonly pageLength: number;
  readonly rule: boolean;
  readonly header: 'symbol' | 'symbol-title' | 'title-symbol' | 'two-lines';
  readonly footer: 'job-page' | 'page-job' | 'page';
  readonly marks: 'fused' | 'superscript';
  readonly hyphens: boolean;
}

export function dirtOf(random: Random): Dirt {
  return {
    width: between(random, 70, 100),
    blanks: pick(random, ['none', 'paragraph', 'line'] as const),
    indent: random() < 0.5,
    pageLength: between(random, 40, 50),
    rule: random() < 0.8,
    header: pick(random, ['symbol', 'symbol-title', 'title-symbol', 'two-lines'] as const),
    footer: pick(random, ['job-page', 'page-job', 'page'] as const),
    marks: random() < 0.8 ? 'fused' : 'superscript',
    hyphens: random() < 0.5,
  };
}

interface Piece {
  readonly text: string;
  /** Notes called in it, by where their mark stands (UTF-16 offset in `text`). */
  readonly calls: readonly { readonly at: number; readonly id: string }[];
  readonly indent: number;
  readonly solid: boolean;
}

/** The document as dirty text. */
export function render(document: DocumentNode, seed: number): { text: string; dirt: Dirt } {
  const random = randomOf(seed);
  const dirt = dirtOf(random);
  return { text: new Pages(document, dirt, random).text(), dirt };
}

class Pages {
  readonly #document: DocumentNode;
  readonly #dirt: Dirt;
  readonly #notes: ReadonlyMap<string, Note>;
  readonly #out: string[] = [];
  readonly #job: string;
  #page: { text: string; notes: Note[] }[] = [];
  #pageNo = 1;

  constructor(document: DocumentNode, dirt: Dirt, random: Random) {
    this.#document = document;
    this.#dirt = dirt;
    this.#notes = new Map(document.notes.map((note) => [note.id, note]));
    this.#job = `${between(random, 17, 25)}-${between(random, 10000, 29999)}`;
  }

  text(): string {
    for (const line of this.#document.cover.lines) this.#lines(pieceOf(line.words, '', 0, true));
    const { number, title } = this.#document;
    if (title) this.#lines(pieceOf(title, number ? `${number}. ` : '', 0, true));
    this.#blocks(this.#document.children);
    if (this.#page.length) this.#endPage(true);
    return `${this.#out.join('\n')}\n`;
  }

  #blocks(blocks: readonly Block[]): void {
    for (const block of blocks) this.#block(block);
  }

  #block(block: Block): void {
    const indent = this.#dirt.indent ? 4 : 0;
    switch (block.type) {
      case 'formula':
        return this.#lines(pieceOf(block.words, '', indent, false));
      case 'paragraph':
        return this.#paragraph(block, indent);
      case 'section':
        this.#lines(pieceOf(block.heading, sectionLabel(block.number, this.#document.language), 0, true));
        return this.#blocks(block.children);
      case 'part':
        this.#lines({ text: block.number, calls: [], indent: 0, solid: true });
        if (block.heading) this.#lines(pieceOf(block.heading, '', 0, true));
        return this.#blocks(block.children);
      case 'annex':
        if (block.label) this.#lines(pieceOf(block.label, '', 0, true));
        if (block.heading) this.#lines(pieceOf(block.heading, '', 0, true));
        return this.#blocks(block.children);
      case 'summary':
        if (block.heading) this.#lines(pieceOf(block.heading, '', 0, true));
        return this.#blocks(block.children);
      case 'conclusions':
        for (const line of block.lines) this.#lines(pieceOf(line, '', 0, true));
        return;
      case 'table':
        for (const row of block.rows) {
          const text = row
            .map((cell) => cell.words.text)
            .join('  ')
            .trim();
          if (text) this.#lines({ text, calls: [], indent: 0, solid: true });
        }
    }
  }

  #paragraph(node: Paragraph, indent: number): void {
    this.#lines(pieceOf(node.words, node.number === null ? '' : `${node.number}. `, indent, false));
    this.#points(node.points, indent);
    if (node.wrapUp) this.#lines(pieceOf(node.wrapUp, '', 0, false));
  }

  #points(points: readonly Point[], indent: number): void {
    for (const point of points) {
      this.#lines(pieceOf(point.words, `${point.label} `, indent, false));
      this.#points(point.points, indent ? indent + 2 : 0);
      if (point.wrapUp) this.#lines(pieceOf(point.wrapUp, '', 0, false));
    }
  }

  /** Wraps one piece and puts its lines on pages. */
  #lines(piece: Piece): void {
    if (!piece.text) return;
    const printed = this.#withMarks(piece);
    const lines = wrap(printed.text, this.#dirt.width, piece.indent, this.#dirt.hyphens);
    let at = 0;
    for (const [i, line] of lines.entries()) {
      const end = i === lines.length - 1 ? printed.text.length : at + line.trim().length + 1;
      const notes = printed.calls
        .filter((call) => call.at >= at && call.at < Math.max(end, at + 1))
        .map((call) => this.#notes.get(call.id)!);
      at = end;
      if (i === 0 && this.#dirt.blanks === 'paragraph' && this.#page.length) this.#page.push({ text: '', notes: [] });
      if (i === 0 && this.#dirt.blanks === 'line' && this.#page.length && piece.solid)
        this.#page.push({ text: '', notes: [] });
      this.#page.push({ text: line, notes });
      if (this.#dirt.blanks === 'line') this.#page.push({ text: '', notes: [] });
      if (this.#size() >= this.#dirt.pageLength) this.#endPage(false);
    }
  }

  #size(): number {
    const notes = this.#page.flatMap((line) => line.notes).length;
    const lines = this.#dirt.blanks === 'line' ? this.#page.length / 2 : this.#page.length;
    return lines + notes * 2;
  }

  #withMarks(piece: Piece): { text: string; calls: { at: number; id: string }[] } {
    let text = '';
    let from = 0;
    const calls: { at: number; id: string }[] = [];
    for (const call of piece.calls) {
      text += piece.text.slice(from, call.at);
      const marker = this.#notes.get(call.id)!.marker;
      calls.push({ at: Math.max(0, text.length - 1), id: call.id });
      text += this.#dirt.marks === 'fused' ? marker : raised(marker);
      from = call.at;
    }
    return { text: text + piece.text.slice(from), calls };
  }

  #endPage(last: boolean): void {
    const lines = this.#page.map((line) => line.text);
    const notes = this.#page.flatMap((line) => line.notes);
    if (notes.length && this.#dirt.rule) lines.push('', '__________________', '');
    for (const note of notes) {
      const printed = this.#dirt.marks === 'fused' ? `${note.marker} ` : raised(note.marker);
      lines.push(...wrap(printed + note.words.text, this.#dirt.width + 10, 1, false));
    }
    this.#out.push(...lines, '', this.#footer(), '');
    this.#page = [];
    this.#pageNo++;
    if (!last) this.#out.push(...this.#header(), '');
  }

  #footer(): string {
    const page = `${this.#pageNo}/20`;
    if (this.#dirt.footer === 'page') return page;
    return this.#dirt.footer === 'job-page' ? `${this.#job} ${page}` : `${page} ${this.#job}`;
  }

  #header(): string[] {
    const symbol = this.#document.cover.symbols[0]?.symbol ?? 'A/RES/77/1';
    const title = this.#document.title?.text.slice(0, 90) ?? '';
    switch (this.#dirt.header) {
      case 'symbol-title':
        return [`${symbol}  ${title}`];
      case 'title-symbol':
        return [`${title}  ${symbol}`];
      case 'two-lines':
        return [symbol, title];
      default:
        return [symbol];
    }
  }
}

const pieceOf = (words: Words, before: string, indent: number, solid: boolean): Piece => ({
  text: before + words.text,
  calls: words.marks
    .filter((mark) => mark.kind === 'note')
    .map((mark) => ({ at: mark.start + before.length, id: mark.note! })),
  indent,
  solid,
});

/** A note's mark in superior figures. */
export const raised = (marker: string): string => marker.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]);

/** "A. ", and "(a) " where a section has a small letter. */
export function sectionLabel(number: string | null, language: string | null): string {
  if (number === null) return '';
  if (!/^[a-z]$/.test(number)) return `${number}. `;
  return language === 'en' ? `(${number}) ` : `${number}) `;
}

/** Greedy wrapping; with `hyphens`, lines may also break behind a hyphen. */
function wrap(text: string, width: number, indent: number, hyphens: boolean): string[] {
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  let empty = true;
  for (const word of text.split(hyphens ? / |(?<=\p{L}-)(?=\p{L})/u : ' ')) {
    const glue = empty ? '' : hyphens && line.endsWith('-') && isGlued(text, line.trim(), word) ? '' : ' ';
    if (!empty && line.length + glue.length + word.length > width) {
      lines.push(line);
      line = word;
    } else line += glue + word;
    empty = false;
  }
  lines.push(line);
  return lines;
}

const isGlued = (text: string, line: string, word: string): boolean => text.includes(`${line.slice(-12)}${word}`);
