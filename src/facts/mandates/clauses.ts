// Cuts the text of an operative paragraph or point into clauses, one for each verb of the deciding body.
import { operativeAt, type Phrase } from '../../lexicon/index.ts';
import type { Vocabulary } from './vocabulary.ts';
import { indexOf, phraseOf, type Word, wordsNear } from './words.ts';

export interface Clause {
  readonly phrase: Phrase;
  /** Pronoun before the verb that names whom it addresses ("et les encourage"); null: none. */
  readonly pronoun: Word | null;
  /** Where the words behind the verb begin. */
  readonly rest: number;
  /** From the pronoun or verb to the next clause, without the comma between. */
  readonly start: number;
  readonly end: number;
}

/** The clauses of `text` in order; none where it opens with no operative verb. */
export function clausesOf(text: string, words: readonly Word[], vocabulary: Vocabulary): Clause[] {
  const first = operativeAt(
    text,
    vocabulary.language,
    0,
    words[0]?.start === 0 ? wordsNear(text, words, 0) : undefined,
  );
  if (!first) return [];
  const found: Open[] = [{ phrase: first, pronoun: null, from: first.start, link: first.start }];
  for (let i = indexOf(words, first.end); i < words.length; i++) {
    const at = afterLink(text, words, i, vocabulary);
    const next = at < 0 ? null : further(text, words, at, vocabulary);
    if (!next || !isOwn(next, text, words, i, indexOf(words, found[found.length - 1].phrase.end), vocabulary)) continue;
    found.push({ ...next, link: words[i].start });
    i = indexOf(words, next.phrase.end) - 1;
  }
  return found.map((one, i) => ({
    ...turned(one.phrase, words, vocabulary),
    pronoun: one.pronoun,
    start: one.from,
    end: trimEnd(text, found[i + 1]?.link ?? text.length),
  }));
}

/** "Reaffirms the invitation to", "Rappelle aux": words behind the verb make it address somebody. */
function turned(phrase: Phrase, words: readonly Word[], { known, turns }: Vocabulary): Pick<Clause, 'phrase' | 'rest'> {
  const same = { phrase, rest: phrase.end };
  if (phrase.addressing || phrase.head === null) return same;
  const next = indexOf(words, phrase.end);
  const turn = known.turns.findIndex(({ heads }, i) => heads.includes(phrase.head!) && phraseOf(turns[i], words, next));
  if (turn < 0) return same;
  const length = known.dative.prepositions.includes(words[next].word) ? 0 : phraseOf(turns[turn], words, next);
  const rest = words[next + length]?.start ?? phrase.end;
  return { phrase: { ...phrase, verb: known.turns[turn].verb, addressing: true }, rest };
}

/**
 * Where a comma stands before joined verbs, "and invites" without one must be followed by whom it asks, or no relative
 * clause may stand before it. `from`: the word behind the verb before.
 */
function isOwn(
  { phrase }: Omit<Open, 'link'>,
  text: string,
  words: readonly Word[],
  i: number,
  from: number,
  { known, sets }: Vocabulary,
): boolean {
  if (!known.commaBeforeLink || words[i].word === ',' || words[i].word === ';') return true;
  if (phrase.addressing && !words.slice(from + 1, i).some(({ word }) => sets(known.relatives).has(word))) return true;
  const next = words[indexOf(words, phrase.end)];
  return (
    phrase.addressing &&
    next !== undefined &&
    (sets(known.determiners).has(next.word) ||
      sets(known.pronounsAfter).has(next.word) ||
      /^\p{Lu}/u.test(text.slice(next.start)))
  );
}

interface Open {
  readonly phrase: Phrase;
  readonly pronoun: Word | null;
  readonly from: number;
  readonly link: number;
}

const [COMMA, SEMICOLON] = [0x2c, 0x3b];

/** Index of the word behind a comma or joining word (and "in this regard,"); -1 where none stands at `i`. */
function afterLink(text: string, words: readonly Word[], i: number, { lists }: Vocabulary): number {
  const sign = text.charCodeAt(words[i].start);
  const comma = sign === COMMA || sign === SEMICOLON;
  if (!comma && (words[i].lists & lists.linking.bit) === 0) return -1;
  let at = comma ? i + 1 : i;
  const link = phraseOf(lists.linking, words, at);
  if (!comma && !link) return -1;
  at += link;
  if (words[at]?.word === ',') at++;
  const adjunct = phraseOf(lists.adjuncts, words, at);
  at += adjunct;
  if (adjunct && words[at]?.word === ',') at++;
  return at;
}

/** A further verb at word `at`, with a pronoun before it where the language has that. */
function further(text: string, words: readonly Word[], at: number, vocabulary: Vocabulary): Omit<Open, 'link'> | null {
  const word = words[at];
  if (!word) return null;
  const direct = verbAt(text, words, at, vocabulary);
  if (direct) return { phrase: direct, pronoun: null, from: word.start };
  // "…, whom it invites to": the deciding body's own verb, and whoever was named last.
  const whom = words[at - 1]?.word === ',' ? phraseOf(vocabulary.lists.whom, words, at) : 0;
  const own = whom ? verbAt(text, words, at + whom, vocabulary) : null;
  if (own?.addressing) return { phrase: own, pronoun: word, from: word.start };
  if (!vocabulary.known.pronounsBefore.includes(word.word)) return null;
  const behind = verbAt(text, words, at + 1, vocabulary);
  if (!behind?.addressing) return null;
  const { dative } = vocabulary.known;
  const fits = dative.verbs.includes(behind.head ?? '') === dative.pronouns.includes(word.word);
  return fits ? { phrase: behind, pronoun: word, from: word.start } : null;
}

const SMALL = /\p{Ll}/u;

function verbAt(
  text: string,
  words: readonly Word[],
  at: number,
  { known, language, sets }: Vocabulary,
): Phrase | null {
  const word = words[at];
  if (!word?.opens || !SMALL.test(text.charAt(word.start))) return null;
  const phrase = operativeAt(text, language, word.start, wordsNear(text, words, at));
  if (!phrase || (phrase.head !== null && sets(known.openingOnly).has(phrase.head))) return null;
  const next = words[indexOf(words, phrase.end)];
  return next && !known.notFollowedBy.includes(next.word) ? phrase : null;
}

function trimEnd(text: string, end: number): number {
  while (end > 0 && /[\s,;.:]/.test(text[end - 1])) end--;
  return end;
}
