// Headings numbered by a word: "Chapter I" over its title, "Article 2. Use of terms". The document itself shows which words number.
import { sliceWords, type Words } from '../tree/index.ts';

/** "Chapter I", "Article 12". */
const ALONE = /^(\p{Lu}\p{L}{2,14}(?: \p{Ll}{3,12})?) (?:[IVXLC]{1,6}|\d{1,3}[A-Z]?|[A-Z])\.?$/u;
const OPENING = /^(\p{Lu}\p{L}{2,14}(?: \p{Ll}{3,12})?) (?:[IVXLC]{1,6}|\d{1,3}[A-Z]?|[A-Z]) ?[.:]{1,2} (?=\S)/u;
/** "Article premier. …", where the word numbers other headings. */
const SPELT = /^(\p{Lu}\p{L}{2,14}) \p{L}{2,12}\.(?: (?=\S)|$)/u;
const LONGEST = 400;

/** The words that number at least two of these headings. */
export function numberingWords(headings: readonly string[]): ReadonlySet<string> {
  const seen = new Map<string, Set<string>>();
  for (const text of headings) {
    const match = text.length > LONGEST ? null : (ALONE.exec(text) ?? OPENING.exec(text));
    if (match) seen.set(match[1], (seen.get(match[1]) ?? new Set()).add(match[0].trim()));
  }
  return new Set([...seen].filter(([, numbers]) => numbers.size > 1).map(([word]) => word));
}

export interface WordedNumber {
  /** "Chapter" */
  readonly word: string;
  /** "Chapter I" */
  readonly number: string;
  /** What stands behind it; empty where the title is on the next line. */
  readonly rest: Words;
}

/** Could a word number this heading ("Article 2. …")? */
export const mayBeWorded = (text: string): boolean => text.length <= LONGEST && OPENING.test(text);

/** The number that opens a heading, where one of `known` words gives it. */
export function wordedNumber(words: Words, known: ReadonlySet<string>): WordedNumber | null {
  if (words.text.length > LONGEST) return null;
  const match = ALONE.exec(words.text) ?? OPENING.exec(words.text) ?? SPELT.exec(words.text);
  if (!match || !known.has(match[1])) return null;
  return {
    word: match[1],
    number: match[0].trim().replace(/ ?[.:]{1,2}$/, ''),
    rest: sliceWords(words, match[0].length),
  };
}
