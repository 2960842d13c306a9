// Mends what the published files lost: numbers set apart from their paragraphs or typed in them, points given as
// paragraphs of their own, headings printed on two lines or twice.

import { message } from '../../lexicon/index.ts';
import { sliceWords } from '../../tree/index.ts';
import { numberingWords, wordedNumber } from '../worded.ts';
import { gatherPoints } from './gather.ts';
import { labelWords, rankHeadings } from './headings.ts';
import type { Context } from './inline.ts';
import type { HeadingItem, Item, ParagraphItem } from './items.ts';
import { expectedNumber, isHeadingNumber, leadingHeadingNumber, leadingNumber } from './labels.ts';
import { sortOut } from './sort-out.ts';
import { asHeadings, freeHeadings } from './unmarked.ts';

const NONE: ReadonlySet<string> = new Set();

/** Items as they were printed. */
export function mend(items: Item[], context: Context): Item[] {
  for (const item of items) if (item.type === 'section') item.items = mend(sectionHeads(item), context);
  return gatherPoints(
    rankHeadings(
      joinHeadings(asHeadings(freeHeadings(typedNumbers(joinNumbers(sortOut(items), context)))), context.language),
    ),
  );
}

/** In a section the first of two headings in a row is its number ("II" over "Support account"). */
function sectionHeads(section: Extract<Item, { type: 'section' }>): Item[] {
  const [next, ...rest] = section.items;
  if (section.number !== null || next?.type !== 'heading' || !isHeadingNumber(section.heading.text, NONE))
    return section.items;
  section.number = section.heading.text;
  section.heading = next.words;
  return rest;
}

/** Automatic numbering left empty paragraphs that hold the number of the next one. */
function joinNumbers(items: Item[], context: Context): Item[] {
  const joined: ParagraphItem[] = [];
  const out: Item[] = [];
  let number: ParagraphItem | null = null;
  for (const item of items) {
    if (number && item.type === 'paragraph' && item.label === null && !item.role) {
      Object.assign(item, { number: number.number, label: number.label });
      joined.push(item);
      number = null;
    } else if (number) {
      if (isTitled(number, item)) item.number = number.number;
      else out.push(number);
      number = null;
    }
    if (isBareNumber(item)) number = item;
    else out.push(item);
  }
  recount(joined, context);
  return number ? [...out, number] : out;
}

/** Where automatic numbers repeat they were lost, and the paragraphs are counted. */
function recount(joined: readonly ParagraphItem[], context: Context): void {
  const numbers = joined.map((item) => Number(item.number));
  const lost = numbers.findIndex((number, at) => at > 0 && number <= numbers[at - 1]);
  if (lost < 0 || numbers.some((number, at) => !(number <= numbers[0] + at))) return;
  joined.forEach((item, at) => {
    Object.assign(item, { number: String(numbers[0] + at), label: `${numbers[0] + at}.` });
  });
  context.messages.push(message('akn-numbering-lost', 'warning', { from: numbers[0] + lost }));
}

/** "I." alone over a heading is its number. */
const isTitled = (number: ParagraphItem, item: Item): item is HeadingItem =>
  item.type === 'heading' && item.number === null && /^(?:[IVXLC]+|[A-Z])$/.test(number.number ?? '');

const isBareNumber = (item: Item): item is ParagraphItem =>
  item.type === 'paragraph' && item.label !== null && !item.words.text && !item.points.length;

function typedNumbers(items: Item[]): Item[] {
  let last = 0;
  for (const item of items) {
    if (item.type !== 'paragraph' || item.role) continue;
    if (item.label !== null && /^\d+$/.test(item.number ?? '')) last = Number(item.number);
    const { text } = item.words;
    const typed = item.label === null ? (leadingNumber(text) ?? expectedNumber(text, last + 1)) : null;
    if (!typed) continue;
    last = Number(typed.number);
    Object.assign(item, {
      number: typed.number,
      label: `${typed.number}.`,
      words: sliceWords(item.words, typed.length),
    });
  }
  return items;
}

function typedHeading(item: HeadingItem, numbering: ReadonlySet<string>): void {
  if (item.number !== null) return;
  const typed = leadingHeadingNumber(item.words.text);
  const worded = typed ? null : wordedNumber(item.words, numbering);
  if (typed) Object.assign(item, { number: typed.number, words: sliceWords(item.words, typed.length) });
  else if (worded?.rest.text) Object.assign(item, { number: worded.number, words: worded.rest });
}

/** A number over a title is one heading; a heading said twice is said once. */
function joinHeadings(items: Item[], language: string | null): Item[] {
  const out: Item[] = [];
  const words = labelWords(items);
  const headings = items.flatMap((item) => (item.type === 'heading' ? [item.words.text] : []));
  const numbering = numberingWords(headings, language);
  for (const item of items) {
    if (item.type === 'heading') typedHeading(item, numbering);
    const last = out[out.length - 1];
    if (item.type !== 'heading' || last?.type !== 'heading') out.push(item);
    else if (last.words.text === item.words.text && (last.number ?? item.number) === (item.number ?? last.number))
      last.number ??= item.number;
    else if (last.number === null && item.number === null && isHeadingNumber(last.words.text, words))
      Object.assign(last, { number: last.words.text.replace(/[.:]$/, ''), words: item.words });
    else out.push(item);
  }
  return out;
}
