// Rows of cells: lines whose parts stand in columns, and the lines of contents with leaders to a page number.
import { leavesRoom } from './blocks.ts';
import { chartEnd, chartRows } from './charts.ts';
import { hangingLabel, labelForm } from './labels.ts';
import { allBold, asLine, lineText, runsText, type Segment, segments } from './segments.ts';
import type { Line, Measures } from './types.ts';

export type Cells = readonly (readonly Line[])[];
/** A row; `spans`: over how many columns each of its cells stands, where one stands over several. */
export interface Row {
  readonly cells: Cells;
  readonly header: boolean;
  readonly spans?: readonly number[];
}
export type Rows = readonly Row[];
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

/**
 * Index behind the last line of a table that begins at `from`; `from` when there is none. `before`: the table that ends
 * right above, which may go on with a single row.
 */
function tableEnd(lines: readonly Line[], from: number, measures: Measures, before: Rows | null): number {
  const first = cellsOf(lines[from], measures);
  if (!first.length) return from;
  let end = from;
  let rows = before && flowOf(before) !== lines[from].flow && standIn(first, before) ? 2 : 1;
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
    } else if (!insideCell(line, known) && !isUnits(line, known)) break;
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

/** "(United States dollars)", under the heads of several columns. */
const isUnits = (line: Line, known: readonly Segment[]): boolean =>
  UNITS.test(lineText(line)) && line.x >= known[0].x - 8 && line.end <= known.at(-1)!.end + 8;
const UNITS = /^\([^()]{3,60}\)$/u;

/** Where the columns of a table begin. */
const leftsOf = (rows: Rows): (number | null)[] =>
  (rows[0]?.cells ?? []).map((_, n) => {
    const xs = rows.flatMap(({ cells, spans }) => ((spans ? undefined : cells[n]) ?? []).map((line) => line.x));
    return xs.length ? Math.min(...xs) : null;
  });

const NEAR = 3;
const isNear = (x: number, left: number | null): boolean => left !== null && Math.abs(left - x) < NEAR;

/** Does each part begin where a column does, in as many columns as the table has? */
function standIn(parts: readonly Segment[], rows: Rows): boolean {
  const lefts = leftsOf(rows);
  return parts.length === lefts.length && parts.every((part, n) => isNear(part.x, lefts[n]));
}

/** A line that stays within one column of the table. */
const insideCell = (line: Line, known: readonly Segment[]): boolean => {
  const at = known.findIndex(
    (cell, i) => line.x >= cell.x - 8 && (i + 1 >= known.length || line.end <= known[i + 1].x + 2),
  );
  return at >= 0;
};

interface Column {
  x: number;
  end: number;
}

/** Columns: the bands that the parts of the widest rows cover. */
function columnsOf(lines: readonly Line[]): Column[] {
  const rows = lines.map((line) => segments(line, 1.4));
  const most = Math.max(...rows.map((row) => row.length));
  const spans = rows
    .filter((row) => row.length === most)
    .flat()
    .sort((a, b) => a.x - b.x);
  const out: Column[] = [];
  for (const { x, end } of spans) {
    const last = out.at(-1);
    if (last && x < last.end) last.end = Math.max(last.end, end);
    else out.push({ x, end });
  }
  return out;
}

const columnAt = (columns: readonly Column[], part: Segment): number => {
  let best = 0;
  let near = Number.POSITIVE_INFINITY;
  for (const [i, column] of columns.entries()) {
    const apart = Math.max(column.x - part.end, part.x - column.end, 0) + Math.abs(column.x - part.x) / 1000;
    if (apart < near) [best, near] = [i, apart];
  }
  return best;
};

interface Part {
  readonly column: number;
  readonly line: Line;
}

interface Placed {
  readonly line: Line;
  readonly parts: readonly Part[];
}

const placedIn = (columns: readonly Column[], line: Line): Placed => ({
  line,
  parts: segments(line, 1.4).map((part) => ({ column: columnAt(columns, part), line: asLine(line, part) })),
});

function rowsOf(lines: readonly Line[]): Row[] {
  const columns = columnsOf(lines);
  const placed = lines.map((line) => placedIn(columns, line));
  const reach = reachOf(columns, placed);
  const rows = setApart(placed).flatMap((group) => (isWrapped(group, reach) ? [group] : byFirstColumn(group)));
  const made: Row[] = [];
  for (const row of rows) {
    const header = made.every((one) => one.header);
    made.push((header && made.length && unitsRow(row, columns)) || plainRow(row, columns, !made.length));
  }
  return made;
}

function plainRow(row: readonly Placed[], columns: readonly Column[], first: boolean): Row {
  const cells = columns.map((_, n) =>
    row.flatMap(({ parts }) => parts.filter((one) => one.column === n).map((one) => one.line)),
  );
  return { cells, header: first && cells.every((cell) => cell.every(allBold)) };
}

/** "(United States dollars)" belongs to the head, and to all columns it stands over. */
function unitsRow(row: readonly Placed[], columns: readonly Column[]): Row | null {
  const [part, ...more] = row.flatMap(({ parts }) => parts);
  if (more.length || !UNITS.test(lineText(part.line))) return null;
  const covered = columns.filter((one, n) => n >= part.column && one.x < part.line.end).length;
  const cells = columns.slice(0, columns.length - covered + 1).map((_, n) => (n === part.column ? [part.line] : []));
  return { cells, header: true, spans: cells.map((_, n) => (n === part.column ? covered : 1)) };
}

/** Lines between which there is no more white than within a paragraph. */
function setApart(placed: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  for (const [i, one] of placed.entries()) {
    const step = i > 0 ? placed[i - 1].line.y - one.line.y : Number.POSITIVE_INFINITY;
    if (step > 1.35 * one.line.size * 1.15) groups.push([one]);
    else groups.at(-1)!.push(one);
  }
  return groups;
}

/** Each line with more than one part that begins in the first column is a row. */
function byFirstColumn(group: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  for (const one of group)
    if (!rows.length || (one.parts[0].column === 0 && one.parts.length > 1)) rows.push([one]);
    else rows.at(-1)!.push(one);
  return rows;
}

/** How far the words of each column reach, those that run into the next one aside. */
const reachOf = (columns: readonly Column[], placed: readonly Placed[]): number[] =>
  columns.map((_, n) => {
    const next = columns[n + 1]?.x ?? Number.POSITIVE_INFINITY;
    const ends = placed.flatMap(({ parts }) => parts.filter((one) => one.column === n).map((one) => one.line.end));
    return Math.max(...ends.filter((end) => end < next), 0);
  });

const isNumber = (line: Line): boolean => /^[^\p{L}]*\d[^\p{L}]*$/u.test(lineText(line));

/**
 * Are lines set apart from the others one row whose cells wrap? Then each line has words only below those of the line
 * before, in full lines within their column, and no number stands below a number: dense rows come in groups too.
 */
function isWrapped(group: readonly Placed[], reach: readonly number[]): boolean {
  if (group.length < 2 || group.at(-1)!.parts.length === group[0].parts.length) return false;
  const within = ({ column, line }: Part): boolean => line.end <= reach[column];
  return group.every(
    ({ parts }, i) => parts.every(within) && (i === 0 || parts.every((part) => goesOnIn(group[i - 1], part, reach))),
  );
}

function goesOnIn({ parts }: Placed, { column, line }: Part, reach: readonly number[]): boolean {
  const above = parts.find((one) => one.column === column)?.line;
  return above !== undefined && !leavesRoom(above, line, reach[column]) && !(isNumber(above) && isNumber(line));
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
    const above = plain.length ? undefined : out.at(-1);
    const open = above && 'rows' in above ? above.rows : null;
    const table = contents.end > i ? contents.end : tableEnd(lines, i, measures, open);
    const end = table > i ? table : chartEnd(lines, i, measures);
    if (contents.end > i) add(contents.rows);
    else if (end > i) add(table > i ? rowsOf(lines.slice(i, end)) : chartRows(lines.slice(i, end)));
    else plain.push(lines[i]);
    if (end > i) i = end - 1;
  }
  if (plain.length) out.push({ lines: plain });
  return joinPages(out);
}

/** A table that goes on behind a page break, its head printed again or its columns the same, is one. */
function joinPages(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const more = last && 'rows' in last && 'rows' in piece ? rowsBehind(last.rows, piece.rows) : null;
    if (more) out[out.length - 1] = { rows: [...(last as { rows: Rows }).rows, ...more] };
    else out.push(piece);
  }
  return out;
}

const textsOf = ({ cells }: Rows[number]): string => cells.map((lines) => lines.map(lineText).join(' ')).join('|');
const flowOf = (rows: Rows): number | undefined => rows.flatMap((row) => row.cells.flat()).at(-1)?.flow;

/** The rows with which a table goes on; null where another one begins. */
function rowsBehind(rows: Rows, next: Rows): Rows | null {
  if (!rows.length || !next.length || flowOf(rows) === flowOf(next)) return null;
  const again = next.findIndex((row, i) => !rows[i] || textsOf(rows[i]) !== textsOf(row));
  if (again > 0) return next.slice(again);
  const [before, lefts] = [leftsOf(rows), leftsOf(next)];
  const same =
    lefts.length > 2 && lefts.length === before.length && lefts.every((x, n) => x !== null && isNear(x, before[n]));
  return same && !next[0].header ? next : null;
}
