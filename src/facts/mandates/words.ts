// Reading words one by one: where lists of the lexicon's words and phrases stand in a text.
import { codeOf, type Hashed, NEAR, plainWord, type Token, wordEnd } from '../../lexicon/index.ts';
import type { Entry, Vocabulary } from './vocabulary.ts';
import { WordTable } from './word-table.ts';

/** A word with its place; an elided word keeps its apostrophe ("l'"). */
export class Word implements Entry {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;

  constructor(entry: Entry, start: number, end: number) {
    this.entry = entry;
    this.start = start;
    this.end = end;
  }

  get word(): string {
    return this.entry.word;
  }
  get lists(): number {
    return this.entry.lists;
  }
  get opens(): boolean {
    return this.entry.opens;
  }
  get mayBeGroup(): boolean {
    return this.entry.mayBeGroup;
  }
}

const isStop = (c: number): boolean => c === 0x2c || c === 0x3a || c === 0x3b;

/** All words of `text`; commas, semicolons and colons are words of their own. */
export function wordsIn(text: string, { entries }: Pick<Vocabulary, 'entries'>): readonly Word[] {
  const out: Word[] = [];
  const seen: Hashed = { hash: 0 };
  const { length } = text;
  for (let at = 0; at < length; ) {
    const code = codeOf(text, at);
    const stop = isStop(code);
    const end = stop ? at + 1 : code === BLANK ? at : wordEnd(text, at, true, seen, length);
    if (end === at) {
      at++;
      continue;
    }
    out.push(new Word(entries.of(text, at, end, stop ? code : seen.hash), at, end));
    at = end;
  }
  return out;
}

const BLANK = 0x20;
const HARD_BLANK = 0xa0;

/** The first words from word `at` on with nothing but blanks between them, as phrases are read from. */
export function wordsNear(text: string, words: readonly Word[], at: number): Token[] {
  const out: Token[] = [];
  for (let i = at; i < words.length && out.length < NEAR; i++) {
    if (isStop(text.charCodeAt(words[i].start)) || (i > at && !isJoined(text, words[i - 1].end, words[i].start))) break;
    out.push(words[i]);
  }
  return out;
}

function isJoined(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== BLANK && code !== HARD_BLANK) return false;
  }
  return true;
}

/** Index of the first word that begins at or behind `at`. */
export function indexOf(words: readonly Word[], at: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle].start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words that begin from `from` to before `to`. */
export const between = (words: readonly Word[], from: number, to: number): readonly Word[] =>
  words.slice(indexOf(words, from), indexOf(words, to));

/** Phrases by their first word, longest first, and the bit that marks words with which one begins. */
export interface PhraseList {
  readonly bit: number;
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
}

const UNKNOWN = { lists: 0, opens: false, mayBeGroup: false };
const PLAIN = { entries: new WordTable<Entry>((printed) => ({ ...UNKNOWN, word: plainWord(printed) })) };

/** `phrases` made ready for `phraseOf`. */
export function phraseList(phrases: readonly string[], bit: number): PhraseList {
  const out = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = wordsIn(phrase, PLAIN).map((one) => one.word);
    const list = [...(out.get(words[0]) ?? []), words];
    out.set(
      words[0],
      list.sort((a, b) => b.length - a.length),
    );
  }
  return { bit, phrases: out };
}

/** How many words the longest phrase of `list` that stands at `words[at]` has; 0: none does. */
export function phraseOf(list: PhraseList, words: readonly Word[], at: number): number {
  const first = words[at];
  if (first === undefined || (first.lists & list.bit) === 0) return 0;
  for (const phrase of list.phrases.get(first.word) ?? []) {
    if (phrase.every((word, i) => words[at + i]?.word === word)) return phrase.length;
  }
  return 0;
}

/** The bits of all lists that the words have one of: a list without its bit need not be looked for. */
export function bitsOf(words: readonly Word[]): number {
  let bits = 0;
  for (let i = 0; i < words.length; i++) bits |= words[i].lists;
  return bits;
}

/** Index of the first word from `from` to before `to` where a phrase of `list` stands; -1: none. */
export function firstOf(list: PhraseList, words: readonly Word[], from = 0, to = words.length): number {
  for (let i = from; i < to; i++) if ((words[i].lists & list.bit) !== 0 && phraseOf(list, words, i)) return i;
  return -1;
}
