// The cover: two columns side by side, read one after the other, down to the first large title.
import { capitals, leavesRoom } from './blocks.ts';
import { symbolsIn } from './furniture.ts';
import { allBold, asLine, lineText, segments } from './segments.ts';
import type { Line, Measures, Page } from './types.ts';

const ZONE_GAP = 36;

/** Where the cover ends: at the first of the page's largest bold lines below its columns; 0 when the page has no masthead. */
function coverEnd(lines: readonly Line[], page: Page, size: number): number {
  const text = lines.findIndex((line) => isFull(line, page));
  const above = text < 0 ? lines : lines.slice(0, text);
  const side = above.findLastIndex((line) => line.y > 0.5 * page.height && rightPart(line, page));
  if (side < 0 || lines.find((line) => rightPart(line, page))!.y < 0.8 * page.height) return 0;
  const bold = lines.slice(side + 1).filter((line) => allBold(line) && line.size > 1.12 * size);
  const largest = Math.max(0, ...bold.map((line) => line.size));
  const title = bold.find((line) => line.size > 0.97 * largest && line.y > 0.25 * page.height);
  return title ? lines.indexOf(title) : side + 1;
}

/** A line of running text: what stands right of the middle below it signs a letter. */
const isFull = (line: Line, page: Page): boolean =>
  line.end - line.x > 0.5 * page.width && !allBold(line) && segments(line).length === 1;

const rightPart = (line: Line, page: Page): boolean => {
  const parts = segments(line);
  return parts.length > 1 ? parts.at(-1)!.x > 0.45 * page.width : line.x > 0.5 * page.width;
};

function zones(lines: readonly Line[]): Line[][] {
  const out: Line[][] = [];
  for (const line of lines) {
    const zone = out.at(-1);
    if (zone && zone.at(-1)!.y - line.y < ZONE_GAP) zone.push(line);
    else out.push([line]);
  }
  return out;
}

/**
 * Lines of one column to its passages. A line goes on where there was no room for its first word, or in lower case; a
 * bold title (the agenda item's) is set narrower than the page, so its own longest line says how much room there was.
 */
function stack(lines: readonly Line[], right: number): Line[][] {
  const out: Line[][] = [];
  for (const line of lines) {
    const last = out.at(-1)?.at(-1);
    if (last && alike(last, line) && goesOn(lines, last, line, right)) out.at(-1)!.push(line);
    else out.push([line]);
  }
  return out;
}

function goesOn(lines: readonly Line[], last: Line, line: Line, right: number): boolean {
  const long = last.end - last.x > 15 * last.size;
  if (/^\p{Ll}/u.test(lineText(line))) return true;
  // The right column is narrow: a language below a date has no room beside it, and is no part of it.
  if (!leavesRoom(last, line, right)) return long || last.x < 0.45 * right;
  if (!long || !allBold(line)) return false;
  const block = lines.filter((one) => one.flow === line.flow && allBold(one) && Math.abs(one.x - line.x) < 1);
  return block.length > 1 && !leavesRoom(last, line, Math.max(...block.map((one) => one.end)));
}

const alike = (a: Line, b: Line): boolean =>
  Math.abs(a.size - b.size) < 0.6 &&
  allBold(a) === allBold(b) &&
  a.y - b.y < 1.5 * b.size &&
  a.y > b.y &&
  capitals(a) === capitals(b) &&
  symbolsIn(lineText(a)).length === 0;

function zonePassages(zone: readonly Line[], page: Page, right: number): Line[][] {
  const head: Line[][] = [];
  const columns: [Line[], Line[]] = [[], []];
  for (const [i, line] of zone.entries()) {
    const parts = segments(line).map((part) => asLine(line, part));
    const top = i < 2 && parts.some((part) => symbolsIn(lineText(part)).length > 0);
    if (top) head.push(...parts.map((part) => [part]));
    else for (const part of parts) columns[part.x > 0.45 * page.width ? 1 : 0].push(part);
  }
  const middle = columns[1].length ? Math.min(...columns[1].map((line) => line.x)) : right;
  return [...head, ...stack(columns[0], middle), ...stack(columns[1], right)];
}

/** The cover's passages, as lines each, and the lines that are left. */
export function takeMasthead(
  lines: readonly Line[],
  page: Page,
  measures: Measures,
): { cover: Line[][]; rest: Line[] } {
  const end = coverEnd(lines, page, measures.size);
  const right = measures.edges.get(lines[0]?.flow)?.right ?? page.width;
  const cover = zones(lines.slice(0, end)).flatMap((zone) => zonePassages(zone, page, right));
  return { cover, rest: lines.slice(end) };
}
