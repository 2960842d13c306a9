// Inline markup → clean words with marks; notes are set aside where they are called.
import type { Message } from '../../lexicon/index.ts';
import {
  bridgeMarks,
  type Draft,
  joinWords,
  type Language,
  type Mark,
  type MarkKind,
  type Note,
  tidyMarks,
  type Words,
} from '../../tree/index.ts';
import { clean, exchange, isBlank, KINDS as SIGN_KINDS } from './clean.ts';
import {
  attribute,
  CLEANING,
  type Element,
  EXCHANGE,
  elements,
  isElement,
  type Needs,
  NOTHING,
  rawText,
} from './element.ts';

/** What is collected while a file is read. */
export interface Context {
  /** The file was written by Octavo: its text is clean and its labels are right, so nothing is cleaned or mended. */
  readonly exact: boolean;
  readonly language: Language | null;
  readonly notes: Draft<Note>[];
  readonly keys: Set<string>;
  /** What was mended on the way. */
  readonly messages: Message[];
}

const STYLES: Readonly<Record<string, MarkKind>> = {
  italic: 'italic',
  bold: 'bold',
  underline: 'underline',
};
const KINDS: ReadonlyMap<string, readonly MarkKind[]> = new Map([
  ['i', ['italic']],
  ['b', ['bold']],
  ['u', ['underline']],
  ['sup', ['superscript']],
  ['sub', ['subscript']],
  ['a', ['link']],
]);
/** Never printed, or printed by the reader of something else. */
const SILENT: ReadonlySet<string> = new Set(['img', 'decoration', 'remark']);
const BLANK = 0x20;
const NO_MARKS: readonly Mark[] = Object.freeze([]);
const BRACKETS = /^[()（）\s]*$/;

const NUMBER = /^\d{1,3}$/;
/** No unit, formula or bracket stands there ("km", "H", "(2019)"). */
const CALLING = /(?:\p{L}{3}|\b\d{4}|[,.;:”"»’])\s*$/u;

class Builder {
  text = '';
  /** Nothing stands before, or a blank. */
  closed = true;
  /** Some letter may not be NFC. */
  doubtful = false;
  readonly marks: Mark[] = [];
  readonly exact: boolean;
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
    this.exact = context.exact;
  }

  add(raw: string, needs: Needs = CLEANING): void {
    if (this.exact) {
      this.text += raw;
      return;
    }
    const lead = indent(raw);
    const bare = lead ? raw.slice(lead) : raw;
    const text = needs === NOTHING ? bare : needs === CLEANING ? clean(bare, this) : exchange(bare, needs === EXCHANGE);
    if (text === '') {
      if (lead) this.#gap();
    } else if (text.charCodeAt(0) !== BLANK) {
      if (lead) this.#gap();
      this.#put(text);
    } else if (!this.closed) this.#put(text);
    else if (text.length > 1) this.#put(text.slice(1));
  }

  #gap(): void {
    if (!this.closed) this.text += ' ';
    this.closed = true;
  }

  /** The last sign is asked of what is added: asked of the whole, that would be put together anew each time. */
  #put(text: string): void {
    this.text = this.text === '' ? text : this.text + text;
    this.closed = text.charCodeAt(text.length - 1) === BLANK;
  }

  children(of: Element): void {
    for (const one of of.children) {
      if (typeof one === 'string') this.add(one, of.needs);
      else this.element(one, of);
    }
  }

  element(one: Element, parent: Element): void {
    if (SILENT.has(one.name)) return;
    if (one.name === 'eol' || one.name === 'br') return this.add(' ');
    if (one.name === 'authorialNote') return this.note(one);
    if (one.name === 'noteRef') return this.mark({ kind: 'note', note: attribute(one, 'href')?.slice(1) ?? '' });
    if (one.name === 'sup' && !this.exact && aroundNote(one, parent)) return;
    const again = one.name === 'sup' && !this.exact ? this.#calledAgain(one) : undefined;
    if (again !== undefined) return this.mark({ kind: 'note', note: again });
    const start = this.text.length;
    this.children(one);
    for (const kind of kindsOf(one)) this.#mark(kind, start, kind === 'link' ? attribute(one, 'href') : undefined);
  }

  /** The key of a note that a raised number behind a word, a year or a stop calls once more. */
  #calledAgain(sup: Element): string | undefined {
    const marker = rawText(sup).trim();
    if (!NUMBER.test(marker) || !CALLING.test(this.text.slice(-8))) return undefined;
    return this.#context.notes.findLast((note) => note.marker === marker)?.id;
  }

  #mark(kind: MarkKind, start: number, href: string | undefined): void {
    if (this.text.length === start) return;
    const mark = { kind, start, end: this.text.length };
    this.marks.push(kind === 'link' ? { ...mark, href: href ?? '' } : mark);
  }

  mark(mark: Pick<Mark, 'kind' | 'note'>): void {
    const inBlank = this.closed && this.text !== '' && !this.exact;
    const place = inBlank ? this.text.length - 1 : this.text.length;
    this.marks.push({ ...mark, start: place, end: place });
  }

  note(one: Element): void {
    const { notes, keys } = this.#context;
    const eId = one.value('eId');
    const key = eId && !keys.has(eId) ? eId : `#${notes.length}`;
    keys.add(key);
    const marker = one.value('marker') ?? '';
    const place = this.#context.notes.length;
    this.#context.notes.push({ type: 'note', id: key, marker, words: { text: '', marks: [], source: null }, at: null });
    const words = paragraphsOf(one, this.#context);
    this.#context.notes[place].words = this.exact ? words : withoutMarker(withoutBrackets(words), marker);
    this.mark({ kind: 'note', note: key });
  }
}

/** How many blanks a run begins with, as nearly every one begins with the tabs of its indent. */
function indent(raw: string): number {
  if (raw === '') return 0;
  const first = raw.charCodeAt(0);
  if (first !== 0x09 && first !== 0x0a) return 0;
  let at = 1;
  while (at < raw.length && isBlank(SIGN_KINDS[raw.charCodeAt(at)])) at++;
  return at;
}

function kindsOf(one: Element): readonly MarkKind[] {
  if (one.name !== 'span') return KINDS.get(one.name) ?? NO_KINDS;
  const named = one.value('class') ?? '';
  return STYLED.get(named) ?? styles(named);
}

const NO_KINDS: readonly MarkKind[] = [];
const STYLED: ReadonlyMap<string, readonly MarkKind[]> = new Map([
  ['', NO_KINDS],
  ['italic', ['italic']],
  ['bold', ['bold']],
  ['bold italic', ['bold', 'italic']],
]);

const styles = (classes: string): MarkKind[] =>
  classes.split(' ').flatMap((name) => (Object.hasOwn(STYLES, name) ? [STYLES[name]] : []));

/** Arabic sets a note's mark in brackets, and the files keep the brackets as text of their own. */
const aroundNote = (sup: Element, parent: Element): boolean =>
  BRACKETS.test(rawText(sup)) &&
  elements(sup).length === 0 &&
  parent.children.some((one) => isElement(one) && one.name === 'authorialNote');

const paragraphsOf = (of: Element, context: Context): Words => {
  const own = elements(of).filter((one) => one.name === 'p');
  return own.length ? joinWords(own.map((one) => wordsOf(one, context))) : wordsOf(of, context);
};

const withoutBrackets = (all: Words): Words => behind(all, /^\(\s*\)\s*/.exec(all.text)?.[0].length ?? 0);

const DATE = /^\d{1,2} \p{L}{3,12} \d{4}/u;

/** Some files type the note's number before its words as well; a date may begin with the same number. */
function withoutMarker(all: Words, marker: string): Words {
  const doubled =
    marker !== '' && all.text.startsWith(`${marker} `) && /^\p{Lu}/u.test(all.text.slice(marker.length + 1));
  return doubled && !DATE.test(all.text) ? behind(all, marker.length + 1) : all;
}

/** Words from `lead` on. */
function behind(all: Words, lead: number): Words {
  if (!lead) return all;
  const marks = all.marks.flatMap((mark) => {
    const [start, end] = [Math.max(0, mark.start - lead), mark.end - lead];
    return end > start || (mark.kind === 'note' && end >= 0) ? [{ ...mark, start, end }] : [];
  });
  return { ...all, text: all.text.slice(lead), marks };
}

/** Words of an element: its text clean, its inline markup as marks, its notes set aside. */
export function wordsOf(of: Element, context: Context): Words {
  const builder = new Builder(context);
  builder.children(of);
  return finish(builder, sourceOf(of, of));
}

/** Words of several elements that are one run of text, such as the children of a container. */
export function wordsOfAll(list: readonly Element[], context: Context): Words {
  const builder = new Builder(context);
  for (const one of list) {
    builder.children(one);
    if (list.length > 1 && one !== list[list.length - 1]) builder.add(' ');
  }
  return finish(builder, list.length ? sourceOf(list[0], list[list.length - 1]) : null);
}

const sourceOf = (first: Element, last: Element): Words['source'] => ({
  unit: 'line',
  from: first.line,
  to: last.end,
  page: null,
});

/** Trims text and marks, joins marks that touch, brings all to NFC. */
function finish({ text: raw, closed, marks, doubtful, exact }: Builder, source: Words['source']): Words {
  if (exact) return { text: raw, marks: tidyMarks(marks), source };
  const text = closed && raw !== '' ? raw.slice(0, -1) : raw;
  if (!doubtful && !marks.length) return { text, marks: NO_MARKS, source };
  const trimmed = marks.length ? trimMarks(text, tidyMarks(marks)) : NO_MARKS;
  const normal = doubtful ? text.normalize('NFC') : text;
  if (normal === text) return { text, marks: trimmed, source };
  const at = (place: number): number => text.slice(0, place).normalize('NFC').length;
  const moved = trimmed.map((mark) => ({ ...mark, start: at(mark.start), end: at(mark.end) }));
  return { text: normal, marks: moved, source };
}

function trimMarks(text: string, marks: readonly Mark[]): readonly Mark[] {
  let changed = false;
  const out: Mark[] = [];
  for (const mark of marks) {
    const trimmed = trimMark(text, mark);
    if (trimmed !== mark) changed = true;
    if (trimmed) out.push(trimmed);
  }
  return bridgeMarks(changed ? tidyMarks(out) : marks, text);
}

/** A mark without the blanks at its ends; null where it was nothing else. */
function trimMark(text: string, mark: Mark): Mark | null {
  let { start } = mark;
  let end = Math.min(mark.end, text.length);
  if (mark.kind === 'note') return end === mark.end ? mark : { ...mark, start: end, end };
  while (start < end && text.charCodeAt(start) === BLANK) start++;
  while (end > start && text.charCodeAt(end - 1) === BLANK) end--;
  if (end <= start) return null;
  return start === mark.start && end === mark.end ? mark : { ...mark, start, end };
}
