// "This document has another symbol", "this document should not be here".
import { ingestWaiting } from '../intake/index.ts';
import { normalSymbol } from '../lexicon/index.ts';
import { correctSymbol, StoreError, withdrawWork, writeTrail } from '../store/index.ts';
import type { Register } from './open.ts';
import { mustBeAllowed, OPERATOR, type Person } from './person.ts';

/** Gives a work its right symbol; the old one leads to it. Its files are read again under the new name. */
export async function giveSymbol(
  register: Register,
  from: string,
  to: string,
  reason: string,
  by: Person = OPERATOR,
): Promise<string> {
  mustBeAllowed(by, 'name');
  const symbol = normalSymbol(to);
  if (!symbol) throw new StoreError('symbol-bad', { symbol: to });
  await correctSymbol(register.store, from, symbol, by.name, reason);
  await writeTrail(register.store);
  await ingestWaiting(register.store, { who: by.name, threads: 1 });
  return symbol;
}

/** Withdraws a work with the reason, or brings it back (`reason` null). Nothing is deleted. */
export async function withdraw(
  register: Register,
  symbol: string,
  reason: string | null,
  by: Person = OPERATOR,
): Promise<void> {
  mustBeAllowed(by, 'withdraw');
  await withdrawWork(register.store, symbol, by.name, reason);
  await writeTrail(register.store);
}
