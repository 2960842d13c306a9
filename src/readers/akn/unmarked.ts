// Headings that the files give as plain paragraphs.
import type { Draft, Point, Words } from '../../tree/index.ts';
import type { Item, ParagraphItem } from './items.ts';
import { bareNumber, isTitleNumber, leadingLabel, pointLabel } from './labels.ts';

/** Longest line taken for a heading without any mark. */
const LONGEST = 160;
const ENDED = /[.,;:،؛。，；：、！？!?…»”"）)\]]$/;

const rankOf = (items: readonly Item[]): number => {
  const ranks = items.flatMap((item) => (item.type === 'heading' ? [item.rank] : []));
  return ranks.length ? Math.max(...ranks) : 2;
};

const isTitle = (words: Words): boolean => words.text !== '' && isShort(words) && isBold(words);

/** A bold line at the very end of a paragraph's list, as its closing words or as a point that has no point's label. */
function caught(owner: ParagraphItem | Draft<Point>): { number: string | null; words: Words } | null {
  const last = owner.points.at(-1);
  if (!last) return null;
  const { wrapUp } = owner;
  if (wrapUp) {
    if (!isTitle(wrapUp)) return null;
    owner.wrapUp = null;
    return { number: null, words: wrapUp };
  }
  if (last.points.length) return caught(last);
  if (pointLabel(last.label) || last.wrapUp || !isTitle(last.words)) return null;
  owner.points.pop();
  return { number: bareNumber(last.label) || null, words: last.words };
}

/** Headings caught in the list before them are set free. */
export function freeHeadings(items: Item[]): Item[] {
  return items.flatMap((item): Item[] => {
    const found = item.type === 'paragraph' && item.points.length ? caught(item) : null;
    return found ? [item, { type: 'heading', rank: rankOf(items), ...found }] : [item];
  });
}

/** Whole lines in bold, and short lines without an end between numbered paragraphs, are headings. */
export function asHeadings(items: Item[]): Item[] {
  const numbered = items.some((item) => item.type === 'paragraph' && item.label !== null);
  const rank = rankOf(items);
  return items.map((item, at) => {
    if (item.type !== 'paragraph' || at === items.length - 1) return item;
    const { words, number } = item;
    if (item.label !== null && isTitleNumber(item.label) && (isShort(words) || isBold(words)))
      return { type: 'heading', rank, number, words };
    if (!isPlain(item)) return item;
    if (isBold(words)) return { type: 'heading', rank: ENDED.test(words.text) ? rank + 1 : rank, number: null, words };
    return numbered && isShort(words) ? { type: 'heading', rank, number: null, words } : item;
  });
}

/** The first two lines of an annex are its label and title, if they are lines at all. */
export function titled(items: Item[]): Item[] {
  const plain = (at: number): boolean => {
    const item = items[at];
    return item?.type === 'paragraph' && isPlain(item) && isShort(item.words);
  };
  return items.map((item, at) => {
    if (at > 1 || item.type !== 'paragraph' || !plain(at) || (at === 1 && items[0].type !== 'heading' && !plain(0)))
      return item;
    return { type: 'heading', rank: 1, number: null, words: item.words };
  });
}

const isPlain = ({ label, role, points, words }: ParagraphItem): boolean =>
  label === null && role === null && !points.length && words.text !== '' && !leadingLabel(words.text);

const isBold = ({ text, marks }: Words): boolean =>
  marks.some((mark) => mark.kind === 'bold' && mark.start === 0 && mark.end === text.length);

const isShort = ({ text }: Words): boolean => text.length <= LONGEST && !ENDED.test(text);
