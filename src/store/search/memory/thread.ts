// The thread that holds the index: answers whole questions, and follows the tables.
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { attachStore } from '../../open.ts';
import { setThreadPriority } from '../../thread-priority.ts';
import { answerFrom } from '../answer.ts';
import { databaseSource, type Source } from '../source.ts';
import { MemoryIndex, MOST_ROWS, rowsOf } from './memory-index.ts';
import type { Begin, Fault, FromThread, Question } from './protocol.ts';

/** Longest wait for what has just changed, in milliseconds; the answer is then as old as the index. */
const PATIENCE = 100;
/** How often it looks by itself, in milliseconds. */
const LOOK = 1_000;
/** While the index is made, whoever is asked comes first (`setThreadPriority`). */
const MAKING = 10;
/** Put in order by all that is known of them. */
const RANKED = 400;

const tell = (message: FromThread): void => parentPort!.postMessage(message);

const store = attachStore((workerData as Begin).handle, { connections: 2 });
const index = new MemoryIndex(store);
const database = databaseSource(store);
const source: Source = {
  ...database,
  ranked: RANKED,
  shown: async (hits, languages) => index.shown(hits, languages),
  frequencies: async () => index.frequencies(),
  candidates: async (ask) => index.candidates(ask),
};

async function answer({ number, text, options }: Question): Promise<void> {
  try {
    await Promise.race([index.refresh(), sleep(PATIENCE)]);
    tell({ number, found: JSON.stringify(await answerFrom(source, text, options)) });
  } catch (error) {
    tell({ number, fault: faultOf(error) });
  }
}

function faultOf(error: unknown): Fault {
  const { id = null, values = {}, stack, message } = error as Partial<Fault & Error>;
  return { id, values, reason: stack ?? message ?? String(error) };
}

/** An error here is the server's, and passes with it. */
const look = (): void => void index.refresh().catch(() => {});

async function begin(): Promise<void> {
  if ((await rowsOf(store)) > MOST_ROWS) return tell({ rows: null });
  setThreadPriority(MAKING);
  await index.refresh();
  setThreadPriority(0);
  tell({ rows: index.rows });
  setInterval(look, LOOK);
}

parentPort!.on('message', (message: 'stop' | Question) => {
  if (message !== 'stop') return void answer(message);
  void store.close().finally(() => process.exit());
});

await begin();
