// A reader thread: takes items, reads and keeps them, answers.
import { parentPort, workerData } from 'node:worker_threads';
import { attachStore } from '../../store/index.ts';
import { readItems } from './read-items.ts';
import type { Answer, Item, Setup } from './task.ts';

const { handle, reader } = workerData as Setup;
const store = attachStore(handle, { connections: 1 });

parentPort?.on('message', async (items: readonly Item[]) => {
  parentPort?.postMessage(await answer(items));
});

async function answer(items: readonly Item[]): Promise<Answer> {
  try {
    return { outcomes: await readItems(store, reader, items) };
  } catch (error) {
    return { error: String((error as Error)?.message ?? error) };
  }
}
