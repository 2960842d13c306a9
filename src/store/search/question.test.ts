import { describe, expect, test } from 'vitest';
import { StoreError } from '../error.ts';
import { askedIn } from './languages.ts';
import { narrowBy } from './narrow.ts';
import { parseQuestion } from './question.ts';

describe('a question taken apart', () => {
  test.each<[string, string, string[], string[], object]>([
    ['safe water', 'safe water', [], [], {}],
    ['"safe water" report', 'report', ['safe water'], [], {}],
    ['eau « réseau ferré » -rapport', 'eau', ['réseau ferré'], ['rapport'], {}],
    ['water -"annual report"', 'water', [], ['annual report'], {}],
    ['session:77..79 kind:report water', 'water', [], [], { session: ['77..79'], kind: ['report'] }],
    ['organization:"Arbane Union" water', 'water', [], [], { organization: ['Arbane Union'] }],
    ['colour:red water', 'colour:red water', [], [], {}],
    ['safe "water', 'safe "water', [], [], {}],
    ['""', '""', [], [], {}],
    ['a\u0000b', 'ab', [], [], {}],
    ["'; drop table work; --", "'; drop table work; --", [], [], {}],
    ['follow-up', 'follow-up', [], [], {}],
  ])('%j', (text, words, phrases, without, fields) =>
    expect(parseQuestion(text)).toEqual({ words, phrases, without, fields }),
  );

  test('too long a question is refused with the limit', () => {
    expect(() => parseQuestion('word '.repeat(10_000))).toThrow(StoreError);
    expect(() => parseQuestion('word '.repeat(10_000))).toThrow(/1000/);
  });
});

describe('fields', () => {
  test.each([
    [{ session: ['seventy'] }],
    [{ kind: ['novel'] }],
    [{ language: ['tlh'] }],
    [{ date: ['yesterday'] }],
    [{ symbol: ['hello'] }],
    [{ organization: ['no such body'] }],
  ])('%j is refused with what is expected', (fields) => expect(() => narrowBy(fields)).toThrow(StoreError));

  test('ranges of sessions and dates', () => {
    const { sessions, dates } = narrowBy({ session: ['77..79', '80'], date: ['2022', '2022-05..2024'] });
    expect(sessions).toEqual([
      [77, 79],
      [80, 80],
    ]);
    expect('2022-12-31' >= dates[0][0] && '2022-12-31' <= dates[0][1]).toBe(true);
    expect('2023-01-01' <= dates[0][1]).toBe(false);
    expect('2024-06' <= dates[1][1] && '2022-04' >= dates[1][0]).toBe(false);
  });
});

describe('the language of a question', () => {
  test.each<[string, string[], string | null]>([
    ['谁应提交报告', ['zh'], 'zh'],
    ['من يقدم التقرير', ['ar'], 'ar'],
    ['кто представит доклад', ['ru'], 'ru'],
    ['who is asked to report', ['en'], 'en'],
    ['qui est prié de faire rapport', ['fr'], 'fr'],
    ['quién debe presentar el informe', ['es'], 'es'],
    ['cooperation', ['en', 'fr', 'es'], null],
  ])('%s', (text, stems, shown) => expect(askedIn(text, undefined)).toEqual({ stems, shown }));

  test('a stated language is the one shown', () =>
    expect(askedIn('кто представит доклад', 'fr')).toEqual({ stems: ['ru'], shown: 'fr' }));
});
