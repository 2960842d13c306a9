// A site that is stopped: what was asked is answered before the register is closed, and nothing new is.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRegister, type Register } from '../../register/index.ts';
import { type FreshPlace, freshPlace } from '../../store/fresh-place.fixture.ts';
import { start } from './start.ts';
import { UnderWay } from './under-way.ts';

let place: FreshPlace;
let register: Register;

beforeAll(async () => {
  place = await freshPlace('stop');
  register = await openRegister(place.place);
});
afterAll(async () => {
  await register?.close();
  await place?.remove();
});

test('a page under way is answered, longer than connections are left to end; who comes later is not', async () => {
  const site = await start(register, { port: 0 });
  const { status, order, late } = await register.store.db.transaction().execute(async (tx) => {
    await sql`lock table octavo.fact in access exclusive mode`.execute(tx);
    const order: string[] = [];
    const asked = fetch(`${site.address}/api/v1/facts?kind=meeting`).finally(() => order.push('answered'));
    await waiting();
    const stopped = site.stop().then(() => order.push('stopped'));
    const late = await fetch(`${site.address}/method`).catch(() => 'refused');
    await sleep(2500);
    return { status: asked.then((one) => one.status), order: stopped.then(() => order), late };
  });
  expect([await status, late, await order]).toEqual([200, 'refused', ['answered', 'stopped']]);
});

/** Until a question waits for the table. */
async function waiting(): Promise<void> {
  const count = sql<{ count: number }>`select count(*)::int as count from pg_locks
    where not granted and relation = 'octavo.fact'::regclass`;
  while (!(await count.execute(register.store.db)).rows[0].count) await sleep(20);
}

test('what does not end is waited for no longer than the limit', async () => {
  const underWay = new UnderWay();
  expect(await underWay.none(1)).toBe(true);
  let end = (): void => {};
  const answer = underWay.counting(() => new Promise<void>((resolve) => (end = resolve)))();
  expect(await underWay.none(1)).toBe(false);
  const none = underWay.none(60_000);
  end();
  await answer;
  expect(await none).toBe(true);
});
