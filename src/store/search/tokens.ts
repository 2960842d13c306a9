// Cuts a text into the units that search counts: words, numbers, symbols, pairs of Chinese characters.
import { findSymbols } from '../../lexicon/index.ts';
import { eachRun, type Kind } from './runs.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Token extends Span {
  /** UTF-16 offsets into the text. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'symbol' | 'han';
}

/** A word that is longer is none; it is cut, so that no text makes a lexeme PostgreSQL refuses. */
const LONGEST = 64;

/** All units in order; the position of a unit is its place in this list. A question is cut as its answers are. */
export function tokensOf(text: string): Token[] {
  const out: Token[] = [];
  eachUnit(text, (kind, start, end, symbol) => {
    out.push({ start, end, text: symbol ?? text.slice(start, Math.min(end, start + LONGEST)), kind });
  });
  return out;
}

/** Where the units stand whose places, counted from 1, are asked for. */
export function spansAt(text: string, places: ReadonlySet<number>): Span[] {
  const out: Span[] = [];
  let place = 0;
  eachUnit(text, (_, start, end) => {
    if (places.has(++place)) out.push({ start, end });
  });
  return out;
}

type Take = (kind: Token['kind'], start: number, end: number, symbol: string | null) => void;

function eachUnit(text: string, take: Take): void {
  const run = (kind: Kind, start: number, end: number): void =>
    kind === 'han' ? pairs(text, start, end, take) : take(kind, start, end, null);
  let from = 0;
  for (const { symbol, start, end } of findSymbols(text)) {
    eachRun(text, from, start, run);
    take('symbol', start, end, symbol);
    from = end;
  }
  eachRun(text, from, text.length, run);
}

/** Chinese writes no blanks: each character with the next one, which needs no dictionary and misses nothing. */
function pairs(text: string, from: number, to: number, take: Take): void {
  let first = from;
  let second = letterEnd(text, first);
  if (second >= to) take('han', from, to, null);
  while (second < to) {
    const end = letterEnd(text, second);
    take('han', first, end, null);
    [first, second] = [second, end];
  }
}

const letterEnd = (text: string, at: number): number => at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
