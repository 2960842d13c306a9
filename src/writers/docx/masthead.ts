// The cover: what stands in the head of the first page as in the house's own documents, the other lines above the title.

import { BorderStyle, type FileChild, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { CoverFieldName, CoverLine, DocumentNode } from '../../tree/index.ts';
import { titleNumber } from '../title.ts';
import { line, type Page, printable, runs } from './runs.ts';

/** Places of the head of the first page: row and column. */
const PLACES: Partial<Record<CoverFieldName, number>> = {
  publisher: 0,
  symbol: 1,
  organ: 2,
  distribution: 3,
  date: 3,
  language: 3,
  'original-language': 3,
};

const STYLES: Partial<Record<CoverFieldName, string>> = {
  publisher: 'H1',
  organ: 'XLarge',
  session: 'Session',
  'agenda-title': 'AgendaTitleH2',
  'document-title': 'H1',
  sponsors: 'Sponsors',
  distribution: 'Distribution',
  date: 'Distribution',
  language: 'Distribution',
  'original-language': 'Distribution',
};

const styleOf = (field: CoverFieldName): string => STYLES[field] ?? 'AgendaItemNormal';

/** How many of the first lines stand in the head: as long as they keep the order of its places, and call no notes. */
function headLength(lines: readonly CoverLine[]): number {
  let place = 0;
  for (const [i, { field, words }] of lines.entries()) {
    const next = PLACES[field];
    if (next === undefined || next < place || words.marks.some((mark) => mark.kind === 'note')) return i;
    place = next;
  }
  return lines.length;
}

/** The head of the first page; nothing where the cover begins otherwise. */
export function firstHeader(document: DocumentNode, page: Page): Table[] {
  const lines = document.cover.lines.slice(0, headLength(document.cover.lines));
  const cells: CoverLine[][] = [[], [], [], []];
  for (const one of lines) cells[PLACES[one.field]!].push(one);
  const rows = [cells.slice(0, 2), cells.slice(2)].filter((row) => row.some((cell) => cell.length));
  if (!rows.length) return [];
  const none = { style: BorderStyle.NONE, size: 0 };
  const rule = { style: BorderStyle.SINGLE, size: 8 };
  const borders = { top: none, left: none, right: none, bottom: rule, insideHorizontal: rule, insideVertical: none };
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders,
      rows: rows.map((row) => new TableRow({ children: row.map((cell, i) => one(cell, i, page)) })),
    }),
  ];
}

const one = (lines: readonly CoverLine[], column: number, page: Page): TableCell =>
  new TableCell({
    width: { size: column ? 35 : 65, type: WidthType.PERCENTAGE },
    children: lines.length
      ? lines.map(({ field, words }) => line(page, styleOf(field), runs(words, page, true)))
      : [line(page, 'Distribution', [])],
  });

/** The other lines of the cover and the title. */
export function masthead(document: DocumentNode, page: Page): FileChild[] {
  const { lines } = document.cover;
  const out = lines.slice(headLength(lines)).map(({ field, words }) => line(page, styleOf(field), runs(words, page)));
  const own = titleNumber(document);
  if (!document.title && own === null) return out;
  const number = own === null ? [] : [new TextRun(printable(`${own}. `))];
  const title = document.title ? runs(document.title, page) : [];
  return [...out, line(page, 'TitleHCH', [...number, ...title])];
}
