// A table of contents: its entries look like headings, annexes and paragraphs, and are none.
import type { Landmarks } from '../landmarks.ts';
import type { Passage } from '../passage.ts';

/** "Lakes . . . . 12" */
const ENTRY = /(?:\. ?){3,}\d{0,4}$|[^\d\s] ?\d{1,3}$/u;
const STOPPED = /[.;:]$/u;
/** Characters; no entry is longer and ends in a stop. */
const LONGEST_ENTRY = 200;
const MOST = 600;

/** Index behind the table of contents whose title stands at `from`: the first heading that it lists, or running text; `from + 1` where neither comes. */
export function contentsEnd(passages: readonly Passage[], from: number, landmarks: Landmarks): number {
  const listed: string[] = [];
  for (let i = from + 1; i < Math.min(passages.length, from + MOST); i++) {
    const one = passages[i];
    const { text } = one.words;
    if (one.rows) listed.push(...one.rows.map((row) => row.map((cell) => cell.words.text).join(' ')));
    else if (landmarks.summary(text) || landmarks.formula(text)) return i;
    else if (!ENTRY.test(text)) {
      if (one.heading !== null && listed.some((entry) => entry.includes(text))) return headedBy(passages, i, from);
      if (text.length > LONGEST_ENTRY && STOPPED.test(text)) return headedBy(passages, i, from);
    }
    if (!one.rows) listed.push(text);
  }
  return from + 1;
}

/** The first of the headings right above. */
function headedBy(passages: readonly Passage[], at: number, from: number): number {
  let first = at;
  while (first - 1 > from && isHeading(passages[first - 1])) first--;
  return first;
}

const isHeading = ({ rows, heading, words }: Passage): boolean => !rows && heading !== null && !ENTRY.test(words.text);
