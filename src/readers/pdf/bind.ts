// Which note a mark calls: one of its page, one that stands on the next, or one printed at the document's end.
import type { NoteFinder } from './build.ts';
import type { RawNote } from './footnotes.ts';
import type { Line } from './types.ts';

const place = (page: number, marker: string): string => `${page}:${marker}`;

/** Pages and markers of everything raised in the body. */
function raised(lines: readonly Line[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of lines)
    for (const run of line.runs)
      if (run.rise > 0) for (const marker of run.text.split(/[\s,;]+/)) found.add(place(line.page, marker));
  return found;
}

type Notes = ReadonlyMap<string, readonly RawNote[]>;

/** Notes called from further away than their own page or the one before, in order, by marker: nothing near calls them, or they are several. */
function distant(notes: readonly RawNote[], near: Notes, lines: readonly Line[]): Notes {
  const calls = raised(lines);
  const far = notes.filter(
    ({ page, marker }) =>
      near.get(place(page, marker))!.length > 1 ||
      (!calls.has(place(page, marker)) && !calls.has(place(page - 1, marker))),
  );
  return Map.groupBy(far, (note) => note.marker);
}

/** Finds notes by the page of their mark. Of several with one marker each is given once, the last to all who still ask. */
export function noteFinder(notes: readonly RawNote[], lines: readonly Line[]): NoteFinder {
  const near = Map.groupBy(notes, (note) => place(note.page, note.marker));
  const far = distant(notes, near, lines);
  const all = Map.groupBy(notes, (note) => note.marker);
  const given = new Set<RawNote>();
  const next = (list: readonly RawNote[] | undefined): RawNote | undefined => list?.find((note) => !given.has(note));
  const find = (page: number, marker: string, again: boolean): RawNote | undefined => {
    const close = near.get(place(page, marker)) ?? near.get(place(page + 1, marker));
    if (close) return next(close) ?? close.at(-1);
    const later = far.get(marker)?.filter((note) => note.page > page);
    if (later?.length) return next(later) ?? (again || isStar(marker) ? later.at(-1) : undefined);
    return again && !isStar(marker) ? all.get(marker)?.findLast((note) => note.page < page) : undefined;
  };
  return (page, marker, again) => {
    const note = find(page, marker, again);
    if (note) given.add(note);
    return note?.key ?? null;
  };
}

const isStar = (marker: string): boolean => !/^\d/.test(marker);
