// Headings that the files give as plain paragraphs.
import type { Words } from '../../tree/index.ts';
import type { Item, ParagraphItem } from './items.ts';
import { isTitleNumber, leadingLabel } from './labels.ts';

/** Longest line taken for a heading without any mark. */
const LONGEST = 160;
const ENDED = /[.,;:،؛。，；：、！？!?…»”"）)\]]$/;

const rankOf = (items: readonly Item[]): number => {
  const ranks = items.flatMap((item) => (item.type === 'heading' ? [item.rank] : []));
  return ranks.length ? Math.max(...ranks) : 2;
};

/** Whole lines in bold, and short lines without an end between numbered paragraphs, are headings. */
export function asHeadings(items: Item[]): Item[] {
  const numbered = items.some((item) => item.type === 'paragraph' && item.label !== null);
  const rank = rankOf(items);
  return items.map((item, at) => {
    if (item.type !== 'paragraph' || at === items.length - 1) return item;
    const { words, number } = item;
    if (item.label !== null && isTitleNumber(item.label) && isShort(words))
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
