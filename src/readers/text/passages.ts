// Plain text and Markdown → passages: lines, furniture, footnotes, paragraphs, clean words, note marks.
import {
  detectLanguage,
  fold,
  type LanguagePack,
  monthNumber,
  opensOperative,
  opensPreambular,
  packOf,
} from '../../lexicon/index.ts';
import { type Language, type Mark, tidyMarks, type Words } from '../../tree/index.ts';
import { type Passage, type PassageNote, type Passages, passage } from '../passage.ts';
import { type Group, groupLines } from './breaks.ts';
import { findCall } from './calls.ts';
import { stripFurniture } from './furniture.ts';
import { joinLines } from './join.ts';
import { balanceEmphasis, type Line, linesOf, settingOf } from './lines.ts';
import { cleanWords } from './markup.ts';
import { isDamaged, mend, vocabularyOf } from './mend.ts';
import { type RawNote, takeNotes } from './notes.ts';

const MARKDOWN = /^#{1,6} |\*\*\S|(?:^|\s)\*\p{L}[^*\n]*\*/mu;

export interface TextPassages extends Passages {
  readonly language: Language | null;
}

/** `text` is decoded and has `\n` line ends. */
export function textPassages(text: string, given: Language | null = null): TextPassages {
  const all = linesOf(text);
  const markdown = MARKDOWN.test(text);
  if (markdown) balanceEmphasis(all);
  const language = given ?? detectLanguage(text);
  const pack = packOf(language);
  const { body: trimmed, furniture } = stripFurniture(all, bodyStart(all, pack));
  const setting = settingOf(trimmed);
  const { body, notes } = takeNotes(trimmed, setting, (word) => monthNumber(word, language ?? 'en') !== null);
  // Notes are set smaller and wider: without them the column's width is the text's.
  const groups = groupLines(body, { ...setting, width: settingOf(body).width }, pack, openingsOf(language));
  const maker = new Maker(groups, notes, pack, markdown, isDamaged(text), setting.blanks === 'line' ? 1 : 0);
  return { ...maker.make(), furniture, language: language ?? furniture.language };
}

const openingsOf = (language: Language | null) => ({
  preambular: (line: string) => opensPreambular(bare(line), language ?? 'en'),
  operative: (line: string) => opensOperative(bare(line), language ?? 'en'),
});

const bare = (line: string): string => (line[0] === '*' || line[0] === '_' ? line.replace(/^[*_]+/, '') : line);

/** First line of the preamble, the summary or the numbered text: furniture before it is part of the masthead. */
function bodyStart(lines: readonly Line[], pack: LanguagePack): number {
  const marks = new Set([...pack.formulas, ...pack.summary].map(fold));
  const at = lines.findIndex((line) => line.text.length < 80 && marks.has(fold(line.text.replace(/[*_#,،，]/g, ''))));
  return at < 0 ? 0 : at;
}

class Maker {
  readonly #groups: readonly Group[];
  readonly #notes: readonly RawNote[];
  readonly #markdown: boolean;
  readonly #hanging: ReadonlySet<string>;
  readonly #elisions: ReadonlySet<string>;
  readonly #damaged: boolean;
  readonly #usualGap: number;

  constructor(
    groups: readonly Group[],
    notes: readonly RawNote[],
    pack: LanguagePack,
    markdown: boolean,
    damaged: boolean,
    usualGap: number,
  ) {
    this.#groups = groups;
    this.#notes = notes;
    this.#markdown = markdown;
    this.#damaged = damaged;
    this.#usualGap = usualGap;
    this.#hanging = new Set(pack.hangingHyphen);
    this.#elisions = new Set(pack.elisions as string[]);
  }

  make(): Pick<Passages, 'passages' | 'notes'> {
    const joined = this.#groups.map((group) => joinLines(group.lines, this.#hanging));
    const joinedNotes = this.#notes.map((note) => joinLines(note.lines, this.#hanging).trim());
    const vocabulary = this.#damaged ? vocabularyOf([...joined, ...joinedNotes]) : null;
    const whole = (text: string): string => (vocabulary ? mend(text, this.#elisions, vocabulary) : text);
    const raw = joined.map(whole);
    const notes = joinedNotes.map(whole);
    const calls = this.#fusedCalls(raw);
    const passages = this.#groups.map((group, i) => this.#passage(group, raw[i], calls.get(i) ?? []));
    const bound = bindMarks(passages, this.#notes, this.#groups);
    return {
      passages: bound.passages,
      notes: this.#notes.map((note, i) => ({
        key: `${i}`,
        marker: note.marker,
        words: this.#noteWords(note, notes[i]),
      })),
    };
  }

  #passage(group: Group, raw: string, calls: readonly Fused[]): Passage {
    const heading = /^(#{1,6})\s+/.exec(raw);
    const text = heading ? raw.slice(heading[0].length) : raw;
    const cut = calls.map((call) => ({ ...call, start: call.start - (raw.length - text.length) }));
    const words = this.#words(text, group.lines, cut);
    return passage(words, {
      heading: heading ? heading[1].length : null,
      indent: group.lines[0].indent,
      cover: group.cover,
      apart: group.lines[0].gap > this.#usualGap,
    });
  }

  #words(text: string, lines: readonly Line[], calls: readonly Fused[] = []): Words {
    const source = { unit: 'line', from: lines[0].no, to: lines[lines.length - 1].no, page: null } as const;
    return { ...cutCalls(text, calls, this.#markdown), source };
  }

  #noteWords(note: RawNote, text: string): Words {
    return this.#words(text, note.lines);
  }

  /** Marks printed as plain digits: only for notes whose mark is nowhere set as a superscript. */
  #fusedCalls(raw: readonly string[]): Map<number, Fused[]> {
    const calls = new Map<number, Fused[]>();
    // A masthead calls no numbered note, but prints symbols that end like one ("A/79/L.21/Add.1").
    const body = this.#groups.findIndex((group) => !group.cover);
    let from = { passage: Math.max(0, body), offset: 0 };
    let page = 0;
    let lastAt = 0;
    for (const [i, note] of this.#notes.entries()) {
      if (!/^\d+$/.test(note.marker)) continue;
      if (note.at !== lastAt) [page, lastAt] = [this.#passageAt(lastAt), note.at];
      if (page > from.passage) from = { passage: page, offset: 0 };
      const to = this.#passageAt(note.at);
      const call = this.#isSet(raw, note.marker) ? null : findCall(note.marker, raw, from, to + 1);
      if (!call) continue;
      calls.set(call.passage, [...(calls.get(call.passage) ?? []), { start: call.start, end: call.end, key: `${i}` }]);
      from = { passage: call.passage, offset: call.end };
    }
    return calls;
  }

  #isSet(raw: readonly string[], marker: string): boolean {
    const digits = marker.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]);
    return raw.some((text) => text.includes(digits) || text.includes(`[^${marker}]`) || text.includes(`^{${marker}}`));
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

interface Fused {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** Clean words with the fused marks cut out and set as marks. */
function cutCalls(text: string, calls: readonly Fused[], markdown: boolean): Words {
  if (!calls.length) return cleanWords(text, markdown);
  let out: Words = { text: '', marks: [], source: null };
  let at = 0;
  for (const call of [...calls].sort((a, b) => a.start - b.start)) {
    out = append(out, cleanWords(`\u2060${text.slice(at, call.start)}`, markdown), text[at] === ' ');
    const start = out.text.length;
    out = { ...out, marks: [...out.marks, { kind: 'note', start, end: start, note: `#${call.key}` }] };
    at = call.end;
  }
  return append(out, cleanWords(text.slice(at), markdown), text[at] === ' ' && !/^ +[,.]/.test(text.slice(at, at + 4)));
}

function append(out: Words, more: Words, blank: boolean): Words {
  const spare = more.text.length - more.text.trimStart().length;
  const shift = out.text.length + (blank && out.text ? 1 : 0) - spare;
  const text = out.text + (blank && out.text ? ' ' : '') + more.text.trimStart();
  const marks: Mark[] = more.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
  return { text, marks: tidyMarks([...out.marks, ...marks]), source: null };
}

/** Gives each note mark the key of its note: the first note of that marker that is printed behind it and not yet called. */
function bindMarks(
  passages: readonly Passage[],
  notes: readonly RawNote[],
  groups: readonly Group[],
): { passages: Passage[] } {
  const called = new Set<number>();
  const bind = (marker: string, at: number): string | null => {
    if (marker.startsWith('#')) return marker.slice(1);
    const candidates = notes.map((note, i) => ({ note, i })).filter(({ note }) => note.marker === marker);
    const next =
      candidates.find(({ note, i }) => !called.has(i) && note.at > at) ??
      candidates.find(({ note }) => note.at > at) ??
      candidates.at(-1);
    if (next) called.add(next.i);
    return next ? `${next.i}` : null;
  };
  return {
    passages: passages.map((one, i) => {
      if (!one.words.marks.some((mark) => mark.kind === 'note')) return one;
      const marks = one.words.marks.flatMap((mark) => {
        if (mark.kind !== 'note') return [mark];
        const key = bind(mark.note!, groups[i].at);
        return key === null ? [] : [{ ...mark, note: key }];
      });
      return { ...one, words: { ...one.words, marks } };
    }),
  };
}

export type { PassageNote };
