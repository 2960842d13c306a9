// Tables: data tables become rows, tables that only lay out become the passages in them.
import type { PassageCell } from '../passage.ts';
import type { Block, Cell, Row, Table } from './blocks.ts';
import { paragraphsIn } from './blocks.ts';
import { wordsOfBlocks } from './words.ts';

/** A table of one column, or of one filled cell, sets a frame around words and is no table of data. */
export function isLayout(table: Table): boolean {
  return table.rows.every((row) => row.cells.length < 2);
}

/** What is in a layout table, in the order of print. */
export const contentOf = (table: Table): Block[] =>
  table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks));

/** The cells, those that are merged downwards as one with its rowspan. */
export function rowsOf(table: Table): PassageCell[][] {
  const open = new Map<number, { rowspan: number }>();
  return table.rows.map((row) => rowOf(row, open)).filter((row) => row.some(isPrinted));
}

/** Empty rows are space above and below; one that a cell runs through counts. */
const isPrinted = (cell: PassageCell): boolean =>
  cell.words.text !== '' || cell.words.marks.length > 0 || cell.rowspan > 1;

function rowOf(row: Row, open: Map<number, { rowspan: number }>): PassageCell[] {
  const out: PassageCell[] = [];
  let column = 0;
  for (const cell of row.cells) {
    const above = cell.merged ? open.get(column) : undefined;
    if (above) above.rowspan++;
    else {
      const made = cellOf(cell, row.header);
      out.push(made);
      open.set(column, made);
    }
    column += cell.colspan;
  }
  return out;
}

const cellOf = (cell: Cell, header: boolean) => ({
  header,
  colspan: cell.colspan,
  rowspan: 1,
  words: wordsOfBlocks(cell.blocks),
});

/** True where no cell holds a word. */
export function isBlank(table: Table): boolean {
  for (const one of paragraphsIn([table])) if (one.pieces.some((piece) => /\S/.test(piece.text))) return false;
  return true;
}
