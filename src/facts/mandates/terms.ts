// By when and how often: due date and recurrence of a mandate.
import { readDate } from '../../lexicon/index.ts';
import type { Vocabulary } from './vocabulary.ts';
import { phraseOf, type Word } from './words.ts';

const YEAR = /(?<![\p{L}\p{N}/.])(?:19|20)\d\d(?![\p{L}\p{N}/.-])/u;

/** How often: an ISO 8601 duration ("P2Y"); null: not said. */
export function recurrenceOf(words: readonly Word[], bits: number, { recurrence }: Vocabulary): string | null {
  const bit = recurrence[0]?.list.bit ?? 0;
  if ((bits & bit) === 0) return null;
  for (let i = 0; i < words.length; i++) {
    const every = (words[i].lists & bit) === 0 ? null : everyAt(words, i, recurrence);
    if (every) return every;
  }
  return null;
}

const everyAt = (words: readonly Word[], at: number, recurrence: Vocabulary['recurrence']): string | null =>
  recurrence.find(({ list }) => phraseOf(list, words, at) > 0)?.every ?? null;

/** The day, or year, by which something is due: ISO; null: not said. */
export function dueOf(
  text: string,
  words: readonly Word[],
  bits: number,
  { lists, language }: Vocabulary,
): string | null {
  if ((bits & lists.due.bit) === 0) return null;
  for (let i = 0; i < words.length; i++) {
    const length = phraseOf(lists.due, words, i);
    const next = words[i + length];
    if (!length || !next) continue;
    const after = text.slice(next.start, words[Math.min(i + length + 3, words.length - 1)].end);
    const date = dateAtHead(after, language);
    if (date) return date;
  }
  return null;
}

/** A date that begins within the first word: "31 March 2026", "2030". */
function dateAtHead(text: string, language: string): string | null {
  const year = YEAR.exec(text);
  if (!year) return null;
  if (year.index === 0) return year[0];
  if (year.index > 24 || /,/.test(text.slice(0, year.index))) return null;
  return readDate(text.slice(0, year.index + 4), language);
}
