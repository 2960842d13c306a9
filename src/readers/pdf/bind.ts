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

/** Notes that nothing on their own page or the one before calls, in order, by marker. */
function distant(notes: readonly RawNote[], lines: readonly Line[]): ReadonlyMap<string, RawNote[]> {
  const calls = raised(lines);
  const far = notes.filter(
    ({ page, marker }) => /^\d/.test(marker) && !calls.has(place(page, marker)) && !calls.has(place(page - 1, marker)),
  );
  return Map.groupBy(far, (note) => note.marker);
}

/** Finds notes by the page of their mark. A note at the end is given once, to the first mark that asks for it. */
export function noteFinder(notes: readonly RawNote[], lines: readonly Line[]): NoteFinder {
  const near = new Map(notes.map((note) => [place(note.page, note.marker), note.key]));
  const far = distant(notes, lines);
  const all = Map.groupBy(notes, (note) => note.marker);
  return (page, marker, again) => {
    const key = near.get(place(page, marker)) ?? near.get(place(page + 1, marker));
    if (key !== undefined) return key;
    if (far.get(marker)?.find((note) => note.page > page)) return far.get(marker)!.shift()!.key;
    return again && /^\d/.test(marker) ? (all.get(marker)?.findLast((note) => note.page < page)?.key ?? null) : null;
  };
}
