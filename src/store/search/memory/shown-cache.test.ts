// What was shown is asked for once, until the tables change.
import { expect, test } from 'vitest';
import type { Ranked } from '../rank.ts';
import type { ShownRow } from '../shown.ts';
import { ShownCache } from './shown-cache.ts';

const hit = (work: number, paragraph: string, language = 'en'): Ranked => ({ work, paragraph, language }) as Ranked;
const row = (one: Ranked, text: string): ShownRow => ({ ...one, text }) as unknown as ShownRow;

function cache() {
  const state = { revision: 1, asked: [] as string[], during: () => {} };
  const shown = new ShownCache(
    async (hits) => {
      state.asked.push(hits.map((one) => `${one.work}${one.paragraph}`).join());
      state.during();
      return hits.map((one) => row(one, `${one.work}${one.paragraph} at ${state.revision}`));
    },
    () => state.revision,
  );
  const texts = async (hits: readonly Ranked[], languages: readonly string[] = []): Promise<string[]> =>
    (await shown.rows(hits, languages)).map((one) => one.text).sort();
  return { state, texts };
}

test('only what was not shown yet is asked for', async () => {
  const { state, texts } = cache();
  await texts([hit(1, 'a'), hit(1, 'b')]);
  expect(await texts([hit(1, 'b'), hit(2, 'a')])).toEqual(['1b at 1', '2a at 1']);
  expect(await texts([hit(1, 'a'), hit(2, 'a')])).toEqual(['1a at 1', '2a at 1']);
  expect(state.asked).toEqual(['1a,1b', '2a']);
});

test('another language is another question', async () => {
  const { state, texts } = cache();
  await texts([hit(1, 'a')]);
  await texts([hit(1, 'a')], ['fr']);
  await texts([hit(1, 'a', 'fr')]);
  expect(state.asked).toHaveLength(3);
});

test('when the tables change, all is asked again, and what was read meanwhile is not kept', async () => {
  const { state, texts } = cache();
  await texts([hit(1, 'a')]);
  state.revision = 2;
  expect(await texts([hit(1, 'a')])).toEqual(['1a at 2']);
  state.during = () => {
    state.revision = 3;
  };
  await texts([hit(1, 'b')]);
  state.during = () => {};
  expect(await texts([hit(1, 'b')])).toEqual(['1b at 3']);
  expect(state.asked).toEqual(['1a', '1a', '1b', '1b']);
});
