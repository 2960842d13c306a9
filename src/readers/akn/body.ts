// Elements of a preamble or body → items, as the file has them; nothing is mended here.
import type { Draft, Point, Table, Words } from '../../tree/index.ts';
import { child, type Element, elements, isElement } from './element.ts';
import { type Context, wordsOf, wordsOfAll } from './inline.ts';
import {
  addLast,
  append,
  EMPTY,
  type HeadingItem,
  type Item,
  type ParagraphItem,
  paragraphItem,
  point,
  reopen,
} from './items.ts';
import { bareNumber } from './labels.ts';
import { ready } from './ready.ts';

const SECTIONS: ReadonlySet<string> = new Set([
  'section',
  'part',
  'title',
  'chapter',
  'article',
  'book',
  'division',
  'hcontainer',
  'level',
  'tome',
]);
const HEADINGS: ReadonlySet<string> = new Set(['heading', 'subheading', 'crossHeading']);
const LISTS: ReadonlySet<string> = new Set(['list', 'blockList', 'ul', 'ol']);
const POINTS: ReadonlySet<string> = new Set(['point', 'item', 'indent', 'li', 'alinea']);
const BLOCKS: ReadonlySet<string> = new Set([
  ...SECTIONS,
  ...HEADINGS,
  ...LISTS,
  ...POINTS,
  'paragraph',
  'subparagraph',
  'container',
  'formula',
  'table',
  'p',
  'content',
  'intro',
  'tblock',
  'block',
  'longTitle',
]);

/** Items of everything inside `of`. */
export function itemsOf(of: Element, context: Context): Item[] {
  const out: Item[] = [];
  for (const one of elements(of)) itemOf(one, context, out);
  return out;
}

function itemOf(one: Element, context: Context, out: Item[]): void {
  const { name } = one;
  if (name === 'hcontainer' && context.exact) return void out.push(...ready(one, context));
  if (name === 'paragraph' || name === 'subparagraph') return paragraph(one, context, out);
  if (name === 'container') return container(one, context, out);
  if (name === 'formula') out.push({ type: 'formula', id: '', words: inside(one, context) });
  else if (name === 'table') out.push(table(one, context));
  else if (HEADINGS.has(name)) out.push(heading(one, one, context));
  else if (SECTIONS.has(name)) out.push(section(one, context));
  else if (LISTS.has(name)) out.push(withList(paragraphItem(EMPTY), one, context));
  else if (POINTS.has(name)) paragraph(one, context, out);
  else if (one.children.some((below) => isElement(below) && BLOCKS.has(below.name))) out.push(...itemsOf(one, context));
  else pushWords(wordsOf(one, context), out);
}

function pushWords(words: Words, out: Item[]): void {
  if (words.text || words.marks.length) out.push(paragraphItem(words));
}

/** Words of an element that holds `p`s, or the words themselves. */
function inside(one: Element, context: Context): Words {
  const own = elements(one).filter((below) => below.name === 'p');
  return own.length === 1 ? wordsOf(own[0], context) : own.length ? wordsOfAll(own, context) : wordsOf(one, context);
}

const RANKS: Readonly<Record<string, number>> = { C: 0, '1': 1, '2': 2, '3': 2, '4': 3, '5': 4, '6': 4 };

/** Styles H1, H23, H4, H56 and HCh are headings, whatever element carries them. */
const styleRank = (style: string): number | null => (/^H(?:Ch|\d)/.test(style) ? (RANKS[style[1]] ?? 4) : null);

function heading(one: Element, styled: Element, context: Context): Item {
  if (one.value('refersTo') === '#preamble')
    return paragraphItem(wordsOf(one, context), { role: 'preambular', style: 'crossHeading' });
  const rank = styleRank(styled.value('class') ?? '') ?? (one.name === 'heading' ? 1 : 2);
  return { type: 'heading', rank, number: null, words: wordsOf(one, context) };
}

function section(one: Element, context: Context): Item {
  const number = child(one, 'num');
  const all = itemsOf(one.with(one.children.filter((below) => !isElement(below) || below.name !== 'num')), context);
  const first = all[0]?.type === 'heading' ? all.shift() : undefined;
  return {
    type: 'section',
    level: Number(one.value('akn4un:level')) || null,
    number: number ? sectionNumber(wordsOf(number, context).text, context) : null,
    heading: (first as HeadingItem | undefined)?.words ?? EMPTY,
    items: all,
  };
}

const sectionNumber = (printed: string, context: Context): string => (context.exact ? printed : bareNumber(printed));

/** Headings inside a paragraph stand above it. */
function takeHeadings(one: Element, styled: Element, context: Context, out: Item[]): void {
  for (const below of elements(one)) {
    if (HEADINGS.has(below.name)) out.push(heading(below, styled, context));
    else if (below.name === 'content' || (below.name === 'p' && one.name === 'content'))
      takeHeadings(below, styled, context, out);
  }
}

function paragraph(one: Element, context: Context, out: Item[]): void {
  const before = out.length;
  takeHeadings(one, one, context, out);
  const item = numbered(one, context);
  const tables: Item[] = [];
  for (const below of elements(one)) inParagraph(below, item, context, tables);
  const rank = styleRank(item.style);
  const above = out[before];
  if (above?.type === 'heading' && isBare(item)) above.number ??= item.number;
  else if (rank !== null && item.words.text && !item.points.length)
    out.push({ type: 'heading', rank, number: item.number, words: item.words });
  else if (context.exact || item.words.text || item.label !== null || item.points.length || item.words.marks.length)
    out.push(item);
  out.push(...tables);
}

/** Nothing but a number: it belongs to the heading above it. */
const isBare = ({ label, words, points, wrapUp }: ParagraphItem): boolean =>
  label !== null && !words.text && !points.length && !wrapUp;

function numbered(one: Element, context: Context): ParagraphItem {
  const num = child(one, 'num');
  const label = num ? wordsOf(num, context).text : null;
  return paragraphItem(EMPTY, {
    label,
    number: label === null ? null : context.exact ? label.slice(0, -1) : bareNumber(label) || label,
    style: one.value('class') ?? '',
  });
}

function inParagraph(one: Element, item: ParagraphItem, context: Context, tables: Item[]): void {
  if (one.name === 'num' || HEADINGS.has(one.name)) return;
  if (LISTS.has(one.name)) withList(item, one, context);
  else if (one.name === 'table') tables.push(table(one, context));
  else if (one.name === 'wrapUp') item.wrapUp = append(item.wrapUp, inside(one, context));
  else if (POINTS.has(one.name)) addPoint(item, one, context);
  else contentOf(one, item, context, tables);
}

const isBlock = (one: Element): boolean => BLOCKS.has(one.name) && !HEADINGS.has(one.name);

function contentOf(one: Element, item: ParagraphItem, context: Context, tables: Item[]): void {
  if (one.name !== 'p' && elements(one).some(isBlock)) {
    for (const below of elements(one)) inParagraph(below, item, context, tables);
    return;
  }
  const words = wordsOf(withoutHeadings(one), context);
  if (item.points.length) item.wrapUp = append(item.wrapUp, words);
  else item.words = append(item.words, words) ?? EMPTY;
}

const withoutHeadings = (one: Element): Element =>
  elements(one).some((below) => HEADINGS.has(below.name))
    ? one.with(one.children.filter((below) => !isElement(below) || !HEADINGS.has(below.name)))
    : one;

/** Adds a list to the paragraph or point it belongs to: its introduction, its points, what closes it. */
function withList<T extends ParagraphItem | Draft<Point>>(owner: T, list: Element, context: Context): T {
  for (const one of elements(list)) {
    if (one.name === 'intro' || one.name === 'listIntroduction')
      owner.words = append(owner.words, inside(one, context)) ?? EMPTY;
    else if (one.name === 'sublist' || LISTS.has(one.name)) withList(owner.points.at(-1) ?? owner, one, context);
    else if (POINTS.has(one.name) && (child(one, 'num') || !owner.points.length)) addPoint(owner, one, context);
    else owner.wrapUp = append(owner.wrapUp, inside(one, context));
  }
  return owner;
}

/** A heading over a single point has no other place than behind what was printed before it. */
function addPoint(owner: ParagraphItem | Draft<Point>, one: Element, context: Context): void {
  reopen(owner);
  for (const below of elements(one)) if (HEADINGS.has(below.name)) addLast(owner, wordsOf(below, context));
  owner.points.push(pointOf(one, context, owner.points.length));
}

function pointOf(one: Element, context: Context, before: number): Draft<Point> {
  const num = child(one, 'num');
  const label = num ? wordsOf(num, context).text : '';
  const number = one.value('akn4un:number') ?? (bareNumber(label) || String(before + 1));
  const made = point(label, number, EMPTY);
  pointContent(one, made, context);
  return made;
}

function pointContent(one: Element, made: Draft<Point>, context: Context): void {
  for (const below of elements(one)) {
    if (below.name === 'num' || HEADINGS.has(below.name)) continue;
    if (LISTS.has(below.name) || below.name === 'sublist') withList(made, below, context);
    else if (below.name === 'wrapUp') made.wrapUp = append(made.wrapUp, inside(below, context));
    else if (below.name !== 'p' && elements(below).some(isBlock)) pointContent(below, made, context);
    else if (made.points.length) made.wrapUp = append(made.wrapUp, inside(below, context));
    else made.words = append(made.words, inside(below, context)) ?? EMPTY;
  }
}

/** A paragraph of the preamble, or a wrapper around tables and lines of the body. */
function container(one: Element, context: Context, out: Item[]): void {
  const preambular = one.value('name') !== 'table' && !child(one, 'table') && !child(one, 'paragraph');
  if (!preambular) return void out.push(...itemsOf(one, context));
  const item = paragraphItem(EMPTY, { role: 'preambular', style: 'container' });
  const tables: Item[] = [];
  for (const below of elements(one)) inParagraph(below, item, context, tables);
  out.push(item, ...tables);
}

function table(one: Element, context: Context): Draft<Table> {
  const rows = elements(one).flatMap((row) => (row.name === 'tr' ? [row] : elements(row)));
  return {
    type: 'table',
    id: '',
    rows: rows.filter((row) => row.name === 'tr').map((row) => elements(row).map((cell) => cellOf(cell, context))),
  };
}

const span = (value: string | undefined): number => Math.max(1, Math.min(1000, Number.parseInt(value ?? '1', 10) || 1));

const cellOf = (cell: Element, context: Context): Draft<Table>['rows'][number][number] => ({
  header: cell.name === 'th',
  colspan: span(cell.value('colspan')),
  rowspan: span(cell.value('rowspan')),
  words: inside(cell, context),
});
