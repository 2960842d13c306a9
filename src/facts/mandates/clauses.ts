// Cuts the text of an operative paragraph or point into clauses, one for each verb of the deciding body.
import { type ClauseWords, operativeAt, type Phrase } from '../../lexicon/index.ts';
import { indexOf, phraseList, phraseOf, type Word, wordsIn } from './words.ts';

export interface Clause {
  readonly phrase: Phrase;
  /** Pronoun before the verb that names whom it addresses ("et les encourage"); null: none. */
  readonly pronoun: Word | null;
  /** From the pronoun or verb to the next clause, without the comma between. */
  readonly start: number;
  readonly end: number;
}

/** The clauses of `text` in order; none where it opens with no operative verb. */
export function clausesOf(text: string, language: string, known: ClauseWords): Clause[] {
  const first = operativeAt(text, language);
  if (!first) return [];
  const words = wordsIn(text);
  const found: Open[] = [{ phrase: first, pronoun: null, from: first.start, link: first.start }];
  let covered = first.end;
  for (let i = 0; i < words.length; i++) {
    if (words[i].start < covered) continue;
    const at = afterLink(words, i, known);
    const next = at === null ? null : further(text, language, words, at, known);
    if (!next) continue;
    found.push({ ...next, link: words[i].start });
    covered = next.phrase.end;
  }
  return found.map((one, i) => ({
    phrase: one.phrase,
    pronoun: one.pronoun,
    start: one.from,
    end: trimEnd(text, found[i + 1]?.link ?? text.length),
  }));
}

interface Open {
  readonly phrase: Phrase;
  readonly pronoun: Word | null;
  readonly from: number;
  readonly link: number;
}

/** Index of the word behind a comma or joining word (and "in this regard,"); null where none stands at `i`. */
function afterLink(words: readonly Word[], i: number, known: ClauseWords): number | null {
  const comma = words[i].word === ',' || words[i].word === ';';
  let at = comma ? i + 1 : i;
  const link = phraseOf(phraseList(known.linking), words, at);
  if (!comma && (!link || known.commaBeforeLink)) return null;
  at += link;
  if (words[at]?.word === ',') at++;
  const adjunct = phraseOf(phraseList(known.adjuncts), words, at);
  at += adjunct;
  if (adjunct && words[at]?.word === ',') at++;
  return at;
}

/** A further verb at word `at`, with a pronoun before it where the language has that. */
function further(
  text: string,
  language: string,
  words: readonly Word[],
  at: number,
  known: ClauseWords,
): Omit<Open, 'link'> | null {
  const word = words[at];
  if (!word) return null;
  const direct = verbAt(text, language, word.start, words, known);
  if (direct) return { phrase: direct, pronoun: null, from: word.start };
  if (!known.pronounsBefore.includes(word.word) || !words[at + 1]) return null;
  const behind = verbAt(text, language, words[at + 1].start, words, known);
  return behind?.addressing ? { phrase: behind, pronoun: word, from: word.start } : null;
}

function verbAt(text: string, language: string, at: number, words: readonly Word[], known: ClauseWords): Phrase | null {
  if (!/\p{Ll}/u.test(text.charAt(at))) return null;
  const phrase = operativeAt(text, language, at);
  if (!phrase || (phrase.head !== null && known.openingOnly.includes(phrase.head))) return null;
  const next = words[indexOf(words, phrase.end)];
  return next && !known.notFollowedBy.includes(next.word) ? phrase : null;
}

function trimEnd(text: string, end: number): number {
  while (end > 0 && /[\s,;.:]/.test(text[end - 1])) end--;
  return end;
}

/** The words of a clause behind its verb. */
export const restOf = (text: string, clause: Clause): readonly Word[] => wordsIn(text, clause.phrase.end, clause.end);
