// Mends what extraction broke: a blank before an apostrophe, a word cut in two.

const DAMAGE = /\p{L} [’']\p{L}/u;
const APOSTROPHE = /(?<=^|[^\p{L}])(\p{L}{1,8}) ([’'])(?=\p{L})/gu;

/** Does this text show the damage of a careless extraction? */
export const isDamaged = (text: string): boolean => DAMAGE.test(text);

/** Mends one passage; `elisions` are the short words of the language that end in an apostrophe. */
export function mend(text: string, elisions: ReadonlySet<string>, words: Vocabulary | null): string {
  const closed = text.replace(APOSTROPHE, (whole, word: string, mark: string) =>
    elisions.has(word.toLowerCase()) ? word + mark : whole,
  );
  return words ? joinSplit(closed, words) : closed;
}

export type Vocabulary = ReadonlyMap<string, number>;
const WORD = /\p{L}+/gu;

/** How often each word stands in the text. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const PAIR = /(?<![\p{L}’'-])(\p{L}{2,})( )(?=(\p{Ll}{2,})(?![\p{L}’'-]))/gu;

/** "polit iques": neither piece stands anywhere else, the whole does. */
function joinSplit(text: string, words: Vocabulary): string {
  return text.replace(PAIR, (whole, first: string, _blank, second: string) =>
    words.get(first) === 1 && words.get(second) === 1 && (words.get(first + second) ?? 0) > 0 ? first : whole,
  );
}
