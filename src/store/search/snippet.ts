// The part of a paragraph that is shown, with the words that were found marked by offsets.
import type { Term } from './terms.ts';
import { type Span, spansAt } from './tokens.ts';
import type { Words } from './words.ts';

export interface Snippet {
  readonly text: string;
  /** UTF-16 offsets into `text`, in order, none over another. */
  readonly marks: readonly Span[];
  /** Words were left out before or after. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Spans of the text that a term was found by. */
export function marksIn(text: string, words: Words, terms: readonly Term[]): Span[] {
  const places = new Set<number>();
  for (const term of terms)
    for (const unit of term.units) for (const one of unit) for (const place of words.places(one)) places.add(place);
  return places.size ? joined(spansAt(text, places)) : [];
}

/** Chinese pairs overlap: one mark for what touches. */
function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && span.start < last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}

/** About `size` letters around the place with most marks, cut between words. */
export function snippetOf(text: string, marks: readonly Span[], size = 280): Snippet {
  if (text.length <= size * 1.3) return { text, marks, cutBefore: false, cutAfter: false };
  const from = wordStart(text, Math.max(0, bestStart(marks, size) - 40));
  const to = from + size >= text.length ? text.length : wordEnd(text, from + size);
  const own = marks.filter((one) => one.start >= from && one.end <= to);
  return {
    text: text.slice(from, to),
    marks: own.map(({ start, end }) => ({ start: start - from, end: end - from })),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  };
}

function bestStart(marks: readonly Span[], size: number): number {
  let best = { at: 0, count: 0 };
  for (const { start } of marks) {
    const count = marks.filter((one) => one.start >= start && one.end <= start + size - 40).length;
    if (count > best.count) best = { at: start, count };
  }
  return best.at;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** A word is not cut; Chinese, and whatever has no blank nearby, is cut where it comes. */
const NEAR = 30;

function wordStart(text: string, at: number): number {
  for (let i = at; i > 0 && at - i < NEAR; i--) if (!LETTER.test(text[i - 1])) return i;
  return whole(text, at);
}

function wordEnd(text: string, at: number): number {
  for (let i = at; i > 0 && at - i < NEAR; i--) if (!LETTER.test(text[i])) return i;
  return whole(text, at);
}

/** Not between the halves of a letter. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);
