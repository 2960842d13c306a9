// Lines to words: line ends joined, marks set off, note marks bound to their notes.
import { type Mark, tidyMarks, type Words, words } from '../../tree/index.ts';
import type { Hyphens } from './hyphens.ts';
import { allItalic, lineText } from './segments.ts';
import type { Line, Run } from './types.ts';

/** Finds the key of the note called by `marker` on a page; `again`: a note of an earlier page may be called once more. */
export type NoteFinder = (page: number, marker: string, again: boolean) => string | null;

export interface Builder {
  readonly hyphens: Hyphens;
  readonly noteKey: NoteFinder;
}

const STARS = /^(.*?)\s*(\*{1,6}|[†‡]{1,3})(?=$|[\s,.;:)\]–−—])/su;

/** A word or its punctuation, not a unit or a formula ("km", "x"), stands before a note's mark. */
const CALLING = /(?:\p{L}{3}|[,.;:”"»’)\]])\s*$/u;

/** Longest end of the text that anything here looks back at. */
const REACH = 256;

/** Text that grows at its end; only the end is looked at, so that long texts stay linear. */
class Growing {
  readonly marks: Mark[] = [];
  #done = '';
  #tail = '';

  get text(): string {
    return this.#done + this.#tail;
  }

  get length(): number {
    return this.#done.length + this.#tail.length;
  }

  /** The last characters, enough for a word. */
  get tail(): string {
    return this.#tail;
  }

  blank(): void {
    if (this.#tail && !this.#tail.endsWith(' ')) this.#tail += ' ';
  }

  trimEnd(): void {
    this.#tail = this.#tail.trimEnd();
  }

  add(text: string, kinds: readonly Mark['kind'][]): void {
    const clean = this.#tail === '' || this.#tail.endsWith(' ') ? text.trimStart() : text;
    const start = this.length;
    this.#tail += clean;
    const inner = start + clean.length - clean.trimStart().length;
    const end = start + clean.trimEnd().length;
    if (end > inner) for (const kind of kinds) this.marks.push({ kind, start: inner, end });
    if (this.#tail.length > 8 * REACH) this.#settle();
  }

  #settle(): void {
    this.#done += this.#tail.slice(0, -REACH);
    this.#tail = this.#tail.slice(-REACH);
  }

  /** A mark's place is behind the last letter: the blank before a raised mark goes. */
  note(key: string): void {
    this.trimEnd();
    this.marks.push({ kind: 'note', start: this.length, end: this.length, note: key });
  }

  /** Takes back the last character of a line (a hyphen that only broke the line). */
  drop(): void {
    this.#tail = this.#tail.slice(0, -1);
    const { length } = this;
    for (let i = this.marks.length - 1; i >= 0 && this.marks[i].end > length; i--)
      this.marks[i] = { ...this.marks[i], end: length };
  }
}

/** What of its type says nothing, for it is that of the whole. */
type Plain = 'none' | 'bold' | 'all';

const kindsOf = (run: Run, plain: Plain): Mark['kind'][] => {
  const kinds: Mark['kind'][] = [];
  if (run.bold && plain === 'none') kinds.push('bold');
  if (run.italic && plain !== 'all') kinds.push('italic');
  if (run.rise > 0) kinds.push('superscript');
  if (run.rise < 0) kinds.push('subscript');
  return kinds;
};

/** Words of lines that are one paragraph. `heading`: the type of the whole is no mark. */
export function buildWords(lines: readonly Line[], builder: Builder, heading = false): Words {
  const out = new Growing();
  const plain = !heading ? 'none' : lines.every(allItalic) ? 'all' : 'bold';
  for (const [i, line] of lines.entries()) {
    if (i > 0) joinLine(out, line, builder.hyphens);
    for (const run of line.runs) addRun(out, run, line.page, builder, plain);
  }
  out.trimEnd();
  const { text } = out;
  const marks = out.marks.map((mark) => (mark.end > text.length ? { ...mark, end: text.length } : mark));
  return words(text, tidyMarks(bridge(marks, text)), sourceOf(lines));
}

function sourceOf(lines: readonly Line[]): Words['source'] {
  const [first] = lines;
  if (!first) return null;
  const last = lines.findLast((line) => line.page === first.page) ?? first;
  return {
    unit: 'line',
    from: Math.min(first.number, last.number),
    to: Math.max(first.number, last.number),
    page: first.page,
  };
}

/** Marks of one kind with only a blank between them are one. */
function bridge(marks: readonly Mark[], text: string): Mark[] {
  const out: Mark[] = [];
  const last = new Map<string, number>();
  for (const mark of marks) {
    const at = last.get(mark.kind);
    const before = at === undefined ? undefined : out[at];
    if (before && mark.kind !== 'note' && mark.start > before.end && !text.slice(before.end, mark.start).trim())
      out[at!] = { ...before, end: mark.end };
    else last.set(mark.kind, out.push(mark) - 1);
  }
  return out;
}

const NO_BLANK = /(?:\/|[^\s][–—])$/u;

function joinLine(out: Growing, line: Line, hyphens: Hyphens): void {
  out.trimEnd();
  const { tail } = out;
  const next = line.runs[0].text.trimStart();
  if (tail.endsWith('\u00AD')) out.drop();
  else if (/[\p{L}\d]-$/u.test(tail) && /^\p{Ll}/u.test(next)) {
    if (hyphens.hangs(tail, lineText(line))) out.blank();
    else if (hyphens.breaks(tail, next)) out.drop();
  } else if (/[\p{L}\d]-$/u.test(tail) && /^[\p{Lu}\d]/u.test(next)) return;
  else if (!NO_BLANK.test(tail) && !unspaced(tail, next)) out.blank();
}

/** Chinese lines join without a blank. */
const unspaced = (before: string, after: string): boolean =>
  /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]$/u.test(before) &&
  /^[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u.test(after);

function addRun(out: Growing, run: Run, page: number, builder: Builder, plain: Plain): void {
  if (run.code) return;
  if (run.rise > 0 && raisedNotes(out, run, page, builder)) return;
  if (run.spaced) out.blank();
  addStarred(out, run, page, builder, plain);
}

/** A raised "1", "1, 2" or "*": note marks when the page has such notes. */
function raisedNotes(out: Growing, run: Run, page: number, builder: Builder): boolean {
  const markers = run.text.split(/[\s,;]+/).filter((part) => part !== '');
  const again = CALLING.test(out.tail);
  const keys = markers.map((marker) => builder.noteKey(page, marker, again));
  if (!keys.every((key) => key !== null)) return false;
  for (const key of keys) out.note(key);
  return true;
}

/** Stars behind a word that call a note of the page; they are never set raised. */
function addStarred(out: Growing, run: Run, page: number, builder: Builder, plain: Plain): void {
  let rest = run.text;
  for (let found = STARS.exec(rest); found; found = STARS.exec(rest)) {
    const key = builder.noteKey(page, found[2], false);
    if (key === null) break;
    out.add(found[1], kindsOf(run, plain));
    out.note(key);
    rest = rest.slice(found[0].length);
  }
  if (rest)
    out.add(
      rest.replaceAll('\u00AD', (_, at: number) => (at === rest.length - 1 ? '\u00AD' : '')),
      kindsOf(run, plain),
    );
}
