// Numbers that changed and that no citation, date or session holds: "twenty-sixth meeting" → "twenty-eighth".
import { readCardinal, readOrdinal } from '../../lexicon/index.ts';
import { type Piece, wordsOf } from '../align/index.ts';
import { meaning } from './meaning.ts';
import type { Side } from './side.ts';
import type { Meaning } from './types.ts';

interface Printed {
  readonly value: number;
  readonly words: string;
}

/** In more words than this something else changed than a number. */
const MOST = 3;

export function numberMeanings(before: Side, after: Side, words: readonly Piece[]): Meaning[] {
  return words.flatMap((piece, at) => {
    const next = words[at + 1];
    if (piece.kind !== 'out' || next?.kind !== 'in') return [];
    const [old, now] = [numbersIn(piece.text, before), numbersIn(next.text, after)];
    if (old.length !== now.length || old.length > MOST) return [];
    return old.flatMap((one, i) =>
      one.value === now[i].value ? [] : meaning('change-number', 'replaced', { from: one.words, to: now[i].words }),
    );
  });
}

function numbersIn(text: string, side: Side): Printed[] {
  const known = knownNumbers(side);
  return text.split(/[\s,;:()“”«»،。，；]+/u).flatMap((words) => {
    const value = readNumber(words, side.work.language);
    return value === null || known.has(value) ? [] : { value, words };
  });
}

/** One is an article as often as a number. */
function readNumber(word: string, language: string | null): number | null {
  if (/^\p{Nd}+(?:[.,]\p{Nd}{3})*$/u.test(word)) return Number(word.replace(/[.,]/g, ''));
  if (!language || !word) return null;
  const value = readOrdinal(word, language) ?? readCardinal(word, language);
  return value !== null && value > 1 ? value : null;
}

function knownNumbers({ citations, dates, mandates, work }: Side): ReadonlySet<number> {
  const texts = [
    ...citations.flatMap(({ symbol, part, date }) => [symbol, part ?? '', date ?? '']),
    ...dates.flatMap(({ from, to, text }) => [from ?? '', to ?? '', text]),
    ...mandates.flatMap(({ session, due }) => [String(session ?? ''), due ?? '']),
    String(work.session ?? ''),
  ];
  return new Set(texts.flatMap((text) => text.match(/\d+/g) ?? []).map(Number));
}

/** Whether two texts are the same words, so that only marks, capitals or accents differ. */
export const sameLetters = (one: string, other: string): boolean => wordsOf(one).join(' ') === wordsOf(other).join(' ');
