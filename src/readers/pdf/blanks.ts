// Gaps between letters that are no blanks ("operat ions"): what draws nearly all its blanks means no others.
import type { Piece } from './drawn.ts';

/** Undrawn blanks are tears only where nearly all others are drawn. */
const DRAWN = 4;

/** The pieces of a page, torn words whole again; as they are where the page draws few of its blanks. */
export function whole<P extends Pick<Piece, 'text' | 'gaps'>>(pieces: readonly P[]): readonly P[] {
  const tears = pieces.map(({ text, gaps }) => gaps.filter((gap) => isTear(text, gap)));
  const torn = tears.reduce((sum, one) => sum + one.length, 0);
  const drawn = pieces.reduce((sum, { text, gaps }) => sum + text.split(' ').length - 1 - gaps.length, 0);
  if (!torn || drawn < DRAWN * torn) return pieces;
  return pieces.map((piece, n) => (tears[n].length ? { ...piece, text: without(piece.text, tears[n]) } : piece));
}

const without = (text: string, places: readonly number[]): string =>
  places.reduceRight((rest, i) => rest.slice(0, i) + rest.slice(i + 1), text);

/** In a word, or between it and its sign; a stop, leaders ("...."), figures of a row and labels stay apart. */
function isTear(text: string, i: number): boolean {
  const [before, after] = [text[i - 1] ?? '', text[i + 1] ?? ''];
  if (!before || !after || LABEL.test(text.slice(0, i))) return false;
  if (!WORD.test(after)) return WORD.test(before) && !LEADER.test(text.slice(i + 1, i + 4));
  return OPENING.test(before) || (WORD.test(before) && /\p{L}/u.test(text));
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const OPENING = /[-–/([“«‘’]/u;
const LEADER = /^\. ?\./;

/** "(a)", "12.", "I": what may stand apart at the start of a line. */
const LABEL = /^\s*(?:\(?\w{1,4}[.)]|\p{Lu}|\d{1,3}|[^\p{L}\p{N}])$/u;
