// Reading words one by one: where lists of the lexicon's words and phrases stand in a text.

/** A word with its place; an elided word keeps its apostrophe ("l'"). */
export interface Word {
  /** Lower case, straight apostrophe. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:[-‑][\p{L}\p{N}\p{M}]+)*['’]?|[,;:]/gu;

const plain = (word: string): string => word.toLowerCase().replace('’', "'").replace('‑', '-');

/** All words of `text` between `from` and `to`; commas, semicolons and colons are words of their own. */
export function wordsIn(text: string, from = 0, to = text.length): Word[] {
  const out: Word[] = [];
  WORD.lastIndex = from;
  for (let match = WORD.exec(text); match && match.index < to; match = WORD.exec(text)) {
    out.push({ word: plain(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return out;
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
