// Mends what extraction broke: a blank before an apostrophe, a word cut in two.

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

/** "polit iques": neither piece stands anywhere else, the whole does. */
function joinSplit(text: string, words: Vocabulary): string {
  let out = '';
  let kept = 0;
  for (let blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
    if (!isSmall(text.charCodeAt(blank - 1)) || !isSmall(text.charCodeAt(blank + 1))) continue;
    if (!isSplit(text, blank, words)) continue;
    out += text.slice(kept, blank);
    kept = blank + 1;
  }
  return kept ? out + text.slice(kept) : text;
}

/** A small letter of a script with cases; capitals begin words and are never torn off. */
const isSmall = (code: number): boolean =>
  (code > 96 && code < 123) || (code > 0xde && code < 0x250) || (code > 0x42f && code < 0x460);

const FIRST = /(?<![’'-])(?<!\p{L})\p{L}{2,}$/u;
const SECOND = /^\p{Ll}{2,}(?![\p{L}’'-])/u;
const LONGEST_WORD = 40;

function isSplit(text: string, blank: number, words: Vocabulary): boolean {
  let from = blank;
  while (from > 0 && blank - from < LONGEST_WORD && isWordLetter(text.charCodeAt(from - 1))) from--;
  if (words.get(text.slice(from, blank)) !== 1) return false;
  const first = FIRST.exec(text.slice(Math.max(0, from - 1), blank))?.[0];
  const second = first ? SECOND.exec(text.slice(blank + 1, blank + LONGEST_WORD))?.[0] : undefined;
  return second !== undefined && words.get(second) === 1 && (words.get(first + second) ?? 0) > 0;
}

const isWordLetter = (code: number): boolean =>
  isSmall(code) || (code > 64 && code < 91) || (code > 0xbf && code < 0x530);
