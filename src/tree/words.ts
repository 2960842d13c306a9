// Text with marks standing off it: the smallest thing every other node is made of.

/** Where words stood in the file: inclusive 1-based lines or paragraphs; `page` where the format has pages. */
export interface Source {
  readonly unit: 'line' | 'paragraph';
  readonly from: number;
  readonly to: number;
  readonly page: number | null;
}

export type MarkKind = 'italic' | 'bold' | 'underline' | 'superscript' | 'subscript' | 'link' | 'note';

/** A property of the characters `start` to `end` (UTF-16 code units); a `note` mark is a place, `start = end`. */
export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  /** Target of a `link`. */
  readonly href?: string;
  /** Id of the note called by a `note` mark; readers put the printed marker here, `seal` replaces it by the id. */
  readonly note?: string;
}

export interface Words {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly source: Source | null;
}

const NO_MARKS: readonly Mark[] = Object.freeze([]);

/** Words from clean text. */
export function words(text: string, marks: readonly Mark[] = NO_MARKS, source: Source | null = null): Words {
  return { text, marks, source };
}

const byPlace = (a: Mark, b: Mark): number =>
  a.start - b.start || b.end - a.end || byName(a.kind, b.kind) || byName(a.href ?? '', b.href ?? '');
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether marks stand one after the other with words between them, or two of different kinds together, as most do. */
function isTidy(marks: readonly Mark[]): boolean {
  // Where all before the last one end.
  let end = -1;
  for (let n = 1; n < marks.length; n++) {
    const before = marks[n - 1];
    const mark = marks[n];
    if (mark.start <= before.end && (mark.start <= end || before.kind === mark.kind || byPlace(before, mark) > 0))
      return false;
    end = Math.max(end, before.end);
  }
  return true;
}

/** Orders marks and joins those of one kind (and target) that touch. */
export function tidyMarks(marks: readonly Mark[]): readonly Mark[] {
  if (isTidy(marks)) return marks;
  const out: Mark[] = [];
  const last = new Map<string, number>();
  for (const mark of [...marks].sort(byPlace)) {
    const key = mark.kind + (mark.href ?? '');
    const at = last.get(key);
    const before = at === undefined ? undefined : out[at];
    if (mark.kind !== 'note' && before && before.end >= mark.start) {
      out[at!] = { ...before, end: Math.max(before.end, mark.end) };
      continue;
    }
    last.set(key, out.push(mark) - 1);
  }
  return out.sort(byPlace);
}

/** A blank shows no slant or weight: marks of one such kind with only blanks between them are one. */
export function bridgeMarks(marks: readonly Mark[], text: string): readonly Mark[] {
  if (marks.length < 2) return marks;
  const out: Mark[] = [];
  const last = new Map<MarkKind, number>();
  for (const mark of marks) {
    const at = last.get(mark.kind);
    const before = at === undefined ? undefined : out[at];
    if (before && mark.start > before.end && !text.slice(before.end, mark.start).trim())
      out[at!] = { ...before, end: mark.end };
    else if (mark.kind === 'italic' || mark.kind === 'bold') last.set(mark.kind, out.push(mark) - 1);
    else out.push(mark);
  }
  return out.length < marks.length ? out.sort(byPlace) : marks;
}

/** The words `from` to `to` of `all`, marks cut to size. */
export function sliceWords(all: Words, from: number, to = all.text.length): Words {
  while (from < to && all.text[from] === ' ') from++;
  while (to > from && all.text[to - 1] === ' ') to--;
  if (!all.marks.length) return { text: all.text.slice(from, to), marks: all.marks, source: all.source };
  const marks: Mark[] = [];
  for (const mark of all.marks) {
    const inside = mark.kind === 'note' ? mark.start >= from && mark.start <= to : mark.end > from && mark.start < to;
    if (!inside) continue;
    const start = Math.max(mark.start, from) - from;
    marks.push({ ...mark, start, end: mark.kind === 'note' ? start : Math.min(mark.end, to) - from });
  }
  return { text: all.text.slice(from, to), marks: tidyMarks(marks), source: all.source };
}

/** Several words in a row with `glue` between them. */
export function joinWords(list: readonly Words[], glue = ' '): Words {
  if (list.length === 1) return list[0];
  let text = '';
  const marks: Mark[] = [];
  for (const one of list) {
    if (text && one.text) text += glue;
    const shift = text.length;
    for (const mark of one.marks) marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift });
    text += one.text;
  }
  return { text, marks: tidyMarks(marks), source: joinSources(list.map((one) => one.source)) };
}

function joinSources(list: readonly (Source | null)[]): Source | null {
  const known = list.filter((one) => one !== null);
  if (!known.length) return null;
  const last = known[known.length - 1];
  return { ...known[0], to: last.page === known[0].page ? last.to : known[0].to };
}
