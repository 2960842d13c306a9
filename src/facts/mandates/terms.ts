// By when and how often: due date and recurrence of a mandate.
import { type ClauseWords, readDate } from '../../lexicon/index.ts';
import { firstOf, phraseList, phraseOf, type Word } from './words.ts';

const YEAR = /(?<![\p{L}\p{N}/.])(?:19|20)\d\d(?![\p{L}\p{N}/.-])/u;

type Recurrences = ClauseWords['recurrence'];
const everyPhrase = new WeakMap<Recurrences, readonly string[]>();

/** All phrases of recurrence in one list: most texts have none. */
function anyOf(recurrence: Recurrences): readonly string[] {
  const known = everyPhrase.get(recurrence);
  if (known) return known;
  const all = recurrence.flatMap(({ words }) => words);
  everyPhrase.set(recurrence, all);
  return all;
}

/** How often: an ISO 8601 duration ("P2Y"); null: not said. */
export function recurrenceOf(words: readonly Word[], { recurrence }: ClauseWords): string | null {
  const at = firstOf(phraseList(anyOf(recurrence)), words);
  if (at < 0) return null;
  return recurrence.find((one) => phraseOf(phraseList(one.words), words, at))?.every ?? null;
}

/** The day, or year, by which something is due: ISO; null: not said. */
export function dueOf(text: string, language: string, words: readonly Word[], known: ClauseWords): string | null {
  const leads = phraseList(known.due);
  for (let i = 0; i < words.length; i++) {
    const length = phraseOf(leads, words, i);
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
