// Years that belong to a name ("Agenda 2063", a quoted title) or to a number ("vol. 2005") and are no dates.
import type { Interval } from './clusters.ts';
import { lastWord, nextWord } from './leads.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whether the bare year or years at `one` are no date. */
export function isName(text: string, one: Interval, words: Vocabulary): boolean {
  const before = lastWord(text, one.start);
  if (words.notDates.has(before.toLowerCase())) return true;
  // Two years are the time a plan runs, whatever stands beside them.
  if (one.from !== one.to) return false;
  if (words.before.has(before)) return true;
  if (isTitle(text, one.start, before, words)) return true;
  if (words.after.size && words.after.has(nextWord(text, one.end))) return true;
  return text[one.start - 1] !== '(' && isQuoted(text, one.start, words);
}

/** A capitalised word directly before the year makes a title: "Lamp Report 2024"; "In 2024" does not. */
function isTitle(text: string, at: number, before: string, words: Vocabulary): boolean {
  if (text[at - 1] !== ' ' || !/^\p{Lu}/u.test(before)) return false;
  const word = before.toLowerCase();
  return !words.skip.has(word) && !words.endings.has(word) && !words.gaps.has(word);
}

/** A title in quotation marks ends with its year: "Silencing the Guns by 2020". */
function isQuoted(text: string, at: number, words: Vocabulary): boolean {
  for (let i = at - 1; i >= 0 && i > at - 120; i--) {
    const code = text.charCodeAt(i);
    if (isPlain(code)) continue;
    const opens = words.quotes.get(code);
    if (opens !== undefined) return opens;
  }
  return false;
}

/** A blank or a letter of English. */
const isPlain = (code: number): boolean => code === 32 || (code >= 97 && code <= 122);
