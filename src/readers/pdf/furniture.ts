// What stands at the edges of pages: symbols, page and job numbers, bar codes, repeated titles.
import type { Language } from '../../tree/index.ts';
import type { Furniture } from '../passage.ts';
import { lineText, runsText, segments } from './segments.ts';
import type { Line, Page } from './types.ts';

const SYMBOL = /^[A-Z]{1,7}(?:\.\d{1,4})?(?:\/[\p{L}\d.()\- ]{1,30}){1,8}\*{0,3}$/u;
const PAGE_NUMBER = /^(?:-|–|—)? ?\d{1,4}(?: ?\/ ?\d{1,4})?(?: ?(?:-|–|—))?$/;
const JOB = /^(?:[A-Z]{1,4}\.)?(\d{2,4}-\d{4,6})[A-Z]?\*{0,3}(?: ?\(([A-Z])\))?(?:[ \d*]*)$/;
const BAR_CODE = /^\*\d{5,9}\*$/;
const STAMP = /^\d{6}(?: \d{6})*$/;
const CONTINUED = /^\/\s?\.{3}$/;
const TOP = 0.12;
const BOTTOM = 0.1;
const EDGE = 0.07;

const JOB_LANGUAGES: Readonly<Record<string, Language>> = { A: 'ar', C: 'zh', E: 'en', F: 'fr', R: 'ru', S: 'es' };

/** The symbols that words are, joint ones apart; empty when they are anything else. */
export function symbolsIn(text: string): string[] {
  if (!text.includes('/')) return [];
  const parts = text.split(/\s?[–−—]\s?/).map((part) => part.replace(/\*+$/, '').trim());
  return parts.every((part) => SYMBOL.test(part) && /\d/.test(part)) ? parts : [];
}

const isSymbol = (text: string): boolean => symbolsIn(text).length > 0;

const partsOf = (line: Line): string[] => segments(line).map((segment) => runsText(segment.runs));
const isFooterPart = (text: string): boolean =>
  PAGE_NUMBER.test(text) || JOB.test(text) || BAR_CODE.test(text) || STAMP.test(text) || CONTINUED.test(text);
const isHeaderPart = (text: string): boolean => isSymbol(text) || PAGE_NUMBER.test(text);

/** A symbol in type of its own before the title, with little white between. */
const opensWithSymbol = ({ runs }: Line): boolean => runs.length > 1 && isSymbol(runs[0].text.trim());

interface Found {
  readonly body: Line[];
  readonly edges: Line[];
}

export interface Sheet {
  readonly page: Page;
  readonly lines: readonly Line[];
}

const height = (line: Line): number => Math.round(line.y / 2);
const trait = (line: Line): string => `${height(line)}:${lineText(line).replace(/\d+/g, '0')}`;

/** Lines that come back at one height with the same words. */
function repeated(sheets: readonly Sheet[]): ReadonlySet<string> {
  const pages = new Map<string, Set<number>>();
  for (const { page, lines } of sheets)
    for (const line of lines) {
      if (line.y < (1 - TOP) * page.height && line.y > BOTTOM * page.height) continue;
      const key = trait(line);
      pages.set(key, (pages.get(key) ?? new Set()).add(page.number));
    }
  return new Set([...pages].filter(([, on]) => on.size >= 3).map(([key]) => key));
}

/** How many lines from the top are a running head: one block, set off by white, with a symbol, a page number or repeated words in it. */
function headLines(sheet: Sheet, again: ReadonlySet<string>, first: boolean): number {
  const { lines, page } = sheet;
  let last = -1;
  for (let i = 0; i < Math.min(lines.length, 6); i++) {
    const line = lines[i];
    if (line.y < (1 - TOP) * page.height) break;
    if (i > 0 && lines[i - 1].y - line.y > 1.8 * Math.max(lines[i - 1].size, line.size)) break;
    const known = !first && (opensWithSymbol(line) || partsOf(line).some(isHeaderPart) || again.has(trait(line)));
    if (known) last = i;
    else if (last < 0 && i > 1) break;
  }
  return last < 0 ? 0 : throughBlock(sheet, last);
}

/** A title beside the symbol, or short lines under it (language, page), may run further down. */
function throughBlock({ lines, page }: Sheet, last: number): number {
  let end = last + 1;
  while (end < lines.length && end < last + 4) {
    const step = lines[end - 1].y - lines[end].y;
    const short = lines[end].end - lines[end].x < 0.2 * page.width;
    const beside = (lines[end].x > 0.35 * page.width || short) && step < 1.5 * lines[end - 1].size;
    if (!beside || Math.abs(lines[end].size - lines[end - 1].size) > 0.6) break;
    end++;
  }
  const apart = end >= lines.length || lines[end - 1].y - lines[end].y > 1.5 * lines[end].size;
  return apart ? end : last + 1;
}

/** Index of the first line of the page's foot; `lines.length` when it has none. */
function footStart(sheet: Sheet, again: ReadonlySet<string>): number {
  const { lines, page } = sheet;
  let start = lines.length;
  for (let i = lines.length - 1; i >= 0 && lines[i].y < BOTTOM * page.height; i--)
    if (isSureFoot(lines[i]) || (lines[i].y < EDGE * page.height && isLikelyFoot(lines, i, again))) start = i;
  return start;
}

function isSureFoot(line: Line): boolean {
  return (
    line.runs.some((run) => run.code) ||
    partsOf(line).some((part) => JOB.test(part) || BAR_CODE.test(part) || CONTINUED.test(part))
  );
}

/** At the very edge: numbers and symbols alone, or words that come back on other pages and stand apart from the text. */
function isLikelyFoot(lines: readonly Line[], i: number, again: ReadonlySet<string>): boolean {
  if (partsOf(lines[i]).every((part) => isFooterPart(part) || isSymbol(part))) return true;
  const apart = i === 0 || lines[i - 1].y - lines[i].y > 1.6 * lines[i].size;
  return apart && again.has(trait(lines[i]));
}

function besideFoot(sheet: Sheet, start: number, first: boolean): number {
  if (!first || start >= sheet.lines.length) return start;
  let at = start;
  while (
    at > 0 &&
    sheet.lines[at - 1].x > 0.55 * sheet.page.width &&
    sheet.lines[at - 1].y < BOTTOM * sheet.page.height &&
    sheet.lines[at - 1].y - (sheet.lines[at]?.y ?? 0) < 3 * sheet.lines[at - 1].size
  )
    at--;
  return at;
}

function split(sheet: Sheet, again: ReadonlySet<string>, first: boolean): Found {
  const head = headLines(sheet, again, first);
  const foot = Math.max(head, besideFoot(sheet, footStart(sheet, again), first));
  const { lines } = sheet;
  const kept = lines.slice(head, foot).filter((line) => !line.runs.every((run) => run.code));
  return { body: kept, edges: [...lines.slice(0, head), ...lines.slice(foot)] };
}

/** Sets page furniture aside: the lines of the body per sheet, and what the edges say. */
export function setAside(sheets: readonly Sheet[]): { bodies: Line[][]; furniture: Furniture } {
  const again = repeated(sheets);
  const bodies: Line[][] = [];
  const edges: string[] = [];
  for (const [i, sheet] of sheets.entries()) {
    const found = split(sheet, again, i === 0);
    bodies.push(found.body);
    for (const line of found.edges) edges.push(...partsOf(line));
  }
  return { bodies, furniture: read(edges, sheets.length) };
}

function read(edges: readonly string[], pages: number): Furniture {
  const symbols = new Set<string>();
  let jobNumber: string | null = null;
  let language: Language | null = null;
  for (const part of edges) {
    for (const symbol of symbolsIn(part)) symbols.add(symbol);
    const job = JOB.exec(part);
    if (!job) continue;
    jobNumber ??= job[1];
    if (job[2]) language ??= JOB_LANGUAGES[job[2]] ?? null;
  }
  return { symbols: [...symbols], jobNumber, pages, language };
}
