// Cuts a text into sentences, without language: a stop, a blank and a capital behind a whole word.
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const STOP = /[.;!?](?=[ »”"]+[\p{Lu}«“"])|;/gu;
/** Words this short before a stop are abbreviations: "M.", "No.", "St." */
const SHORT = 2;

/** Sentences of `text` from its beginning to its end, none empty. */
export function sentencesOf(text: string): Sentence[] {
  const out: Sentence[] = [];
  let start = 0;
  for (const { index } of text.matchAll(STOP)) {
    if (isAbbreviation(text, index)) continue;
    out.push({ start, end: index + 1 });
    start = index + 1;
    while (text[start] === ' ') start++;
  }
  if (start < text.length) out.push({ start, end: text.length });
  return out;
}

function isAbbreviation(text: string, stop: number): boolean {
  if (text[stop] !== '.') return false;
  const word = /\p{L}+$/u.exec(text.slice(Math.max(0, stop - SHORT - 1), stop))?.[0];
  return word !== undefined && word.length <= SHORT && /^\p{Lu}/u.test(word);
}
