// Reading words one by one: where lists of the lexicon's words and phrases stand in a text.

/** A word with its place; an elided word keeps its apostrophe ("l'"). */
export interface Word {
  /** Lower case, straight apostrophe. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:[-‑][\p{L}\p{N}\p{M}]+)*['’]?|[,;:]/gu;

const TYPOGRAPHIC = /[’‑]/;

function plain(word: string): string {
  const lower = word.toLowerCase();
  return TYPOGRAPHIC.test(lower) ? lower.replaceAll('’', "'").replaceAll('‑', '-') : lower;
}

/** The text read last with its words: a clause is looked at from many sides. */
let last: { readonly text: string; readonly words: readonly Word[] } = { text: '', words: [] };

/** All words of `text` between `from` and `to`; commas, semicolons and colons are words of their own. */
export function wordsIn(text: string, from = 0, to = text.length): readonly Word[] {
  if (last.text !== text) last = { text, words: allWords(text) };
  const { words } = last;
  if (from === 0 && to === text.length) return words;
  return words.slice(indexOf(words, from), indexOf(words, to));
}

function allWords(text: string): Word[] {
  const out: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    out.push({ word: plain(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return out;
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

/** A list of phrases, by their first word, longest first. */
export type PhraseList = ReadonlyMap<string, readonly (readonly string[])[]>;

const lists = new WeakMap<readonly string[], PhraseList>();

/** `phrases` made ready for `phraseOf`; made once for each list. */
export function phraseList(phrases: readonly string[]): PhraseList {
  const known = lists.get(phrases);
  if (known) return known;
  const out = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = wordsIn(phrase).map((one) => one.word);
    out.set(
      words[0],
      [...(out.get(words[0]) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  lists.set(phrases, out);
  return out;
}

/** How many words the longest phrase of `list` that stands at `words[at]` has; 0: none does. */
export function phraseOf(list: PhraseList, words: readonly Word[], at: number): number {
  for (const phrase of list.get(words[at]?.word ?? '') ?? []) {
    if (phrase.every((word, i) => words[at + i]?.word === word)) return phrase.length;
  }
  return 0;
}

/** Index of the first word from `from` on where a phrase of `list` stands; -1: none. */
export function firstOf(list: PhraseList, words: readonly Word[], from = 0): number {
  for (let i = from; i < words.length; i++) if (phraseOf(list, words, i)) return i;
  return -1;
}
