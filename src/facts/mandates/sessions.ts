// The session at which something is to be delivered or placed.
import { type ClauseWords, ordinalAt } from '../../lexicon/index.ts';
import { phraseList, phraseOf, type Word, wordsIn } from './words.ts';

/** How many words before a session may say that it is past. */
const PAST = 4;

export interface SessionMention {
  readonly number: number;
  /** "at its eighty-first session" against "of its eighty-first session". */
  readonly at: boolean;
  /** "adopted at its seventy-ninth session". */
  readonly past: boolean;
  readonly start: number;
  readonly end: number;
  /** Set where the number was not printed: "its next session". */
  readonly derived: string | null;
}

/** Sessions named between `from` and `to`, in order. `own`: the document's session, for "next" and "current". */
export function sessionsIn(
  text: string,
  language: string,
  known: ClauseWords,
  own: number | null,
  from = 0,
  to = text.length,
): SessionMention[] {
  const words = wordsIn(text, from, to);
  const nouns = phraseList(known.session.words);
  const out: SessionMention[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!phraseOf(nouns, words, i) || isSpecial(words, i, known)) continue;
    out.push(...printed(text, language, words, i, known), ...relative(text, words, i, known, own));
  }
  return out;
}

const isSpecial = (words: readonly Word[], i: number, { session }: ClauseWords): boolean =>
  session.special.includes(words[i + 1]?.word) || session.special.includes(words[i - 1]?.word);

/** The ordinals before a "session": "eightieth and eighty-first sessions". */
function printed(
  text: string,
  language: string,
  words: readonly Word[],
  noun: number,
  known: ClauseWords,
): SessionMention[] {
  const found: { value: number; from: number }[] = [];
  let i = noun;
  while (i > 0 && found.length < 6) {
    const ordinal = ordinalBefore(text, language, words, i);
    if (ordinal) {
      found.unshift(ordinal);
      i = ordinal.from;
    } else if (known.session.between.includes(words[i - 1].word) && noun - i < 24) i--;
    else break;
  }
  if (!found.length) return [];
  const lead = leadOf(words, found[0].from, known);
  return found.map(({ value, from }) => ({
    number: value,
    ...lead,
    start: words[from].start,
    end: words[noun].end,
    derived: null,
  }));
}

/** The longest ordinal that ends right before word `i`. */
function ordinalBefore(
  text: string,
  language: string,
  words: readonly Word[],
  i: number,
): { value: number; from: number } | null {
  let best: { value: number; from: number } | null = null;
  for (let from = i - 1; from >= 0 && from >= i - 6; from--) {
    const ordinal = ordinalAt(text, words[from].start, language);
    if (ordinal && ordinal.end >= words[i - 1].end && ordinal.end <= words[i].start)
      best = { value: ordinal.value, from };
  }
  return best;
}

/** How the words before a session bind it: "at its", "of its", "adopted at its". */
function leadOf(words: readonly Word[], at: number, { session }: ClauseWords): { at: boolean; past: boolean } {
  let i = at - 1;
  let lead = false;
  while (i >= 0 && at - i < 14) {
    const { word } = words[i];
    if (session.at.includes(word)) lead = true;
    else if (!session.determiners.includes(word)) break;
    i--;
  }
  const near = words.slice(Math.max(0, i - PAST), i + 1);
  return { at: lead, past: near.some(({ word }) => session.past.includes(word)) };
}

function relative(
  text: string,
  words: readonly Word[],
  noun: number,
  known: ClauseWords,
  own: number | null,
): SessionMention[] {
  if (own === null) return [];
  for (const { words: list, add } of known.session.relative) {
    const phrases = phraseList(list);
    const at = [noun - 1, noun - 2, noun + 1].find((i) => i >= 0 && phraseOf(phrases, words, i) > 0);
    if (at === undefined || ordinalNear(words, noun, at)) continue;
    const from = Math.min(at, noun);
    const end = words[Math.max(at, noun)].end;
    const lead = leadOf(words, from, known);
    const start = words[from].start;
    return [{ number: own + add, ...lead, start, end, derived: text.slice(start, end) }];
  }
  return [];
}

const ordinalNear = (words: readonly Word[], noun: number, at: number): boolean =>
  at === noun - 2 && words[noun - 1]?.word === ',';
