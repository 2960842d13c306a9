// What a reader thread does: takes items, reads and keeps them, answers.
import { parentPort, workerData } from 'node:worker_threads';
import { attachStore } from '../../store/index.ts';
import { answer } from './answer.ts';
import type { Answer, Item, Setup } from './task.ts';

const { handle, reader } = workerData as Setup;
const store = attachStore(handle, { connections: 1 });
const say = (one: Answer): void => parentPort?.postMessage(one);

parentPort?.on('message', async (items: readonly Item[]) => say(await answer(store, reader, items)));
say('ready');
