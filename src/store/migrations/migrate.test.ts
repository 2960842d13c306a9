// Programs that begin on an empty register at once: each opens it, none finds what another is just making.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshPlace, freshPlace } from '../fresh-place.fixture.ts';
import { openStore, type Store } from '../open.ts';
import { migrate } from './index.ts';

const PROGRAMS = 6;
let place: FreshPlace;
let store: Store;

beforeAll(async () => {
  place = await freshPlace('migrations');
  store = await openStore(place.place, { connections: PROGRAMS });
});

afterAll(async () => {
  await store?.close();
  await place?.remove();
});

test('many at once, time and again', async () => {
  for (let round = 0; round < 5; round++) {
    await sql`drop schema octavo cascade`.execute(store.db);
    await Promise.all(Array.from({ length: PROGRAMS }, () => migrate(store.db)));
    const { rows } = await sql`select name from octavo.migration`.execute(store.db);
    expect(rows.length).toBeGreaterThan(2);
  }
});
