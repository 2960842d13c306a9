// "79/330", "a-res-79-330", "217 A (III)": which held works a person can mean by what was typed.
import { fold, normalSymbol } from '../lexicon/index.ts';
import type { Catalogue, Head } from './catalogue.ts';

const partsOf = (symbol: string): string[] =>
  fold(symbol)
    .toLowerCase()
    .match(/\p{L}+|\p{N}+/gu) ?? [];

/** Fewer parts than this say nothing. */
const FEWEST = 2;
const LONGEST = 120;

/**
 * The work with this symbol, withdrawn or renamed ones too; else every shown work whose symbol has these parts or ends
 * with them. Several: whoever asks must choose.
 */
export function worksMeant(catalogue: Catalogue, text: string): readonly Head[] {
  const exact = catalogue.find(normalSymbol(text) ?? text);
  if (exact) return [exact];
  const wanted = partsOf(text.slice(0, LONGEST));
  if (wanted.length < FEWEST) return [];
  return [...catalogue.all()].filter(({ symbols }) => symbols.some((one) => endsWith(partsOf(one), wanted)));
}

const endsWith = (parts: readonly string[], wanted: readonly string[]): boolean =>
  parts.length >= wanted.length && wanted.every((part, at) => part === parts[parts.length - wanted.length + at]);

/** The normal form, where it is a symbol at all. */
export const symbolOf = (text: string): string | null => normalSymbol(text);
