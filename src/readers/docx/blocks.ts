// What a part of WordprocessingML holds, once its properties are worked out and before it becomes passages.
import type { MarkKind } from '../../tree/index.ts';

/** A run's text as typed ("\t" a tab, "\n" a line break), or the call of a note. */
export interface Piece {
  text: string;
  readonly kinds: readonly MarkKind[];
  readonly href: string | null;
  /** Key of the note called here. */
  readonly note: string | null;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly pieces: Piece[];
  readonly style: string;
  /** Printed by automatic numbering. */
  readonly label: string | null;
  readonly outline: number | null;
  /** Font size in half points: tells headings of one outline level apart. */
  readonly size: number;
  readonly align: 'start' | 'center' | 'end' | null;
  /** Of the first line, in points. */
  readonly indent: number | null;
  /** In a frame or text box: set apart from the flow of text. */
  readonly floating: boolean;
  /** Number of the paragraph in its part, 1-based. */
  readonly at: number;
}

export interface Cell {
  readonly blocks: readonly Block[];
  colspan: number;
  /** Goes on from the cell above. */
  merged: boolean;
}

export interface Row {
  readonly cells: Cell[];
  header: boolean;
  deleted: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly Row[];
}

export type Block = Paragraph | Table;

/** A paragraph's text as typed, notes left out. */
export const rawText = (one: Paragraph): string => one.pieces.map((piece) => piece.text).join('');

/** All paragraphs of blocks in the order of print: tables row by row, cell by cell. */
export function* paragraphsIn(blocks: readonly Block[]): Generator<Paragraph> {
  for (const one of blocks) {
    if (one.kind === 'paragraph') yield one;
    else for (const row of one.rows) for (const cell of row.cells) yield* paragraphsIn(cell.blocks);
  }
}
