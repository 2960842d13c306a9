import { describe, expect, test } from 'vitest';
import { isoDate, monthNumber, ordinalAt, readDate, readOrdinal, romanNumber } from '../index.ts';

describe('ordinals', () => {
  test.each([
    ['fr', 'soixante-dix-neuvième', 79],
    ['fr', 'Soixante-dix-neuvième', 79],
    ['fr', 'soixante -quinzième', 75],
    ['fr', 'soixante- quinzième', 75],
    ['fr', 'soixante quinzième', 75],
    ['fr', 'quatre-vingt-unième', 81],
    ['fr', 'quatre-vingtième', 80],
    ['fr', 'première', 1],
    ['fr', 'seconde', 2],
    ['fr', 'vingt et unièmes', 21],
    ['fr', 'cent trentième', 130],
    ['fr', 'cent vingt et unième', 121],
    ['fr', '39e', 39],
    ['fr', '39^e', 39],
    ['fr', '39^{e}', 39],
    ['fr', '1er', 1],
    ['fr', '1^{er}', 1],
    ['fr', 'quatre', null],
    ['fr', 'troisièmement', null],
    ['en', 'seventy-ninth', 79],
    ['en', 'Seventy-ninth', 79],
    ['en', 'eightieth', 80],
    ['en', '95th', 95],
    ['en', '1st', 1],
    ['en', '82nd', 82],
    ['en', 'one hundred and thirtieth', 130],
    ['en', 'twelfth', 12],
    ['en', 'twenty', null],
  ] as const)('%s %s', (language, word, value) => expect(readOrdinal(word, language)).toBe(value));

  test('takes the longest and stops at its end', () =>
    expect(ordinalAt('à sa soixante-dix-neuvième session', 5, 'fr')).toEqual({ value: 79, end: 26 }));
  test('needs a language it knows', () => expect(ordinalAt('first', 0, 'xx')).toBeNull());
});

test.each([
  ['janvier', 'fr', 1],
  ['AOÛT', 'fr', 8],
  ['fevrier', 'fr', 2],
  ['déc.', 'fr', 12],
  ['September', 'en', 9],
  ['Sept.', 'en', 9],
  ['Mayor', 'en', null],
] as const)('month %s', (word, language, number) => expect(monthNumber(word, language)).toBe(number));

test.each([
  ['25 novembre 2022', 'fr', '2022-11-25'],
  ['1er mars 2017', 'fr', '2017-03-01'],
  ['le 1^{er} mars 2017', 'fr', '2017-03-01'],
  ['21 November 2022', 'en', '2022-11-21'],
  ['November 21, 2022', 'en', '2022-11-21'],
  ['5th of May 2021', 'en', '2021-05-05'],
  ['30 février 2020', 'fr', null],
  ['novembre 2022', 'fr', null],
  ['19 mai 2023', 'fr', '2023-05-19'],
  ['1 ^{er} mai 2017', 'fr', '2017-05-01'],
] as const)('date %s', (text, language, iso) => expect(readDate(text, language)).toBe(iso));

test('no such day is no date', () => {
  expect(isoDate(2023, 2, 29)).toBeNull();
  expect(isoDate(2024, 2, 29)).toBe('2024-02-29');
  expect(isoDate(2024, 13)).toBeNull();
  expect(isoDate(2024, 3)).toBe('2024-03');
});

test.each([
  ['XXIX', 29],
  ['III', 3],
  ['IV', 4],
  ['IIII', null],
  ['ABC', null],
  ['', null],
] as const)('roman %s', (text, value) => expect(romanNumber(text)).toBe(value));
