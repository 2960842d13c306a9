// A page's pieces as items of an upright page, or of a mirrored one.
import type { Piece } from './drawn.ts';
import type { Item, Page } from './types.ts';

/** Quarter turns of its letters from upright. */
function quarter({ shape: [a, b] }: Piece): number {
  if (Math.abs(a) >= Math.abs(b)) return a < 0 ? 2 : 0;
  return b > 0 ? 1 : 3;
}

/** The page turned so that most of its text is upright; text in other directions is left out. */
export function upright(number: number, view: readonly number[], pieces: readonly Piece[]): Page {
  const counts = [0, 0, 0, 0];
  for (const piece of pieces) counts[quarter(piece)] += piece.text.length;
  const turn = counts.indexOf(Math.max(...counts));
  const [x0, y0, x1, y1] = view;
  const across = x1 - x0;
  const up = y1 - y0;
  const items: Item[] = [];
  for (const piece of pieces) {
    if (quarter(piece) !== turn) continue;
    const x = piece.x - x0;
    const y = piece.y - y0;
    const place = [
      { x, y },
      { x: y, y: across - x },
      { x: across - x, y: up - y },
      { x: up - y, y: x },
    ][turn];
    items.push({ ...place, ...itemOf(piece) });
  }
  return { number, width: turn % 2 ? up : across, height: turn % 2 ? across : up, items };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

const itemOf = ({ text, width, shape, font }: Piece): Omit<Item, 'x' | 'y'> => ({
  text,
  width,
  size: tenth(Math.hypot(shape[2], shape[3])),
  font,
});

/** x from the right. */
export const mirror = (page: Page): Page => ({
  ...page,
  items: page.items.map((item) => ({ ...item, x: page.width - item.x - item.width })),
});
