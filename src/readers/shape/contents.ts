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
export function contentsEnd(
  passages: readonly Passage[],
  from: number,
  landmarks: Landmarks,
  typeset: boolean,
): number {
  const listed: string[] = [];
  const isListed = (title: string): boolean => listed.some((entry) => entry.includes(title));
  const isHeading = ({ rows, heading, words: { text } }: Passage): boolean =>
    !rows && !ENTRY.test(text) && (heading !== null || (!typeset && isTitle(text) && isListed(untold(text))));
  for (let i = from + 1; i < Math.min(passages.length, from + MOST); i++) {
    const one = passages[i];
    const { text } = one.words;
    if (one.rows) listed.push(...one.rows.map((row) => row.map((cell) => cell.words.text).join(' ')));
    else if (landmarks.summary(text) || landmarks.formula(text)) return i;
    else if ((isHeading(one) && isListed(text)) || isRunning(text)) return headedBy(passages, i, from, isHeading);
    if (!one.rows) listed.push(text);
  }
  return from + 1;
}

const isRunning = (text: string): boolean => !ENTRY.test(text) && text.length > LONGEST_ENTRY && STOPPED.test(text);

const isTitle = (text: string): boolean => text.length <= LONGEST_ENTRY && !STOPPED.test(text) && TITLE.test(text);
const TITLE = /^\p{Lu}/u;

/** "Chapter I. Lakes": "Lakes", for the entry may have its number alone. */
const untold = (text: string): string => text.replace(/^.{1,20}?[.:] (?=\p{L})/u, '');

/** The first of the headings right above. */
function headedBy(
  passages: readonly Passage[],
  at: number,
  from: number,
  isHeading: (one: Passage) => boolean,
): number {
  let first = at;
  while (first - 1 > from && isHeading(passages[first - 1])) first--;
  return first;
}
