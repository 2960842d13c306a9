// The index in memory beside PostgreSQL, on a real server: the same answers, and it follows what changes.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshPlace, freshPlace } from '../store/fresh-place.fixture.ts';
import { withdraw } from './name.ts';
import { openRegister, type Register } from './open.ts';
import { OPERATOR } from './person.ts';
import { type Found, type QuickSearch, quickSearch, search } from './search.ts';
import { takeIn } from './take-in.ts';

let place: FreshPlace;
let register: Register;
let slow: Register;
let quick: QuickSearch;

beforeAll(async () => {
  place = await freshPlace('quick');
  register = await openRegister(place.place);
  await takeIn(register, ['fixtures/specimens']);
  slow = await openRegister(place.place);
  quick = await quickSearch(register);
  await quick.settled;
}, 120_000);
afterAll(async () => {
  await quick?.stop();
  await slow?.close();
  await register?.close();
  await place?.remove();
});

const plain = ({ took: _took, hits, ...rest }: Found): object => ({
  ...rest,
  hits: hits.map(({ address, language, snippet, all }) => ({ address, language, snippet, all })),
});

const QUESTIONS = [
  'cooperation',
  'Secretary-General report session',
  '"Secretary-General" report',
  'cooperation -welcomes',
  'kind:report',
  'kind:draft-resolution cooperation',
  'verb:request',
  'session:98 cooperation',
  'session:1..60 cooperation',
  'date:1999..2100 cooperation',
  'language:fr coopération',
  'coopération régionale',
  'cooperación entre las Naciones Unidas',
  'сотрудничество между Организацией Объединенных Наций',
  'التعاون بين الأمم المتحدة',
  '联合国与区域组织的合作',
  'UNDP training',
  'organization:AU',
  'zzzz qqqq',
  'request the Secretary-General to submit a report at its next session on zzzz',
];

describe('answers as PostgreSQL does', () => {
  test.each(QUESTIONS)('%s', async (question) => {
    const [ours, theirs] = [await search(register, question), await search(slow, question)];
    expect(plain(ours)).toEqual(plain(theirs));
  });

  test('each symbol that is held', async () => {
    const rows = await register.store.db.selectFrom('work_symbol').select('symbol').orderBy('symbol').execute();
    expect(rows.length).toBeGreaterThan(5);
    for (const { symbol } of rows.slice(0, 10)) {
      const [ours, theirs] = [await search(register, symbol), await search(slow, symbol)];
      expect(ours.hits.map((one) => one.address).slice(0, 1)).toEqual(
        theirs.hits.map((one) => one.address).slice(0, 1),
      );
      expect(ours.total).toBe(theirs.total);
    }
  });

  test.each([
    ['', 'question-empty'],
    ['session:abc', 'question-field'],
    ['word '.repeat(10_000), 'question-long'],
  ])('and refuses as it does: %#', (question, id) => expect(search(register, question)).rejects.toMatchObject({ id }));
});

const TEXT = `United Nations A/RES/97/9
General Assembly Distr.: General
3 December 2042
Ninety-seventh session
Agenda item 12

Resolution adopted by the General Assembly on 3 December 2042
[without reference to a Main Committee (A/97/L.4)]
97/9. Ice observers of the southern meridian

The General Assembly,

Recalling its resolution 95/4 of 2 December 2040,

1. Welcomes the pemmican depots of the meridian stations;

2. Decides to remain seized of the matter.

40th plenary meeting
3 December 2042
`;

describe('follows the tables', () => {
  const found = async (): Promise<readonly string[]> =>
    (await search(register, 'pemmican')).hits.map((hit) => hit.address);
  const until = async (wanted: readonly string[]): Promise<void> => {
    for (let i = 0; i < 50 && JSON.stringify(await found()) !== JSON.stringify(wanted); i++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await found()).toEqual(wanted);
  };

  test('what comes is found, what is withdrawn is not', async () => {
    expect(await found()).toEqual([]);
    const file = join(place.folder, 'ice.txt');
    await writeFile(file, TEXT);
    await takeIn(slow, [file]);
    await until(['A/RES/97/9#para_1']);
    await withdraw(slow, 'A/RES/97/9', 'taken in by mistake', OPERATOR);
    await until([]);
  });
});
