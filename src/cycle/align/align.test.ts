// Pairing on small invented texts, and what holds for any text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HeldParagraph } from '../held.ts';
import { type Aligned, align, nearestIn } from './index.ts';

const text = (id: string, words: string): HeldParagraph => ({
  id,
  role: id.startsWith('container') ? 'preambular' : 'operative',
  number: /\d+$/.exec(id)?.[0] ?? null,
  section: null,
  phrase: null,
  verb: null,
  text: words,
});

const list = (...texts: readonly string[]): HeldParagraph[] => texts.map((words, at) => text(`para_${at + 1}`, words));

const shape = (rows: readonly Aligned[]): string[] =>
  rows.map(({ change, moved, before, after }) => `${change}${moved ? '*' : ''} ${before.join('+')}>${after.join('+')}`);

const REEF = 'Welcomes the coral reef survey of the Lagoon Union in the northern atolls;';
const PORT = 'Encourages the harbour masters of the Lagoon Union to share their tide tables every spring;';
const SEED = 'Takes note of the seed bank that the Lagoon Union keeps for drought years;';
const LAMP = 'Invites the lighthouse service to train young keepers from every island;';
const REPORT = 'Requests the Secretary-General to report at the eighty-fifth session;';

describe('pairs', () => {
  test('the same text is unchanged, its closing mark apart', () => {
    expect(shape(align(list(REEF, PORT), list(REEF, PORT.replace(';', '.'))))).toEqual([
      'unchanged para_1>para_1',
      'unchanged para_2>para_2',
    ]);
  });

  test('a new number is no move', () => {
    expect(shape(align(list(REEF, REPORT), list(SEED, REEF, REPORT)))).toEqual([
      'new >para_1',
      'unchanged para_1>para_2',
      'unchanged para_2>para_3',
    ]);
  });

  test('what changed its place among the others has moved, as few as possible', () => {
    expect(shape(align(list(REEF, PORT, SEED, REPORT), list(SEED, REEF, PORT, REPORT)))).toEqual([
      'moved* para_3>para_1',
      'unchanged para_1>para_2',
      'unchanged para_2>para_3',
      'unchanged para_4>para_4',
    ]);
  });

  test('a reworded clause is found by its rare words', () => {
    const reworded = 'Urges all harbour masters of the Lagoon Union to publish tide tables every spring and autumn;';
    expect(shape(align(list(REEF, PORT, SEED), list(SEED, reworded)))).toEqual([
      'dropped para_1>',
      'unchanged para_3>para_1',
      'reworded* para_2>para_2',
    ]);
  });

  test('a clause that has nothing to do with the dropped one is new', () => {
    expect(shape(align(list(REEF, PORT), list(REEF, LAMP)))).toEqual([
      'unchanged para_1>para_1',
      'dropped para_2>',
      'new >para_2',
    ]);
  });

  test('the words of one in two: a split; the reverse: a merger', () => {
    const one = list(
      REEF,
      'Welcomes the seed bank that the Union keeps for drought years, and invites the lighthouse service to train young keepers from every island;',
      REPORT,
    );
    const two = list(REEF, 'Welcomes the seed bank that the Union keeps for drought years;', LAMP, REPORT);
    expect(shape(align(one, two))).toContain('split para_2>para_2+para_3');
    expect(shape(align(two, one))).toContain('merged para_2+para_3>para_2');
  });

  test('a preambular clause may become operative', () => {
    const before = [
      text('container_1', REEF.replace('Welcomes', 'Welcoming').replace(';', ',')),
      text('para_1', REPORT),
    ];
    const after = [text('para_1', REEF), text('para_2', REPORT)];
    expect(shape(align(before, after))).toContain('reworded container_1>para_1');
  });

  test('points are aligned within their row', () => {
    const before = [
      text('para_1', `Decides: (a) ${REEF} (b) ${PORT}`),
      text('para_1__list_1__point_a', REEF),
      text('para_1__list_1__point_b', PORT),
    ];
    const after = [
      text('para_1', `Decides: (a) ${REEF} (b) ${SEED} (c) ${PORT}`),
      text('para_1__list_1__point_a', REEF),
      text('para_1__list_1__point_b', SEED),
      text('para_1__list_1__point_c', PORT),
    ];
    const [row] = align(before, after);
    expect(shape([row])).toEqual(['reworded para_1>para_1']);
    expect(shape(row.points)).toEqual([
      'unchanged para_1__list_1__point_a>para_1__list_1__point_a',
      'new >para_1__list_1__point_b',
      'unchanged para_1__list_1__point_b>para_1__list_1__point_c',
    ]);
  });

  test.each([
    [
      'ru',
      'призывает смотрителей маяков обучать молодых людей на всех островах;',
      'настоятельно призывает смотрителя каждого маяка обучать молодых людей на всех островах;',
    ],
    [
      'ar',
      'تدعو دائرة المنارات إلى تدريب الشباب من كل جزيرة؛',
      'تشجع دائرة المنارات على تدريب الشباب من كل جزيرة وميناء؛',
    ],
    ['zh', '邀请灯塔管理局培训来自各岛的青年守塔人；', '鼓励灯塔管理局每年培训来自各岛屿的青年守塔人；'],
  ])('%s: other words of the same clause', (language, before, after) => {
    const rows = align(list(before), list(REPORT, after), language);
    expect(shape(rows)).toEqual(['new >para_1', 'reworded para_1>para_2']);
  });
});

const word = fc.constantFrom(
  'reef',
  'tide',
  'seed',
  'lamp',
  'island',
  'union',
  'the',
  'of',
  'keeps',
  'spring',
  '礁',
  'مد',
);
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));
const document = fc.array(words, { maxLength: 12 }).map((texts) => list(...texts));
const count = (rows: readonly Aligned[], side: 'before' | 'after'): string[] => rows.flatMap((row) => row[side]).sort();

describe('for any two documents', () => {
  test('one aligned with itself is all unchanged', () => {
    fc.assert(
      fc.property(document, (one) => {
        for (const row of align(one, one)) {
          expect(row.change).toBe('unchanged');
          expect(row.before).toEqual(row.after);
        }
      }),
    );
  });

  test('every paragraph stands in one row', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const rows = align(before, after);
        expect(count(rows, 'before')).toEqual(before.map(({ id }) => id).sort());
        expect(count(rows, 'after')).toEqual(after.map(({ id }) => id).sort());
      }),
    );
  });

  test('rows are frozen and the same each time', () => {
    const rows = align(list(REEF, PORT), list(PORT, LAMP));
    expect(align(list(REEF, PORT), list(PORT, LAMP))).toEqual(rows);
    expect(Object.isFrozen(rows) && rows.every((row) => Object.isFrozen(row) && Object.isFrozen(row.before))).toBe(
      true,
    );
  });
});

test('the nearest of many texts, best first', () => {
  const near = nearestIn([REEF, PORT, SEED, LAMP], 'en');
  expect(near(PORT.replace('spring', 'autumn'), 0.3).map(({ at }) => at)).toEqual([1]);
  expect(near('nothing of the kind', 0.3)).toEqual([]);
});
