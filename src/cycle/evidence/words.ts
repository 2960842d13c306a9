// The telling words of a text, and the names in it that are the same in many languages.
import { foldWord, matterOfStem, readOrdinal, stemOf, weightOfStem } from '../../lexicon/index.ts';

export interface Telling {
  /** Stem within a language; for a name, its folded letters. */
  readonly key: string;
  /** What it means in any language, where that is known. */
  readonly matter: string | null;
  readonly printed: string;
  readonly start: number;
  /** 0 to 1: how little the word is worn. */
  readonly weight: number;
  readonly name: boolean;
}

// A run of letters and digits; Han characters one by one, paired below.
const TOKEN = /\p{Script=Han}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const HAN = /^\p{Script=Han}$/u;
const LETTERS = /^\p{L}/u;
const NAME = /^\p{Lu}/u;
const SHORTEST = 3;
/** The number of a meeting is also that of others. */
const ORDINAL = 0.35;

/** Words that weigh, in the order of print. */
export function tellingWords(text: string, language: string | null): Telling[] {
  const out: Telling[] = [];
  let before: RegExpExecArray | null = null;
  for (const token of text.matchAll(TOKEN)) {
    const one = HAN.test(token[0]) ? pair(before, token) : word(text, token, language);
    if (one) out.push(one);
    before = token;
  }
  return out;
}

function pair(before: RegExpExecArray | null, token: RegExpExecArray): Telling | null {
  if (!before || !HAN.test(before[0]) || before.index + 1 !== token.index) return null;
  const printed = before[0] + token[0];
  return { key: printed, printed, start: before.index, weight: 1, name: false, matter: null };
}

function word(text: string, token: RegExpExecArray, language: string | null): Telling | null {
  const [printed] = token;
  if (printed.length < SHORTEST || !LETTERS.test(printed)) return null;
  const key = stemOf(foldWord(printed), language);
  const worn = weightOfStem(key, language);
  const weight = worn === 1 && readOrdinal(printed, language ?? '') !== null ? ORDINAL : worn;
  if (!weight) return null;
  return { key, matter: matterOfStem(key, language), printed, start: token.index, weight, name: isName(text, token) };
}

/** A capital that the beginning of a sentence does not explain. */
function isName(text: string, { 0: printed, index }: RegExpExecArray): boolean {
  if (!NAME.test(printed)) return false;
  return index > 1 && !/[.:;!?»”"]\s*$/.test(text.slice(Math.max(0, index - 3), index));
}
