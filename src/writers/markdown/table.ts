// A table with pipes. Its first row stands as the head; a cell that spans others is followed by empty ones.
import type { Cell, Table } from '../../tree/index.ts';
import { inline, type Page } from './inline.ts';

export function table(node: Table, page: Page): string {
  const rows = node.rows.map((row) => row.flatMap((cell) => cells(cell, page)));
  const width = Math.max(1, ...rows.map((row) => row.length));
  const lines = rows.map((row) => `| ${[...row, ...Array(width - row.length).fill('')].join(' | ')} |`);
  const rule = `|${' --- |'.repeat(width)}`;
  return [...lines.slice(0, 1), rule, ...lines.slice(1)].join('\n');
}

const cells = (cell: Cell, page: Page): string[] => [
  inline(cell.words, page).replaceAll('|', '\\|'),
  ...Array(Math.max(0, Math.min(cell.colspan, 100) - 1)).fill(''),
];
