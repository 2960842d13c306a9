// What a reader thread does: takes items, reads and keeps them, answers.
import { parentPort, workerData } from 'node:worker_threads';
import { attachStore, StoreError } from '../../store/index.ts';
import { readItems } from './read-items.ts';
import type { Answer, Fault, Item, Setup } from './task.ts';

const { handle, reader } = workerData as Setup;
const store = attachStore(handle, { connections: 1 });
const say = (answer: Answer): void => parentPort?.postMessage(answer);

parentPort?.on('message', async (items: readonly Item[]) => say(await answer(items)));
say('ready');

async function answer(items: readonly Item[]): Promise<Answer> {
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
