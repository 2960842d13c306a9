// The session at which something is to be delivered or placed.
import { type ClauseWords, ordinalAt } from '../../lexicon/index.ts';
import type { Vocabulary } from './vocabulary.ts';
import { phraseOf, type Word } from './words.ts';

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

/** Sessions that `words` of `text` name, in order. `own`: the document's session, for "next" and "current". */
export function sessionsIn(
  text: string,
  words: readonly Word[],
  vocabulary: Vocabulary,
  own: number | null,
): SessionMention[] {
  const out: SessionMention[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!phraseOf(vocabulary.sessions, words, i) || isSpecial(words, i, vocabulary.known)) continue;
    out.push(...printed(text, words, i, vocabulary), ...relative(text, words, i, vocabulary, own));
  }
  return out;
}

const isSpecial = (words: readonly Word[], i: number, { session }: ClauseWords): boolean =>
  session.special.includes(words[i + 1]?.word) || session.special.includes(words[i - 1]?.word);

/** The ordinals before a "session": "eightieth and eighty-first sessions". */
function printed(
  text: string,
  words: readonly Word[],
  noun: number,
  { known, language }: Vocabulary,
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
  let resumed = false;
  while (i >= 0 && at - i < 14) {
    const { word } = words[i];
    if (session.resumed.includes(word)) resumed = true;
    if (session.at.includes(word)) lead = true;
    else if (!session.determiners.includes(word)) break;
    i--;
  }
  const near = words.slice(Math.max(0, i - PAST), i + 1);
  // What is to be done at the resumed part has not been done.
  return { at: lead, past: !resumed && near.some(({ word }) => session.past.includes(word)) };
}

function relative(
  text: string,
  words: readonly Word[],
  noun: number,
  { known, relative: kinds }: Vocabulary,
  own: number | null,
): SessionMention[] {
  if (own === null) return [];
  for (const { list, add } of kinds) {
    const places = known.session.adjectiveBehind ? [noun - 1, noun - 2, noun + 1] : [noun - 1, noun - 2];
    const at = places.find((i) => i >= 0 && phraseOf(list, words, i) > 0);
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
