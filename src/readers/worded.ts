// Headings numbered by a word: "Chapter I" over its title, "Article 2. Use of terms". The document itself shows which words number.
import { readCardinal } from '../lexicon/index.ts';
import { sliceWords, type Words } from '../tree/index.ts';

/** "Chapter I", "Article 12". */
const ALONE = /^(\p{Lu}\p{L}{2,14}(?: \p{Ll}{3,12})?) (?:[IVXLC]{1,6}|\d{1,3}[A-Z]?|[A-Z])\.?$/u;
const OPENING = /^(\p{Lu}\p{L}{2,14}(?: \p{Ll}{3,12})?) (?:[IVXLC]{1,6}|\d{1,3}[A-Z]?|[A-Z]) ?[.:]{1,2} (?=\S)/u;
/** "Article premier. …", where the word numbers other headings. */
const SPELT = /^(\p{Lu}\p{L}{2,14}) (\p{L}{2,12})\.(?: (?=\S)|$)/u;
/** "Part one", over its title. */
const SPELT_ALONE = /^(\p{Lu}\p{L}{2,14}) (\p{L}{2,12})$/u;
const LONGEST = 400;

/** The words that number at least two of these headings; what is numbered in words ("Part one") is among them as it stands. */
export function numberingWords(headings: readonly string[], language: string | null): ReadonlySet<string> {
  const seen = new Map<string, Set<string>>();
  for (const text of headings) {
    const match = text.length > LONGEST ? null : (ALONE.exec(text) ?? OPENING.exec(text) ?? speltIn(text, language));
    if (match) seen.set(match[1], (seen.get(match[1]) ?? new Set()).add(bare(match[0])));
  }
  return new Set([...seen].flatMap(([word, numbers]) => (numbers.size > 1 ? [word, ...numbers] : [])));
}

const bare = (number: string): string => number.trim().replace(/ ?[.:]{1,2}$/, '');

function speltIn(text: string, language: string | null): RegExpExecArray | null {
  const match = SPELT.exec(text) ?? SPELT_ALONE.exec(text);
  return match && language !== null && readCardinal(match[2], language) !== null ? match : null;
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
  const { text } = words;
  const match =
    ALONE.exec(text) ?? OPENING.exec(text) ?? SPELT.exec(text) ?? (known.has(text) ? SPELT_ALONE.exec(text) : null);
  if (!match || !known.has(match[1])) return null;
  return {
    word: match[1],
    number: bare(match[0]),
    rest: sliceWords(words, match[0].length),
  };
}
