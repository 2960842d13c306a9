// Tables with their head repeated on each page.
import { Table as DocxTable, TableCell, TableRow, WidthType } from 'docx';
import type { Cell, Table } from '../../tree/index.ts';
import { line, type Page, runs } from './runs.ts';

/** Rows of header cells alone, at the top, are the head. */
export function table(node: Table, page: Page): DocxTable {
  let head = true;
  const rows = node.rows.map((row) => {
    head &&= row.length > 0 && row.every((cell) => cell.header);
    return new TableRow({ tableHeader: head, children: row.map((cell) => one(cell, page)) });
  });
  return new DocxTable({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
}

const one = (cell: Cell, page: Page): TableCell =>
  new TableCell({
    children: [line(page, 'Normal', runs(cell.words, page))],
    columnSpan: cell.colspan > 1 ? cell.colspan : undefined,
    rowSpan: cell.rowspan > 1 ? cell.rowspan : undefined,
  });
