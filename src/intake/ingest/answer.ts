// A task's answer: what came of each item, or what was wrong with all of them.
import { type Store, StoreError } from '../../store/index.ts';
import { readItems } from './read-items.ts';
import type { Answer, Fault, Item } from './task.ts';

/** Reads and keeps the items; never rejects. */
export async function answer(store: Store, reader: string, items: readonly Item[]): Promise<Exclude<Answer, 'ready'>> {
  try {
    return { outcomes: await readItems(store, reader, items) };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/** SQLSTATE classes about the data: out of range, beyond a limit, a key twice. */
const DATA = /^(22|23|54)/;

function faultOf(error: unknown): Fault {
  if (error instanceof StoreError) return { id: error.id, values: error.values, reason: error.message, one: false };
  const { message, code } = (error ?? {}) as { message?: string; code?: unknown };
  const sqlState = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
  const one = !sqlState || DATA.test(code);
  return { id: null, values: {}, reason: String(message ?? error), one };
}
