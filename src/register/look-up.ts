// From what a user types to the symbol of a held work.
import { normalSymbol } from '../lexicon/index.ts';
import { StoreError } from '../store/index.ts';
import type { Register } from './open.ts';

/** The normal form of a symbol as a user writes it. Errors: `symbol-bad`. */
export async function lookUp(_register: Register, text: string): Promise<string> {
  if (text.startsWith('provisional/')) return text;
  const symbol = normalSymbol(text);
  if (!symbol) throw new StoreError('symbol-bad', { symbol: text });
  return symbol;
}
