// Plain text and Markdown → passages: lines, furniture, footnotes, paragraphs, clean words, note marks.
import {
  detectLanguage,
  type LanguagePack,
  type Message,
  message,
  monthNumber,
  opensOperative,
  opensPreambular,
  packOf,
} from '../../lexicon/index.ts';
import { type Language, type Mark, type Source, tidyMarks, type Words } from '../../tree/index.ts';
import { landmarksOf } from '../landmarks.ts';
import type { Passage, Passages } from '../passage.ts';
import { firstNumber, type Group, groupLines } from './breaks.ts';
import { findCalls, type Place, type Wanted } from './calls.ts';
import { stripFurniture } from './furniture.ts';
import { joinLines } from './join.ts';
import { balanceEmphasis, type Line, linesOf, settingOf, widthOf } from './lines.ts';
import { cleanWords, isSpecial, NO_MARKS, superDigit } from './markup.ts';
import { isDamaged, mend, vocabularyOf } from './mend.ts';
import { oneNotation } from './notation.ts';
import { type RawNote, takeNotes } from './notes.ts';

const MARKDOWN = /^#{1,6} |\*\*\S|(?:^|\s)\*\p{L}[^*\n]*\*/mu;

export interface TextPassages extends Passages {
  readonly messages: readonly Message[];
  readonly language: Language | null;
}

/** `printed` is decoded and has `\n` line ends. */
export function textPassages(printed: string, given: Language | null = null): TextPassages {
  const text = oneNotation(printed);
  const all = linesOf(text);
  const markdown = (text.includes('*') || text.includes('#')) && MARKDOWN.test(text);
  if (markdown) balanceEmphasis(all);
  const language = given ?? detectLanguage(text);
  const pack = packOf(language);
  const openings = openingsOf(language);
  const opens = (line: string): boolean => openings.preambular(line) || openings.operative(line);
  const { body: trimmed, furniture } = stripFurniture(all, bodyStart(all, pack), opens);
  const setting = settingOf(trimmed);
  const isMonth = (word: string): boolean => monthNumber(word, language ?? 'en') !== null;
  const { body, notes } = takeNotes(trimmed, setting, isMonth);
  // Notes are set smaller and wider: without them the column's width is the text's.
  const groups = groupLines(body, { ...setting, width: widthOf(body) }, pack, openings);
  const usualGap = setting.blanks === 'line' ? 1 : 0;
  const maker = new Maker(body, groups, notes, pack, { markdown, damaged: isDamaged(text), usualGap, isMonth });
  return { ...maker.make(), furniture, language: language ?? furniture.language };
}

const openingsOf = (language: Language | null) => ({
  preambular: remembered((line) => opensPreambular(bare(line), language ?? 'en')),
  operative: remembered((line) => opensOperative(bare(line), language ?? 'en')),
});

/** The same line is asked about several times in a row. */
function remembered(ask: (line: string) => boolean): (line: string) => boolean {
  let last = '';
  let answer = ask('');
  return (line) => {
    if (line !== last) [last, answer] = [line, ask(line)];
    return answer;
  };
}

/** Without emphasis, which may end inside a word ("*Recallin*g"). */
const bare = (line: string): string => (line[0] === '*' || line[0] === '_' ? line.replace(/[*_]+/g, '') : line);

/** First line of the preamble, the summary, the contents or the numbered text: furniture before it is part of the masthead. */
function bodyStart(lines: readonly Line[], pack: LanguagePack): number {
  const { formula, summary, contents } = landmarksOf(pack);
  const at = lines.findIndex(({ text }) => formula(text) || summary(text) || contents(text));
  if (at < 0) return 0;
  const numbered = firstNumber(lines.slice(0, at));
  return numbered < 0 ? at : numbered;
}

/** How the text is set. */
interface How {
  readonly markdown: boolean;
  readonly damaged: boolean;
  /** Blank lines between any two lines. */
  readonly usualGap: number;
  readonly isMonth: (word: string) => boolean;
}

class Maker {
  readonly #lines: readonly Line[];
  readonly #groups: readonly Group[];
  readonly #notes: readonly RawNote[];
  readonly #markdown: boolean;
  readonly #hanging: ReadonlySet<string>;
  readonly #elisions: ReadonlySet<string>;
  readonly #damaged: boolean;
  readonly #usualGap: number;
  readonly #isMonth: (word: string) => boolean;

  constructor(
    lines: readonly Line[],
    groups: readonly Group[],
    notes: readonly RawNote[],
    pack: LanguagePack,
    how: How,
  ) {
    this.#lines = lines;
    this.#groups = groups;
    this.#notes = notes;
    this.#markdown = how.markdown;
    this.#damaged = how.damaged;
    this.#usualGap = how.usualGap;
    this.#isMonth = how.isMonth;
    this.#hanging = new Set(pack.hangingHyphen);
    this.#elisions = new Set(pack.elisions as string[]);
  }

  make(): Pick<TextPassages, 'passages' | 'notes' | 'messages'> {
    const joined = this.#groups.map(({ at, end }) => joinLines(this.#lines, this.#hanging, at, end));
    const joinedNotes = this.#notes.map((note) => joinLines(note.lines, this.#hanging).trim());
    const vocabulary = this.#damaged ? vocabularyOf([...joined, ...joinedNotes]) : null;
    const whole = (text: string): string => mend(text, this.#elisions, vocabulary);
    const raw = vocabulary ? joined.map(whole) : joined;
    const notes = vocabulary ? joinedNotes.map(whole) : joinedNotes;
    const special = raw.map(isSpecial);
    const calls = this.#fusedCalls(raw, special);
    const passages = this.#groups.map((group, i) =>
      special[i] || calls.has(i) ? this.#marked(group, raw[i], calls.get(i) ?? []) : this.#plain(group, raw[i]),
    );
    const bound = bindMarks(passages, this.#notes, this.#groups);
    return {
      ...bound,
      notes: this.#notes.map((note, i) => ({
        key: `${i}`,
        marker: note.marker,
        words: this.#noteWords(note, notes[i]),
      })),
    };
  }

  /** Nearly all passages have nothing to clean or to cut. */
  #plain(group: Group, text: string): Passage {
    if (text[0] === '#') return this.#marked(group, text, []);
    return this.#passage(group, { text, marks: NO_MARKS, source: this.#sourceOf(group) }, null);
  }

  #marked(group: Group, raw: string, calls: readonly Fused[]): Passage {
    const heading = raw[0] === '#' ? /^(#{1,6})\s+/.exec(raw) : null;
    const text = heading ? raw.slice(heading[0].length) : raw;
    const cut = calls.map((call) => ({ ...call, start: call.start - (raw.length - text.length) }));
    return this.#passage(group, this.#words(text, this.#sourceOf(group), cut), heading ? heading[1].length : null);
  }

  #passage({ at, cover }: Group, words: Words, heading: number | null): Passage {
    const { indent, gap } = this.#lines[at];
    return { words, label: null, heading, align: null, indent, cover, apart: gap > this.#usualGap, rows: null };
  }

  #words(text: string, source: Source, calls: readonly Fused[] = []): Words {
    const { text: clean, marks } = cutCalls(text, calls, this.#markdown);
    return { text: clean, marks, source };
  }

  #sourceOf({ at, end }: Group): Source {
    return sourceOf(this.#lines[at], this.#lines[end - 1]);
  }

  #noteWords(note: RawNote, text: string): Words {
    return this.#words(text, sourceOf(note.lines[0], note.lines[note.lines.length - 1]));
  }

  /** Marks printed as plain digits: only for notes whose mark is nowhere set as a superscript. */
  #fusedCalls(raw: readonly string[], special: readonly boolean[]): Map<number, Fused[]> {
    const calls = new Map<number, Fused[]>();
    if (!this.#notes.length || !raw.length) return calls;
    const set = setMarkers(raw.filter((_, i) => special[i]));
    const wanted = this.#wanted(set);
    const found = findCalls(
      wanted.map((one) => one.wanted),
      raw,
      this.#isMonth,
    );
    for (const [i, call] of found.entries()) {
      if (!call) continue;
      const fused = { start: call.start, end: call.end, key: `${wanted[i].note}` };
      calls.set(call.passage, [...(calls.get(call.passage) ?? []), fused]);
    }
    return calls;
  }

  /** The notes whose marks are looked for, each with its page: from where the notes before it stood. */
  #wanted(set: ReadonlySet<string>): { readonly note: number; readonly wanted: Wanted }[] {
    // A masthead calls no numbered note, but prints symbols that end like one ("A/79/L.21/Add.1").
    const body = this.#groups.findIndex((group) => !group.cover);
    let from = { passage: Math.max(0, body), offset: 0 };
    let lastAt = 0;
    const wanted: { note: number; wanted: Wanted }[] = [];
    for (const [note, { marker, at }] of this.#notes.entries()) {
      if (!/^\d+$/.test(marker)) continue;
      if (at !== lastAt) {
        const page = this.#placeOf(lastAt);
        if (page.passage >= from.passage) from = page;
        lastAt = at;
      }
      if (!set.has(marker)) wanted.push({ note, wanted: { marker, from, to: this.#placeOf(at) } });
    }
    return wanted;
  }

  /** Where body line `at` begins, nearly: in the passage that holds the line before it. */
  #placeOf(at: number): Place {
    const passage = this.#passageAt(at);
    const group = this.#groups[passage];
    let offset = 0;
    for (let i = group.at; i < group.end && i < at; i++) offset += this.#lines[i].text.length + 1;
    return { passage, offset };
  }

  /** The passage that holds body line `at − 1`. */
  #passageAt(at: number): number {
    let low = 0;
    let high = this.#groups.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#groups[middle].at < at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const sourceOf = (first: Line, last: Line): Source => ({ unit: 'line', from: first.no, to: last.no, page: null });

interface Fused {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

const SET = /[⁰¹²³⁴-⁹]+|\[\^([\w*]{1,12})\]/g;

/** Markers that are set as marks somewhere: in superior figures or as `[^1]`. */
function setMarkers(raw: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of raw)
    for (const match of text.matchAll(SET))
      found.add(match[1] ?? [...match[0]].map((digit) => superDigit(digit)).join(''));
  return found;
}

/** Clean words with the fused marks cut out and set as marks. */
function cutCalls(text: string, calls: readonly Fused[], markdown: boolean): Words {
  if (!calls.length) return cleanWords(text, markdown);
  const pieces = new Pieces();
  let at = 0;
  for (const call of [...calls].sort((a, b) => a.start - b.start)) {
    pieces.add(cleanWords(`\u2060${text.slice(at, call.start)}`, markdown), text[at] === ' ');
    pieces.note(`#${call.key}`);
    at = call.end;
  }
  pieces.add(cleanWords(text.slice(at), markdown), text[at] === ' ' && !/^ +[,.]/.test(text.slice(at, at + 4)));
  return { text: pieces.text, marks: tidyMarks(pieces.marks), source: null };
}

class Pieces {
  text = '';
  readonly marks: Mark[] = [];

  add(more: Words, blank: boolean): void {
    const trimmed = more.text.trimStart();
    const glue = blank && this.text ? ' ' : '';
    const shift = this.text.length + glue.length - (more.text.length - trimmed.length);
    for (const mark of more.marks) this.marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift });
    this.text += glue + trimmed;
  }

  note(note: string): void {
    this.marks.push({ kind: 'note', start: this.text.length, end: this.text.length, note });
  }
}

/** Notes of one marker, by index, and how far they have been called. */
interface Queue {
  readonly notes: number[];
  next: number;
}

/** Gives each note mark the key of its note: the first note of that marker that is printed behind it and not yet called. */
function bindMarks(
  passages: readonly Passage[],
  notes: readonly RawNote[],
  groups: readonly Group[],
): { passages: Passage[]; messages: Message[] } {
  const lost = new Set<string>();
  const queues = new Map<string, Queue>();
  for (const [i, note] of notes.entries()) {
    const queue = queues.get(note.marker);
    if (queue) queue.notes.push(i);
    else queues.set(note.marker, { notes: [i], next: 0 });
  }
  const bind = (marker: string, at: number): string | null => {
    if (marker[0] === '#') return marker.slice(1);
    const queue = queues.get(marker);
    if (!queue) lost.add(marker);
    return queue ? `${take(queue, notes, at)}` : null;
  };
  const bound = passages.map((one, i) => {
    if (!one.words.marks.some((mark) => mark.kind === 'note')) return one;
    const marks = one.words.marks.flatMap((mark) => {
      if (mark.kind !== 'note') return [mark];
      const key = bind(mark.note!, groups[i].at);
      return key === null ? [] : [{ ...mark, note: key }];
    });
    return { ...one, words: { ...one.words, marks } };
  });
  const missing = [...lost].filter((marker) => /^\d{1,3}$/.test(marker)).slice(0, MOST_MISSING);
  return { passages: bound, messages: missing.map((marker) => message('note-missing', 'warning', { marker })) };
}

const MOST_MISSING = 20;

/** The next note behind body line `at`; where none is left, the last one is called again. */
function take(queue: Queue, notes: readonly RawNote[], at: number): number {
  while (queue.next < queue.notes.length && notes[queue.notes[queue.next]].at <= at) queue.next++;
  if (queue.next < queue.notes.length) return queue.notes[queue.next++];
  return queue.notes[queue.notes.length - 1];
}
