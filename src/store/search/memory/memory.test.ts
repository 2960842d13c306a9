import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyOf, either, lexeme, type Match, notAny } from '../match.ts';
import { Best } from './best.ts';
import { allBits, countBits, eachBit, noBits, setAll } from './bits.ts';
import { Builder } from './build.ts';
import { Lexemes } from './lexemes.ts';
import { Rows } from './rows.ts';
import { wordsOf } from './segment.ts';
import { readVector } from './vector.ts';

const listed = (bits: Uint32Array): number[] => {
  const out: number[] = [];
  eachBit(bits, (row) => out.push(row));
  return out;
};

describe('a printed tsvector', () => {
  test.each<[string, [string, number[]][]]>([
    ['', []],
    [
      "'ice':3,17 'sea'",
      [
        ['ice', [3, 17]],
        ['sea', []],
      ],
    ],
    [
      "'#o''brien':2 'a\\\\b':1",
      [
        ["#o'brien", [2]],
        ['a\\b', [1]],
      ],
    ],
    [
      "'@org/AU' '~''':5",
      [
        ['@org/AU', []],
        ["~'", [5]],
      ],
    ],
    ["'冰情':16383", [['冰情', [16383]]]],
  ])('%s', (printed, expected) => {
    const out: [string, number[]][] = [];
    readVector(
      printed,
      (text, from, to) => out.push([text.slice(from, to), []]),
      (at) => out.at(-1)![1].push(at),
    );
    expect(out).toEqual(expected);
  });
});

describe('a set of rows', () => {
  test('holds what was put in, in order', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(300)), (rows) => {
        const bits = setAll(noBits(301), rows);
        const wanted = [...new Set(rows)].sort((a, b) => a - b);
        expect(listed(bits)).toEqual(wanted);
        expect(countBits(bits)).toBe(wanted.length);
      }),
    ));

  test.each([0, 1, 31, 32, 33, 64])('all of %i rows', (rows) => expect(listed(allBits(rows))).toHaveLength(rows));
});

test('lexemes have one number each, in the order they came', () =>
  fc.assert(
    fc.property(fc.array(fc.string()), (texts) => {
      const lexemes = new Lexemes();
      const wanted = [...new Set(texts)];
      for (const text of texts) expect(lexemes.numberOf(`<${text}>`, 1, text.length + 1)).toBe(wanted.indexOf(text));
      for (const text of texts) expect(lexemes.get(text)).toBe(wanted.indexOf(text));
      expect(lexemes.get(`${texts.join('')}?`)).toBe(undefined);
    }),
  ));

test('many lexemes are all found again', () => {
  const lexemes = new Lexemes();
  for (let i = 0; i < 20_000; i++) expect(lexemes.numberOf(`lexeme ${i}`)).toBe(i);
  for (let i = 0; i < 20_000; i += 97) expect(lexemes.get(`lexeme ${i}`)).toBe(i);
});

test('the best are those that sorting would put first', () =>
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (keys, most) => {
      const best = new Best<number>(most);
      for (const key of keys) best.add(key, key);
      expect(best.inOrder()).toEqual(keys.toSorted((a, b) => b - a).slice(0, most));
    }),
  ));

describe('rows of a segment', () => {
  const work = { work: 1, symbol: 'A/RES/98/1', kind: 'resolution', session: 98, organs: [], languages: ['en'] };
  const expression = { work, language: 'en', date: null, title: null };
  const texts = ["'ice':1,4 'sea':2", "'sea':1 'ice':3", "'@org/ML' 'ice':2", "'glacier':1"];
  const builder = new Builder();
  for (const [i, words] of texts.entries())
    builder.add({
      expression,
      paragraph: `para_${i}`,
      role: 'operative',
      verb: null,
      number: null,
      section: null,
      text: `text ${i}`,
      size: 9,
      place: i,
      actors: [],
      words,
    });
  const segment = builder.done();
  const row = (...units: [string, number][]): Match => ({
    is: 'row',
    units: units.map(([one, gap]) => ({ lexemes: [one], gap })),
  });

  test.each<[string, Match, number[]]>([
    ['a lexeme', lexeme('ice'), [0, 1, 2]],
    ['an unknown one', lexeme('fire'), []],
    ['either', either(['glacier', '@org/ML']), [2, 3]],
    ['not', notAny(lexeme('ice')), [3]],
    ['all', { is: 'all', of: [lexeme('ice'), lexeme('sea')] }, [0, 1]],
    ['all but', { is: 'all', of: [lexeme('ice'), notAny(lexeme('sea'))] }, [2]],
    ['one behind the other', row(['ice', 1], ['sea', 1]), [0]],
    ['with one between', row(['sea', 1], ['ice', 2]), [0, 1]],
    ['nowhere in that order', row(['glacier', 1], ['ice', 1]), []],
    ['any of nested', anyOf([row(['ice', 1], ['sea', 1]), lexeme('glacier')]), [0, 3]],
  ])('%s', (_, match, rows) => {
    const found = new Rows(segment);
    expect(listed(found.with(match))).toEqual(rows);
    expect(listed(found.with(match))).toEqual(rows);
  });

  test('places are those of the row', () => {
    expect(wordsOf(segment, 0).places('ice')).toEqual([1, 4]);
    expect(wordsOf(segment, 2).places('@org/ML')).toEqual([]);
    expect(wordsOf(segment, 2).has('@org/ML')).toBe(true);
    expect(wordsOf(segment, 3).has('ice')).toBe(false);
  });
});
