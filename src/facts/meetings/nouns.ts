// Finds the nouns of meetings in a text, word by word.
import { codeAt, codeOf } from '../../lexicon/index.ts';
import { pairAt, placeOf, type Vocabulary } from './vocabulary.ts';

const HYPHEN = 45;
/** Letters are told from other characters by their codes: 1 a letter. */
const LETTER = new Uint8Array(1 << 16).fill(1, 65, 91).fill(1, 97, 123).fill(1, 192);
/** Letters and hyphens: 1. */
const WORD = LETTER.slice().fill(1, HYPHEN, HYPHEN + 1);

/** The next noun of a meeting that begins at `from` or behind it and is a whole word; null when there is none. */
export function nextNoun(text: string, from: number, words: Vocabulary): { start: number; end: number } | null {
  const { openings } = words;
  // No noun has less than three letters.
  const { length } = text;
  if (from + 2 >= length) return null;
  let first = codeOf(text, from);
  let second = codeOf(text, from + 1);
  // At every letter the same question, seldom answered yes: to look for the beginnings of words first takes longer.
  for (let at = from; at + 2 < length; at++) {
    const third = codeOf(text, at + 2);
    if (openings[placeOf(first, second, third)] === 1 && isStart(text, at)) {
      const end = nounEnd(text, at, words);
      if (end > 0) return { start: at, end };
    }
    first = second;
    second = third;
  }
  return null;
}

/** A noun begins neither within a word nor behind a hyphen. */
const isStart = (text: string, at: number): boolean =>
  WORD[codeOf(text, at)] === 1 && (at === 0 || WORD[codeOf(text, at - 1)] === 0);

function behindWord(text: string, at: number, length: number): number {
  while (at < length && WORD[codeOf(text, at)] === 1) at++;
  return at;
}

/** Where the noun that begins at `at` ends, or -1. */
function nounEnd(text: string, at: number, words: Vocabulary): number {
  const stem = words.stems.get(pairAt(text, at))?.find((one) => text.startsWith(one, at));
  if (!stem) return -1;
  const end = wordEnd(text, at + stem.length);
  if (codeAt(text, end) === HYPHEN) return compoundEnd(text, at, end, words);
  const whole = end === at + stem.length || words.nouns.has(text.slice(at, end).toLowerCase());
  return whole ? end : -1;
}

/** "Réunion-débat" is a noun of its own, "réunion-xyz" none. */
function compoundEnd(text: string, at: number, hyphen: number, words: Vocabulary): number {
  const end = behindWord(text, hyphen, text.length);
  return words.nouns.has(text.slice(at, end).toLowerCase()) ? end : -1;
}

/** Where the word that goes on at `at` ends. */
function wordEnd(text: string, at: number): number {
  const { length } = text;
  while (at < length && LETTER[codeOf(text, at)] === 1) at++;
  return at;
}
