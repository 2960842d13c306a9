// Pages to the lines of the body, the notes and the furniture.
import type { Furniture } from '../passage.ts';
import { readingGroups } from './columns.ts';
import { type RawNote, takeNotes } from './footnotes.ts';
import { type Sheet, setAside } from './furniture.ts';
import { linesOf } from './lines.ts';
import { bodySize } from './measure.ts';
import type { Opened } from './open.ts';
import type { Line, Page } from './types.ts';

export interface Layout {
  readonly pages: readonly Page[];
  /** Lines of the body, a list per page. */
  readonly bodies: readonly (readonly Line[])[];
  readonly notes: readonly RawNote[];
  readonly furniture: Furniture;
}

/** Sets furniture and notes aside and puts the lines of columns in reading order. */
export function cutPages(opened: Opened): Layout {
  const sheets: Sheet[] = opened.pages.map((page) => ({
    page,
    lines: linesOf(page, page.items, opened.styles, opened.mirrored),
  }));
  const size = bodySize(sheets.flatMap((sheet) => sheet.lines));
  const aside = setAside(sheets);
  const inColumns = aside.bodies.map((lines, i) => columnLines(opened, sheets[i].page, lines));
  const { bodies, notes } = takeNotes(inColumns, size);
  return { pages: opened.pages, bodies, notes, furniture: aside.furniture };
}

function columnLines(opened: Opened, page: Page, lines: Line[]): Line[] {
  if (lines.length < 12) return lines;
  const top = lines[0].y + 0.5 * lines[0].size;
  const low = lines.at(-1)!.y - 0.5 * lines.at(-1)!.size;
  const items = page.items.filter((item) => item.y <= top && item.y >= low);
  const groups = readingGroups({ ...page, items });
  if (groups.length < 2) return lines;
  return groups.flatMap((group, i) => linesOf(page, group, opened.styles, opened.mirrored, i + 1));
}
