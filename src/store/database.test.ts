// Connections that break, as when the server is killed: in mid-transaction between two questions, under a question, while nobody asks.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ask, type FreshPlace, freshPlace } from './fresh-place.fixture.ts';
import { openStore, type Store } from './open.ts';
import { inTransaction, type Tx } from './write/change.ts';

let place: FreshPlace;
let store: Store;
const uncaught: unknown[] = [];
const hear = (error: unknown): void => void uncaught.push(error);

beforeAll(async () => {
  place = await freshPlace('database');
  store = await openStore(place.place);
  process.on('uncaughtException', hear);
});
afterEach(() => expect(uncaught.splice(0)).toEqual([]));
afterAll(async () => {
  process.off('uncaughtException', hear);
  await store?.close();
  await place?.remove();
});

const ME = sql<{ pid: number }>`select pg_backend_pid() as pid`;

/** Ends the connection from outside, and gives this process the time to notice. */
async function cut(pid: number): Promise<void> {
  await ask(store.handle.url, `select pg_terminate_backend(${pid}, 5000)`);
  await sleep(50);
}

/** Work of two questions in a transaction; the first time its connection is cut as `how` says. */
async function twoQuestions(how: (pid: number, tx: Tx) => Promise<unknown>): Promise<[tries: number, answer: number]> {
  let tries = 0;
  const answer = await store.persist(() =>
    inTransaction(store.db, async (tx) => {
      const [{ pid }] = (await ME.execute(tx)).rows;
      if (!tries++) await how(pid, tx);
      const { rows } = await sql<{ seven: number }>`select 7 as seven`.execute(tx);
      return rows[0].seven;
    }),
  );
  return [tries, answer];
}

test('broken while the program does something else in mid-transaction: the work is done again', async () => {
  expect(await twoQuestions(cut)).toEqual([2, 7]);
});

test('broken under a question: the work is done again', async () => {
  const slow = sql`select pg_sleep(60)`;
  expect(await twoQuestions((pid, tx) => Promise.all([slow.execute(tx), cut(pid)]))).toEqual([2, 7]);
});

test('broken while nobody asks: the next question is answered', async () => {
  const [{ pid }] = (await ME.execute(store.db)).rows;
  await cut(pid);
  expect((await store.persist(() => ME.execute(store.db))).rows[0].pid).not.toBe(pid);
});
