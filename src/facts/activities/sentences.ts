// Cuts a text into sentences, without language: a stop, a blank and a capital behind a whole word.
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const STOP = /[.;!?](?=[ »”"]+[\p{Lu}«“"])|;/gu;
/** Words this short before a stop are abbreviations: "M.", "No.", "St." */
const SHORT = 2;

/** A sentence longer than any real one is cut, so that work on it stays bounded; in code units. */
const LONGEST = 2000;

/** Sentences of `text` from its beginning to its end, none empty. */
export function sentencesOf(text: string): Sentence[] {
  const out: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    for (; end - start > LONGEST; start = out[out.length - 1].end)
      out.push({ start, end: cutAt(text, start + LONGEST) });
    if (end > start) out.push({ start, end });
    start = end;
    while (text[start] === ' ') start++;
  };
  for (const { index } of text.matchAll(STOP)) if (!isAbbreviation(text, index)) close(index + 1);
  if (start < text.length) close(text.length);
  return out;
}

/** The end of a word at or shortly before `end`. */
function cutAt(text: string, end: number): number {
  const blank = text.lastIndexOf(' ', end);
  return end - blank < LONGEST / 2 ? blank : end;
}

function isAbbreviation(text: string, stop: number): boolean {
  if (text[stop] !== '.') return false;
  const word = /\p{L}+$/u.exec(text.slice(Math.max(0, stop - SHORT - 1), stop))?.[0];
  return word !== undefined && word.length <= SHORT && /^\p{Lu}/u.test(word);
}
