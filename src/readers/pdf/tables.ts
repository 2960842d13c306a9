// Rows of cells: lines whose parts stand in columns, and the lines of contents with leaders to a page number.
import { chartEnd, chartRows } from './charts.ts';
import { hangingLabel, labelForm } from './labels.ts';
import { allBold, asLine, lineText, runsText, type Segment, segments } from './segments.ts';
import type { Line, Measures } from './types.ts';

export type Cells = readonly (readonly Line[])[];
export type Rows = readonly { cells: Cells; header: boolean }[];
export type Piece = { readonly lines: Line[] } | { readonly rows: Rows };

const LEADER = /(?:[.…·_]\s?){4,}\s*/;

const isLeader = (line: Line): boolean => LEADER.test(lineText(line));

const DOT = /^[•·▪‣◦–—-]$/;

const EVEN = 0.06;

/** A justified line with few words: between all of them is the same wide blank, and it fills the measure. */
function isLoose(line: Line, parts: readonly Segment[], measures: Measures): boolean {
  const edge = measures.edges.get(line.flow);
  if (parts.length < 3 || !edge || line.end < edge.right - line.size) return false;
  const gaps = parts.slice(1).map((part, i) => part.x - parts[i].end);
  const wide = Math.max(...gaps);
  return wide - Math.min(...gaps) < EVEN * wide && parts.every((part) => !/\S \S/.test(runsText(part.runs)));
}

/** Parts of a line that look like cells: more than a label and its words. */
function cellsOf(line: Line, measures: Measures): Segment[] {
  const parts = segments(line, 1.4);
  if (parts.length < 2 || isLoose(line, parts, measures)) return [];
  return parts.length === 2 && (hangingLabel(line) || DOT.test(runsText(parts[0].runs))) ? [] : parts;
}

const meets = (a: readonly Segment[], b: readonly Segment[]): boolean =>
  a.slice(1).some((one) => b.slice(1).some((other) => one.x < other.end && other.x < one.end));

/** Index behind the last line of a table that begins at `from`; `from` when there is none. */
function tableEnd(lines: readonly Line[], from: number, measures: Measures): number {
  const first = cellsOf(lines[from], measures);
  if (!first.length) return from;
  let end = from;
  let rows = 1;
  let known = first;
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i];
    if (line.flow !== lines[i - 1].flow || lines[i - 1].y - line.y > 3.2 * measures.leading) break;
    const cells = cellsOf(line, measures);
    if (!cells.length && headsNext(line, lines[i + 1], measures)) break;
    if (cells.length && meets(cells, known)) {
      rows++;
      end = i;
      if (cells.length > known.length) known = cells;
    } else if (!insideCell(line, known)) break;
    else if (lines[i - 1].y - line.y < 1.25 * measures.leading && end === i - 1) end = i;
  }
  return rows > 1 && columnsOf(lines.slice(from, end + 1)).length > 1 ? end + 1 : from;
}

/** The heading of another table, whose head follows. */
const headsNext = (line: Line, next: Line | undefined, measures: Measures): boolean =>
  allBold(line) &&
  labelForm(line) !== null &&
  next !== undefined &&
  allBold(next) &&
  cellsOf(next, measures).length > 0;

/** A line that stays within one column of the table. */
const insideCell = (line: Line, known: readonly Segment[]): boolean => {
  const at = known.findIndex(
    (cell, i) => line.x >= cell.x - 8 && (i + 1 >= known.length || line.end <= known[i + 1].x + 2),
  );
  return at >= 0;
};

/** Columns: the bands that the parts of the widest rows cover. */
function columnsOf(lines: readonly Line[]): { x: number; end: number }[] {
  const rows = lines.map((line) => segments(line, 1.4));
  const most = Math.max(...rows.map((row) => row.length));
  const spans = rows
    .filter((row) => row.length === most)
    .flat()
    .sort((a, b) => a.x - b.x);
  const out: { x: number; end: number }[] = [];
  for (const { x, end } of spans) {
    const last = out.at(-1);
    if (last && x < last.end) last.end = Math.max(last.end, end);
    else out.push({ x, end });
  }
  return out;
}

const columnAt = (columns: readonly { x: number; end: number }[], part: Segment): number => {
  let best = 0;
  let near = Number.POSITIVE_INFINITY;
  for (const [i, column] of columns.entries()) {
    const apart = Math.max(column.x - part.end, part.x - column.end, 0) + Math.abs(column.x - part.x) / 1000;
    if (apart < near) [best, near] = [i, apart];
  }
  return best;
};

function rowsOf(lines: readonly Line[]): { cells: Cells; header: boolean }[] {
  const columns = columnsOf(lines);
  const rows: Line[][][] = [];
  for (const [i, line] of lines.entries()) {
    const parts = segments(line, 1.4);
    const step = i > 0 ? lines[i - 1].y - line.y : Number.POSITIVE_INFINITY;
    const firstHere = columnAt(columns, parts[0]) === 0;
    if (!rows.length || step > 1.35 * line.size * 1.15 || (firstHere && parts.length > 1))
      rows.push(columns.map(() => []));
    for (const part of parts) rows.at(-1)![columnAt(columns, part)].push(asLine(line, part));
  }
  return rows.map((cells, i) => ({ cells, header: i === 0 && cells.every((cell) => cell.every(allBold)) }));
}

/** Index behind the last line of an entry of contents that begins at `from`; `from` when there is none. */
function entryEnd(lines: readonly Line[], from: number, measures: Measures): number {
  for (let i = from; i < Math.min(lines.length, from + 4); i++) {
    const close =
      i === from || (lines[i].flow === lines[i - 1].flow && lines[i - 1].y - lines[i].y < 1.4 * measures.leading);
    if (!close) return from;
    if (isLeader(lines[i])) return runsText(lines[i].runs).length > 8 ? i + 1 : from;
  }
  return from;
}

/** An entry of contents: its label and title, and the page it leads to. */
function contentsRow(lines: readonly Line[]): { cells: Cells; header: boolean } {
  const bare = lines.map((line): Line => {
    const runs = line.runs
      .map((run) => ({ ...run, text: run.text.replace(LEADER, ' ') }))
      .filter((run) => run.text.trim());
    return { ...line, runs };
  });
  const runs = bare.at(-1)!.runs;
  const last = runs.at(-1);
  const paged = last !== undefined && runs.length > 1 && /^\d{1,4}$/.test(last.text.trim());
  const title = [...bare.slice(0, -1), { ...bare.at(-1)!, runs: paged ? runs.slice(0, -1) : runs }];
  const cells = [title.filter((line) => line.runs.length > 0)];
  if (paged) cells.push([asLine(bare.at(-1)!, { x: last.x, end: last.end, runs: [last] })]);
  return { cells, header: false };
}

/** All entries of contents that follow one another from `from` on, with the index behind them. */
function takeContents(lines: readonly Line[], from: number, measures: Measures): { rows: Rows; end: number } {
  const rows: { cells: Cells; header: boolean }[] = [];
  let at = from;
  for (let end = entryEnd(lines, at, measures); end > at; end = entryEnd(lines, at, measures)) {
    rows.push(contentsRow(lines.slice(at, end)));
    at = end;
  }
  return { rows, end: at };
}

/** Cuts lines into tables and the rest, in order. */
export function cutTables(lines: readonly Line[], measures: Measures): Piece[] {
  const out: Piece[] = [];
  let plain: Line[] = [];
  const add = (rows: Rows): void => {
    if (plain.length) out.push({ lines: plain });
    plain = [];
    out.push({ rows });
  };
  for (let i = 0; i < lines.length; i++) {
    const contents = takeContents(lines, i, measures);
    const table = contents.end > i ? contents.end : tableEnd(lines, i, measures);
    const end = table > i ? table : chartEnd(lines, i, measures);
    if (contents.end > i) add(contents.rows);
    else if (end > i) add(table > i ? rowsOf(lines.slice(i, end)) : chartRows(lines.slice(i, end)));
    else plain.push(lines[i]);
    if (end > i) i = end - 1;
  }
  if (plain.length) out.push({ lines: plain });
  return joinPages(out);
}

/** A table that goes on behind a page break, its head printed again, is one. */
function joinPages(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last && 'rows' in last && 'rows' in piece && goesOn(last.rows, piece.rows))
      out[out.length - 1] = { rows: [...last.rows, ...piece.rows.slice(1)] };
    else out.push(piece);
  }
  return out;
}

const textsOf = ({ cells }: Rows[number]): string => cells.map((lines) => lines.map(lineText).join(' ')).join('|');
const flowOf = (rows: Rows): number | undefined => rows.flatMap((row) => row.cells.flat()).at(-1)?.flow;

const goesOn = (rows: Rows, next: Rows): boolean =>
  rows.length > 0 && next.length > 1 && flowOf(rows) !== flowOf(next) && textsOf(rows[0]) === textsOf(next[0]);
