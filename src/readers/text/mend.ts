// Mends what extraction broke: a blank before an apostrophe, a word cut in two.
import { hashOf, LetterRuns } from '../../lexicon/index.ts';

const APOSTROPHE = /(?<=^|[^\p{L}])(\p{L}{1,8}) ([’'])(?=\p{L})/gu;

/** Does this text show the damage of a careless extraction: a letter, a blank, an apostrophe, a letter? */
export function isDamaged(text: string): boolean {
  // Blanks are many, apostrophes few.
  return ["'", '’'].some((mark) => {
    for (let at = text.indexOf(mark, 2); at >= 0; at = text.indexOf(mark, at + 1))
      if (text[at - 1] === ' ' && isLetter(text[at - 2]) && isLetter(text[at + 1])) return true;
    return false;
  });
}

const LETTER = /\p{L}/u;
const isLetter = (char: string | undefined): boolean => char !== undefined && LETTER.test(char);

/** Mends one passage; `elisions` are the short words of the language that end in an apostrophe. */
export function mend(text: string, elisions: ReadonlySet<string>, words: Vocabulary | null): string {
  const loose = text.includes(" '") || text.includes(' ’');
  const closed = !loose
    ? text
    : text.replace(APOSTROPHE, (whole, word: string, mark: string) =>
        elisions.has(word.toLowerCase()) ? word + mark : whole,
      );
  return words ? joinSplit(closed, words) : closed;
}

/** How often each word stands in the text, by the number of its letters. */
export type Vocabulary = ReadonlyMap<number, number>;

export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (const runs = new LetterRuns(text); runs.next(); ) counts.set(runs.hash, (counts.get(runs.hash) ?? 0) + 1);
  }
  return counts;
}

/** "polit iques": neither piece stands anywhere else, the whole does. */
function joinSplit(text: string, words: Vocabulary): string {
  let out = '';
  let kept = 0;
  let before = { start: 0, end: -1, rare: false };
  for (const runs = new LetterRuns(text); runs.next(); ) {
    const { start, end, hash } = runs;
    const rare = words.get(hash) === 1;
    const split = rare && before.rare && before.end === start - 1 && isSplit(text, before, runs, words);
    if (split) {
      out += text.slice(kept, before.end);
      kept = start;
    }
    before = { start, end, rare };
  }
  return kept ? out + text.slice(kept) : text;
}

/** A small letter of a script with cases; capitals begin words and are never torn off. */
const isSmall = (code: number): boolean =>
  (code > 96 && code < 123) || (code > 0xde && code < 0x250) || (code > 0x42f && code < 0x460);

const FIRST = /(?<![’'-])(?<!\p{L})\p{L}{2,}$/u;
const SECOND = /^\p{Ll}{2,}(?![\p{L}’'-])/u;
const LONGEST_WORD = 40;

interface Piece {
  readonly start: number;
  readonly end: number;
}

function isSplit(text: string, one: Piece, two: Piece, words: Vocabulary): boolean {
  if (text[one.end] !== ' ' || !isSmall(text.charCodeAt(one.end - 1)) || !isSmall(text.charCodeAt(two.start)))
    return false;
  if (!words.has(hashOf(text, two.start, two.end, hashOf(text, one.start, one.end)))) return false;
  if (two.end - one.start > 2 * LONGEST_WORD) return false;
  return FIRST.test(text.slice(Math.max(0, one.start - 1), one.end)) && SECOND.test(text.slice(two.start, two.end + 1));
}
