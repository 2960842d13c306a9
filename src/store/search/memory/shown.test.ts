// Texts of hits from segments: in the language wanted where it is held, under their heading, never of a work that a newer segment has.
import { describe, expect, test } from 'vitest';
import { Builder, type Row } from './build.ts';
import type { Live } from './candidates.ts';
import { shownIn } from './shown.ts';
import { Texts } from './texts.ts';

const rowsOf = (work: number, language: string): Row[] => {
  const info = { work, symbol: `A/RES/98/${work}`, kind: 'resolution', session: 98, organs: [], languages: ['en'] };
  const expression = { work: info, language, date: '2043-11-02', title: `Ice ${language}` };
  const row = (paragraph: string, section: string | null, number: string | null, text: string): Row => ({
    ...{ expression, paragraph, section, number, text, role: 'operative', verb: null },
    ...{ size: text.length, place: 2, actors: [], words: "'ice':1" },
  });
  return [
    row('sec_1', 'sec_1', null, `heading ${work} ${language}`),
    row('para_1', 'sec_1', '1', `first ${work} ${language}`),
    row('para_2', null, null, `second ${work} ${language}`),
  ];
};

function live(rows: readonly Row[], gone: readonly number[] = []): Live {
  const builder = new Builder();
  for (const one of rows) builder.add(one);
  return { segment: builder.done(), gone: new Set(gone) };
}

const old = live([...rowsOf(1, 'en'), ...rowsOf(1, 'fr'), ...rowsOf(2, 'en')], [2]);
const all = [old, live(rowsOf(2, 'ru'))];
const hit = (work: number, paragraph: string, language: string) => ({ work, paragraph, language });

describe('texts of hits', () => {
  test.each([
    ['as found', hit(1, 'para_1', 'en'), [], ['first 1 en']],
    ['and in the language wanted', hit(1, 'para_1', 'en'), ['fr'], ['first 1 en', 'first 1 fr']],
    ['which may not be held', hit(1, 'para_2', 'fr'), ['ru'], ['second 1 fr']],
    ['of the newer segment', hit(2, 'para_1', 'ru'), ['en'], ['first 2 ru']],
    ['of a work that is gone', hit(3, 'para_1', 'en'), [], []],
  ])('%s', (_, one, languages, texts) => expect(shownIn(all, [one], languages).map((row) => row.text)).toEqual(texts));

  test('with heading, number and title, where there are any', () => {
    const [first, second, heading] = shownIn(
      all,
      ['para_1', 'para_2', 'sec_1'].map((id) => hit(1, id, 'fr')),
      [],
    );
    expect(first).toMatchObject({ heading: 'heading 1 fr', number: '1', title: 'Ice fr', date: '2043-11-02' });
    expect(second).toMatchObject({ heading: null, number: null, verb: null });
    expect(heading).toMatchObject({ heading: null, text: 'heading 1 fr' });
  });
});

test('texts come back as they were, long ones and many', () => {
  const texts = new Texts();
  const given = [
    '',
    'glace é 冰 😀',
    'x'.repeat(3_000_000),
    ...Array.from({ length: 50 }, (_, i) => 'ж'.repeat(i * 999)),
  ];
  for (const one of given) texts.add(one);
  expect(given.every((one, i) => texts.at(i) === one)).toBe(true);
});
