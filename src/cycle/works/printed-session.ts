// A session printed in the words of a request, whatever its number: for telling requests for a session long over.
import { clauseWordsOf, foldWord, ordinalAt } from '../../lexicon/index.ts';

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
/** Lower ordinals count the sessions of other bodies as often as the Assembly's own. */
const LEAST = 30;
/** Words before an ordinal in which a participle says that its session is past. */
const REACH = 8;

export interface PrintedSession {
  readonly session: number;
  /** Where its ordinal begins. */
  readonly start: number;
}

/** "at its seventieth session" → 70; null where none is printed, or one "adopted", "held" … at. */
export function printedSession(text: string, language: string): PrintedSession | null {
  const known = clauseWordsOf(language)?.session;
  if (!known) return null;
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word: foldWord(word), start: index }));
  for (const [i, { start }] of words.entries()) {
    const ordinal = ordinalAt(text, start, language);
    if (!ordinal || ordinal.value < LEAST || !known.determiners.includes(words[i - 1]?.word)) continue;
    const behind = words.find((one, j) => j > i && one.start >= ordinal.end);
    const past = words.slice(Math.max(0, i - REACH), i).some(({ word }) => known.past.includes(word));
    if (behind && known.words.includes(behind.word) && !past) return { session: ordinal.value, start };
  }
  return null;
}
