// Mends what the published files lost: numbers set apart from their paragraphs or typed in them, points given as
// paragraphs of their own, headings printed on two lines or twice.
import { type Draft, type Point, sliceWords } from '../../tree/index.ts';
import { type HeadingItem, type Item, type ParagraphItem, point } from './items.ts';
import {
  isHeadingNumber,
  type Label,
  leadingHeadingNumber,
  leadingLabel,
  leadingNumber,
  pointLabel,
} from './labels.ts';
import { placePoint } from './nesting.ts';

/** Items as they were printed. */
export function mend(items: Item[]): Item[] {
  for (const item of items) if (item.type === 'section') item.items = mend(sectionHeads(item));
  return gatherPoints(joinHeadings(typedNumbers(joinNumbers(items))));
}

/** In a section the first of two headings in a row is its number ("II" over "Support account"). */
function sectionHeads(section: Extract<Item, { type: 'section' }>): Item[] {
  const [next, ...rest] = section.items;
  if (section.number !== null || next?.type !== 'heading' || !isHeadingNumber(section.heading.text))
    return section.items;
  section.number = section.heading.text;
  section.heading = next.words;
  return rest;
}

/** Automatic numbering left empty paragraphs that hold the number of the next one. */
function joinNumbers(items: Item[]): Item[] {
  const out: Item[] = [];
  let number: ParagraphItem | null = null;
  for (const item of items) {
    if (number && item.type === 'paragraph' && item.label === null && !item.role) {
      Object.assign(item, { number: number.number, label: number.label });
      number = null;
    } else if (number) {
      out.push(number);
      number = null;
    }
    if (isBareNumber(item)) number = item;
    else out.push(item);
  }
  return number ? [...out, number] : out;
}

const isBareNumber = (item: Item): item is ParagraphItem =>
  item.type === 'paragraph' && item.label !== null && !item.words.text && !item.points.length;

function typedNumbers(items: Item[]): Item[] {
  for (const item of items) {
    if (item.type === 'heading') typedHeading(item);
    if (item.type !== 'paragraph' || item.label !== null || item.role) continue;
    const typed = leadingNumber(item.words.text);
    if (!typed) continue;
    Object.assign(item, {
      number: typed.number,
      label: `${typed.number}.`,
      words: sliceWords(item.words, typed.length),
    });
  }
  return items;
}

function typedHeading(item: HeadingItem): void {
  const typed = item.number === null ? leadingHeadingNumber(item.words.text) : null;
  if (typed) Object.assign(item, { number: typed.number, words: sliceWords(item.words, typed.length) });
}

/** A number over a title is one heading; a heading said twice is said once. */
function joinHeadings(items: Item[]): Item[] {
  const out: Item[] = [];
  for (const item of items) {
    const last = out[out.length - 1];
    if (item.type !== 'heading' || last?.type !== 'heading') out.push(item);
    else if (last.words.text === item.words.text && (last.number ?? item.number) === (item.number ?? last.number))
      last.number ??= item.number;
    else if (last.number === null && item.number === null && isHeadingNumber(last.words.text))
      Object.assign(last, { number: last.words.text, words: item.words });
    else out.push(item);
  }
  return out;
}

const FULL_STOP = /[.。!?؟۔][»”"’)\]]*$/;

/** Paragraphs that are points of the one before them become its points. */
function gatherPoints(items: Item[]): Item[] {
  const out: Item[] = [];
  let owner: ParagraphItem | null = null;
  for (const item of items) {
    if (item.type !== 'paragraph') {
      owner = null;
      out.push(item);
      continue;
    }
    const label = labelOf(item);
    if (owner && label && owner.role === item.role && belongs(owner, label)) attach(owner, item, label);
    else {
      out.push(item);
      owner = item;
    }
  }
  return out;
}

interface Found extends Label {
  /** How much of the text the label takes; null when it stood in `num`. */
  readonly length: number | null;
}

function labelOf(item: ParagraphItem): Found | null {
  if (item.label === null) return leadingLabel(item.words.text);
  const label = pointLabel(item.label);
  return label && { ...label, length: null };
}

/** A first point needs an opening that is not closed; later ones need their predecessor. */
function belongs(owner: ParagraphItem, label: Label): boolean {
  const place = placePoint(owner.points, label.number);
  if (!place) return false;
  return place.next || !FULL_STOP.test(lastText(owner));
}

function lastText(owner: ParagraphItem | Draft<Point>): string {
  if (owner.wrapUp) return owner.wrapUp.text;
  const last = owner.points.at(-1);
  return last ? lastText(last) : owner.words.text;
}

function attach(owner: ParagraphItem, item: ParagraphItem, label: Found): void {
  const place = placePoint(owner.points, label.number)!;
  const words = label.length === null ? item.words : sliceWords(item.words, label.length);
  const made = point(label.label, label.number || String(place.list.length + 1), words);
  made.points = item.points;
  made.wrapUp = item.wrapUp;
  place.list.push(made);
}
