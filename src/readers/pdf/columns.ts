// Pages set in two columns (meeting records, letters): the left one is read before the right one.
import type { Item, Page } from './types.ts';

const STEP = 4;

interface Span {
  readonly x: number;
  readonly end: number;
}

interface Row {
  readonly y: number;
  readonly spans: Span[];
}

function rows(items: readonly Item[]): Row[] {
  const out: Row[] = [];
  for (const item of [...items].sort((a, b) => b.y - a.y)) {
    const last = out.at(-1);
    const span = { x: item.x, end: item.x + item.width };
    if (last && last.y - item.y < 2) last.spans.push(span);
    else out.push({ y: item.y, spans: [span] });
  }
  return out;
}

const crosses = (row: Row, x: number): boolean => row.spans.some((span) => span.x < x + STEP && span.end > x - STEP);
const bothSides = (row: Row, x: number): boolean =>
  row.spans.some((span) => span.end <= x) && row.spans.some((span) => span.x >= x);

/** Where the white band between two columns lies, or null: most rows have words on both sides, few cross it. */
function gutter(page: Page, all: readonly Row[]): number | null {
  let best: { x: number; crossing: number } | null = null;
  for (let x = page.width * 0.4; x <= page.width * 0.6; x += STEP / 2) {
    const crossing = all.filter((row) => crosses(row, x)).length;
    if (best && best.crossing <= crossing) continue;
    if (all.filter((row) => bothSides(row, x)).length >= 0.5 * all.length) best = { x, crossing };
  }
  return best && best.crossing <= 0.2 * all.length ? best.x : null;
}

/** The page's items in groups to be read one after the other: bands over the full width, left columns, right columns. */
export function readingGroups(page: Page): readonly (readonly Item[])[] {
  const all = rows(page.items);
  if (all.length < 24) return [page.items];
  const x = gutter(page, all);
  if (x === null || !evenColumns(all, x)) return [page.items];
  return bands(page, all, x);
}

/** Running text fills both columns; the short cells of a table do not. */
function evenColumns(all: readonly Row[], x: number): boolean {
  const rows = all.filter((row) => !crosses(row, x));
  const sides = [true, false].map((left) => rows.map((row) => row.spans.filter((span) => span.end <= x === left)));
  return sides.every((side) => filled(side.flat()) > FILLED && side.filter(hasGap).length <= TORN * side.length);
}

/** Within one column of running text hardly a row is torn apart: cells of a table stand there. */
const TORN = 0.4;
const GAP = 36;

function hasGap(spans: readonly Span[]): boolean {
  const sorted = [...spans].sort((a, b) => a.x - b.x);
  return sorted.some((span, i) => i > 0 && span.x - sorted[i - 1].end > GAP);
}

/** How much of their column lines of running text cover at least; the last lines of paragraphs are short. */
const FILLED = 0.5;

/** How much of the width that spans reach over the rows cover on average. */
function filled(spans: readonly Span[]): number {
  const from = Math.min(...spans.map((span) => span.x));
  const width = Math.max(...spans.map((span) => span.end)) - from;
  const reach = spans.map((span) => span.end - from);
  return reach.reduce((sum, one) => sum + one, 0) / (reach.length * width);
}

function bands(page: Page, all: readonly Row[], x: number): Item[][] {
  const groups: Item[][] = [];
  let band: Row[] = [];
  const flush = (): void => {
    if (!band.length) return;
    const top = band[0].y + 0.5;
    const low = band.at(-1)!.y - 2.5;
    const inside = page.items.filter((item) => item.y <= top && item.y > low);
    groups.push(inside.filter((item) => item.x + item.width / 2 < x));
    groups.push(inside.filter((item) => item.x + item.width / 2 >= x));
    band = [];
  };
  for (const row of all) {
    if (!crosses(row, x)) {
      band.push(row);
      continue;
    }
    flush();
    groups.push(page.items.filter((item) => Math.abs(item.y - row.y) < 2));
  }
  flush();
  return groups.filter((group) => group.length > 0);
}
