// Items to lines: by baseline first, then raised and lowered items go to the line they belong to.
import { cleanText } from './clean.ts';
import type { Item, Line, Page, Run, Style, Styles } from './types.ts';

const PLAIN: Style = { bold: false, italic: false, code: false };

interface Row {
  y: number;
  size: number;
  items: { item: Item; rise: -1 | 0 | 1 }[];
}

const left = (row: Row): number =>
  row.items.reduce((near, { item }) => Math.min(near, item.x), Number.POSITIVE_INFINITY);
const right = (row: Row): number => row.items.reduce((far, { item }) => Math.max(far, item.x + item.width), 0);

/** The size most of a row's letters have. */
function mainSize(items: readonly Item[]): number {
  const weight = new Map<number, number>();
  for (const item of items) weight.set(item.size, (weight.get(item.size) ?? 0) + item.text.length);
  let best = 0;
  for (const [size, count] of weight) if (count > (weight.get(best) ?? 0)) best = size;
  return best;
}

function rowsOf(items: readonly Item[]): Row[] {
  const sorted = [...items].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Row[] = [];
  for (const item of sorted) {
    const row = rows.at(-1);
    if (row && row.y - item.y <= Math.min(1.3, 0.16 * item.size)) row.items.push({ item, rise: 0 });
    else rows.push({ y: item.y, size: 0, items: [{ item, rise: 0 }] });
  }
  for (const row of rows) row.size = mainSize(row.items.map((one) => one.item));
  return rows;
}

/** Whether `small` is a row of superscripts (`by` > 0) or subscripts of `base`. */
function belongs(small: Row, base: Row, by: number): boolean {
  if (small.size > 0.85 * base.size) return Math.abs(by) < 0.2 * base.size && overlapFree(small, base);
  const near = by > 0 ? by <= 0.62 * base.size : -by <= 0.35 * base.size;
  return near && left(small) >= left(base) - 2.5 * base.size && right(small) <= right(base) + 3 * base.size;
}

/** Rows at nearly one baseline that do not stand over one another. */
const overlapFree = (a: Row, b: Row): boolean => left(a) >= right(b) - 1 || right(a) <= left(b) + 1;

function mergeRows(rows: Row[]): Row[] {
  const out: Row[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const above = out.at(-1);
    const below = rows[i + 1];
    if (below && belongs(row, below, row.y - below.y)) raise(row, below, 1);
    else if (above && belongs(row, above, row.y - above.y)) raise(row, above, -1);
    else out.push(row);
  }
  return out;
}

function raise(row: Row, base: Row, rise: 1 | -1): void {
  const small = row.size <= 0.85 * base.size;
  for (const { item } of row.items) base.items.push({ item, rise: small ? rise : 0 });
}

const LATIN = /^[\p{Script=Latin}\d\s.,;:'’()\-/]*\p{Script=Latin}[\p{Script=Latin}\d\s.,;:'’()\-/]*$/u;

/** In a mirrored line, left-to-right words that stand together are turned back. */
function turnBack(items: { item: Item; rise: -1 | 0 | 1 }[]): void {
  for (let from = 0; from < items.length; from++) {
    let to = from;
    while (to < items.length && LATIN.test(items[to].item.text)) to++;
    if (to - from > 1) items.splice(from, to - from, ...items.slice(from, to).reverse());
    from = Math.max(from, to - 1);
  }
}

/** Pieces of one style that stand no further apart than a narrow blank are one run. */
const goesWith = (last: Run, run: Run, gap: number): boolean =>
  last.bold === run.bold &&
  last.italic === run.italic &&
  last.code === run.code &&
  last.rise === run.rise &&
  last.size === run.size &&
  Math.abs(gap) < 0.3 * run.size;

const glue = (last: Run, run: Run): string =>
  last.text + (run.spaced && !last.text.endsWith(' ') && !run.text.startsWith(' ') ? ' ' : '') + run.text;

function runsOf(row: Row, styles: Styles, mirrored: boolean): Run[] {
  row.items.sort((a, b) => a.item.x - b.item.x);
  if (mirrored) turnBack(row.items);
  const runs: Run[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { item, rise } of row.items) {
    const text = cleanText(item.text);
    if (!text.trim()) continue;
    const gap = item.x - end;
    const spaced =
      runs.length > 0 && (gap > 0.14 * Math.max(item.size, runs.at(-1)!.size) || (mirrored && gap > 0.1 * item.size));
    const lead = text.startsWith(' ') || runs.at(-1)?.text.endsWith(' ') === true;
    const style = styles.get(item.font) ?? PLAIN;
    end = item.x + item.width;
    const run: Run = {
      ...style,
      text,
      x: item.x,
      end,
      size: item.size,
      rise,
      spaced: lead || (spaced && gap > -0.5 * item.size),
    };
    const last = runs.at(-1);
    if (last && goesWith(last, run, gap)) runs[runs.length - 1] = { ...last, text: glue(last, run), end };
    else runs.push(run);
  }
  return runs;
}

/** The lines of a page, or of its column number `column`, from top to bottom. `mirrored`: x runs from the right. */
export function linesOf(page: Page, items: readonly Item[], styles: Styles, mirrored: boolean, column = 0): Line[] {
  const flow = page.number * 100 + Math.min(column, 99);
  const lines: Line[] = [];
  for (const row of mergeRows(rowsOf(items))) {
    const runs = runsOf(row, styles, mirrored);
    if (!runs.length) continue;
    const number = lines.length + 1;
    const end = runs.reduce((far, run) => Math.max(far, run.end), 0);
    lines.push({ page: page.number, number, flow, y: row.y, x: runs[0].x, end, size: row.size, runs });
  }
  return lines;
}
