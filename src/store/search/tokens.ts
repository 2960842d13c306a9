// Cuts a text into the units that search counts: words, numbers, symbols, pairs of Chinese characters.
import { findSymbols, type SymbolSpan } from '../../lexicon/index.ts';

export interface Token {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'word' | 'number' | 'symbol' | 'han';
}

const UNIT =
  /(\p{Script=Han}+)|(\p{Nd}+(?:[\/.,]\p{Nd}+)*(?![[\p{L}\p{M}\p{N}]--\p{Script=Han}]))|([[\p{L}\p{M}\p{N}]--\p{Script=Han}]+)/gv;
/** A word that is longer is none; it is cut, so that no text makes a lexeme PostgreSQL refuses. */
const LONGEST = 64;

/** All units in order; the position of a unit is its place in this list. A question is cut as its answers are. */
export function tokensOf(text: string): Token[] {
  const out: Token[] = [];
  let from = 0;
  for (const symbol of findSymbols(text)) {
    cut(text, from, symbol.start, out);
    out.push(symbolToken(symbol));
    from = symbol.end;
  }
  cut(text, from, text.length, out);
  return out;
}

const symbolToken = ({ symbol, start, end }: SymbolSpan): Token => ({ start, end, text: symbol, kind: 'symbol' });

function cut(text: string, from: number, to: number, out: Token[]): void {
  if (from >= to) return;
  const part = text.slice(from, to);
  for (const { 0: unit, 1: han, 2: number, index } of part.matchAll(UNIT)) {
    const start = from + index;
    if (han) pairs(han, start, out);
    else out.push({ start, end: start + unit.length, text: unit.slice(0, LONGEST), kind: number ? 'number' : 'word' });
  }
}

/** Chinese writes no blanks: each character with the next one, which needs no dictionary and misses nothing. */
function pairs(run: string, start: number, out: Token[]): void {
  const letters = [...run];
  if (letters.length === 1) out.push({ start, end: start + run.length, text: run, kind: 'han' });
  let at = start;
  for (let i = 0; i + 1 < letters.length; i++) {
    const text = letters[i] + letters[i + 1];
    out.push({ start: at, end: at + text.length, text, kind: 'han' });
    at += letters[i].length;
  }
}
