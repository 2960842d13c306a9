// Renders a tree as what converters make of a PDF: a line for each paragraph, cut where a page ends; notes among the text; headings, emphasis and marks in one of the usual notations.
import type { Block, DocumentNode, Mark, Note, Paragraph, Point, Words } from '../../src/tree/index.ts';
import { between, pick, type Random, randomOf } from './random.ts';
import { raised, sectionLabel } from './render.ts';

export interface Notation {
  readonly heading: 'plain' | 'bold' | 'hashes' | 'hashes-bold';
  readonly italics: boolean;
  readonly marks: 'figures' | 'sup' | 'braces';
  /** A line of three hyphens above the notes of a page. */
  readonly rule: boolean;
  /** Blank lines where a page ended. */
  readonly gap: number;
  readonly links: boolean;
  /** A blank line between two numbered paragraphs. */
  readonly apart: boolean;
  readonly points: 'plain' | 'list';
  /** Characters of a page. */
  readonly page: number;
}

const notationOf = (random: Random): Notation => ({
  heading: pick(random, ['plain', 'bold', 'hashes', 'hashes-bold'] as const),
  italics: random() < 0.7,
  marks: pick(random, ['figures', 'sup', 'braces'] as const),
  rule: random() < 0.5,
  gap: between(random, 1, 3),
  links: random() < 0.5,
  apart: random() < 0.8,
  points: random() < 0.8 ? 'plain' : 'list',
  page: between(random, 2200, 3600),
});

/** The document as a converter gives it. */
export function renderConverted(document: DocumentNode, seed: number): { text: string; dirt: Notation } {
  const random = randomOf(seed);
  const dirt = notationOf(random);
  return { text: new Converted(document, dirt).text(), dirt };
}

/** A piece of text with the notes it calls. */
interface Piece {
  readonly text: string;
  readonly calls: readonly { readonly at: number; readonly note: Note }[];
}

class Converted {
  readonly #document: DocumentNode;
  readonly #dirt: Notation;
  readonly #notes: ReadonlyMap<string, Note>;
  readonly #out: string[] = [];
  /** Notes called on this page. */
  #called: Note[] = [];
  #room: number;

  constructor(document: DocumentNode, dirt: Notation) {
    this.#document = document;
    this.#dirt = dirt;
    this.#notes = new Map(document.notes.map((note) => [note.id, note]));
    this.#room = dirt.page;
  }

  text(): string {
    const { cover, number, title, children } = this.#document;
    for (const line of cover.lines) this.#line(this.#piece(line.words, ''), true);
    if (title) this.#line(this.#heading(title, number ? `${number}. ` : '', 2), true);
    this.#blocks(children, 2);
    this.#foot();
    return `${this.#out.join('\n')}\n`;
  }

  #blocks(blocks: readonly Block[], level: number): void {
    for (const block of blocks) this.#block(block, level);
  }

  #block(block: Block, level: number): void {
    switch (block.type) {
      case 'formula':
        return this.#line(this.#piece(block.words, ''), true);
      case 'paragraph':
        return this.#paragraph(block);
      case 'section':
        this.#line(this.#heading(block.heading, sectionLabel(block.number, this.#document.language), level), true);
        return this.#blocks(block.children, level + 1);
      case 'part':
        this.#line({ text: block.number, calls: [] }, true);
        if (block.heading) this.#line(this.#heading(block.heading, '', level), true);
        return this.#blocks(block.children, level + 1);
      case 'annex':
        if (block.label) this.#line(this.#heading(block.label, '', level), true);
        if (block.heading) this.#line(this.#heading(block.heading, '', level), true);
        return this.#blocks(block.children, level + 1);
      case 'summary':
        if (block.heading) this.#line(this.#heading(block.heading, '', level), true);
        return this.#blocks(block.children, level + 1);
      case 'conclusions':
        for (const line of block.lines) this.#line(this.#piece(line, ''), true);
        return;
      case 'table':
        this.#table(block.rows.map((row) => row.map((cell) => cell.words.text.replaceAll('|', '\\|'))));
    }
  }

  #table(rows: readonly (readonly string[])[]): void {
    const [head, ...rest] = rows.map((cells) => `| ${cells.join(' | ')} |`);
    if (head === undefined) return;
    this.#out.push(head, `|${' --- |'.repeat(rows[0].length)}`, ...rest, '');
  }

  #heading(words: Words, before: string, level: number): Piece {
    const piece = this.#piece({ ...words, marks: words.marks.filter(({ kind }) => kind === 'note') }, before);
    const { heading } = this.#dirt;
    if (heading === 'plain') return piece;
    const [open, close] = heading === 'hashes' ? ['', ''] : ['**', '**'];
    const hashes = heading === 'bold' ? '' : `${'#'.repeat(Math.min(6, level))} `;
    const shift = hashes.length + open.length;
    return {
      text: hashes + open + piece.text + close,
      calls: piece.calls.map((call) => ({ ...call, at: call.at + shift })),
    };
  }

  #paragraph(node: Paragraph): void {
    const numbered = node.number !== null;
    this.#line(this.#piece(node.words, numbered ? `${node.number}. ` : ''), !numbered || this.#dirt.apart);
    this.#points(node.points);
    if (node.wrapUp) this.#line(this.#piece(node.wrapUp, ''), true);
  }

  #points(points: readonly Point[]): void {
    for (const point of points) {
      this.#line(this.#piece(point.words, `${this.#dirt.points === 'list' ? '- ' : ''}${point.label} `), true);
      this.#points(point.points);
      if (point.wrapUp) this.#line(this.#piece(point.wrapUp, ''), true);
    }
  }

  /** One line, cut in two where the page ends within it. */
  #line(piece: Piece, apart: boolean): void {
    if (!piece.text) return;
    if (apart && this.#out.length && this.#out.at(-1) !== '') this.#out.push('');
    const cut = piece.text.length > this.#room ? cutAt(piece, this.#room) : -1;
    const first = cut < 0 ? piece.text : piece.text.slice(0, cut);
    this.#out.push(first);
    this.#called.push(...piece.calls.filter(({ at }) => cut < 0 || at <= cut).map(({ note }) => note));
    this.#room -= first.length;
    if (cut < 0) return void (apart && this.#out.push(''));
    this.#foot();
    const shift = cut + 1;
    const rest = piece.calls.filter(({ at }) => at > cut).map((call) => ({ ...call, at: call.at - shift }));
    this.#line({ text: piece.text.slice(shift), calls: rest }, true);
  }

  /** The notes of the page, and the next page. */
  #foot(): void {
    this.#out.push('');
    if (this.#called.length && this.#dirt.rule) this.#out.push('---', '');
    for (const note of this.#called) {
      const words = this.#piece(note.words, '');
      this.#out.push(`${this.#mark(note.marker)} ${words.text}`, '');
    }
    for (let i = 1; i < this.#dirt.gap; i++) this.#out.push('');
    this.#called = [];
    this.#room = this.#dirt.page;
  }

  #mark(marker: string): string {
    if (/^\*+$/.test(marker)) return marker.replaceAll('*', '\\*');
    if (this.#dirt.marks === 'sup') return `<sup>${marker}</sup>`;
    if (this.#dirt.marks === 'braces') return `^{${marker}}`;
    return raised(marker);
  }

  /** Words in the notation, behind a number or label. */
  #piece({ text, marks }: Words, before: string): Piece {
    const inserts = marks.flatMap((mark) => this.#inserts(mark, text)).sort((a, b) => a.at - b.at || a.order - b.order);
    const calls: { at: number; note: Note }[] = [];
    let out = before;
    let from = 0;
    for (const { at, sign, note } of inserts) {
      out += text.slice(from, at) + sign;
      if (note) calls.push({ at: out.length, note });
      from = at;
    }
    return { text: out + text.slice(from), calls };
  }

  #inserts(mark: Mark, text: string): { at: number; order: number; sign: string; note?: Note }[] {
    const { start, end, kind } = mark;
    const around = (open: string, close: string) => [
      { at: start, order: 1, sign: open },
      { at: end, order: -1, sign: close },
    ];
    if (kind === 'note') {
      const note = this.#notes.get(mark.note!);
      return note ? [{ at: start, order: 0, sign: this.#mark(note.marker), note }] : [];
    }
    if (/^\s|\s$/.test(text.slice(start, end)) || start === end) return [];
    if (kind === 'italic' && this.#dirt.italics) return around('*', '*');
    if (kind === 'superscript' && /^\p{L}+$/u.test(text.slice(start, end))) return around('^{', '}');
    if (kind === 'link' && this.#dirt.links && !/[()[\]]/.test(text.slice(start, end))) return around('[', '](#)');
    return [];
  }
}

/** The last blank within `room`, where no notation is open; −1: none. */
function cutAt({ text }: Piece, room: number): number {
  for (let at = Math.min(room, text.length - 2); at > 20; at--) {
    if (text[at] !== ' ') continue;
    const before = text.slice(0, at);
    const open = (before.match(/\*/g)?.length ?? 0) % 2 || before.lastIndexOf('[') > before.lastIndexOf(')');
    if (!open) return at;
  }
  return -1;
}
