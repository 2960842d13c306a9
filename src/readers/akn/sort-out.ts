// Puts right what the files put on the wrong side of the line between preamble and operative part.

import { labelOf } from './gather.ts';
import { type Item, type ParagraphItem, paragraphItem } from './items.ts';

const COMMA = /[,،，、]$/;
const NUMBERED = /^\d{1,3}(?:\.| ?[-–])$/;

const isPreambular = (item: Item | undefined): item is ParagraphItem =>
  item?.type === 'paragraph' && item.role === 'preambular';

/** Items with their roles as printed. */
export function sortOut(items: Item[]): Item[] {
  const all = items.flatMap(numberedItems);
  const end = all.findLastIndex(isPreambular);
  const last = all[end];
  const next = all[end + 1];
  // The body goes on with points: the paragraph they belong to is not a preambular one.
  if (isPreambular(last) && labelOf(next) && !isPreambular(next)) last.role = null;
  strays(all);
  return all;
}

/** Operative paragraphs that were made items of a list in the preamble. */
function numberedItems(item: Item): Item[] {
  if (!isPreambular(item) || !item.points.some((point) => NUMBERED.test(point.label))) return [item];
  const own = item.points.map(({ label, number, words, points, wrapUp }) =>
    paragraphItem(words, { label, number, points, wrapUp }),
  );
  item.points = [];
  item.role = null;
  return [item, ...own];
}

/** Before the first number, a paragraph that ends in a comma is still of the preamble. */
function strays(items: readonly Item[]): void {
  const first = items.findIndex((item) => item.type === 'paragraph' && item.label !== null);
  const head = items.slice(0, Math.max(first, items.findLastIndex(isPreambular), 0));
  if (!head.some(isPreambular)) return;
  for (const item of head)
    if (item.type === 'paragraph' && item.label === null && COMMA.test(item.words.text)) item.role ??= 'preambular';
}
