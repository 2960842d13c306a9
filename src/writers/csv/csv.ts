// Rows as comma-separated values (RFC 4180).

/** What a cell may be; null is an empty cell, a list is joined with "; ". */
export type Cell = string | number | boolean | null | undefined | readonly (string | number)[];

const asText = (cell: Cell): string => (Array.isArray(cell) ? cell.join('; ') : String(cell ?? ''));

/** A cell that holds a comma, a quote or a line end, or begins or ends with a blank, stands in quotes. */
function escaped(cell: Cell): string {
  const text = asText(cell).toWellFormed();
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line with its end. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(escaped).join(',')}\r\n`;

/** Tells spreadsheets that the letters are UTF-8. */
export const CSV_START = '\ufeff';

/** A whole table: names of the columns, then the rows. */
export const writeCsv = (columns: readonly string[], rows: Iterable<readonly Cell[]>): string =>
  `${CSV_START}${csvLine(columns)}${[...rows].map(csvLine).join('')}`;
