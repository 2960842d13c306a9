import { expect, test } from 'vitest';
import { chapteredAt, goesOn, labelAt } from './labels.ts';

test.each([
  ['12. Prie', 'number', '12', 12],
  ['1.\tRequests', 'number', '1', 1],
  ['1)  просит', 'number', '1', 1],
  ['(1) Requests', 'number', '1', 1],
  ['(a) To report', 'letter', 'a', 1],
  ['a) De faire', 'letter', 'a', 1],
  ['(bb) To report', 'letter', 'bb', 28],
  ['(i) To report', 'roman', 'i', 1],
  ['iv) De faire', 'roman', 'iv', 4],
  ['II. Activities', 'roman', 'II', 2],
  ['B. Activities', 'upper', 'B', 2],
  ['а) представить', 'letter', 'а', 1],
  ['(أ) أن يقدم', 'letter', 'أ', 1],
  ['（一）提交报告', null, '', 0],
  ['(一) 提交报告', 'letter', '一', 1],
  ['• the first', 'bullet', '', 0],
  ['– le premier', 'bullet', '', 0],
  ['2022 was a year', null, '', 0],
  ['Prie le', null, '', 0],
  ['Élargit', null, '', 0],
  ['a. b', null, '', 0],
  ['1.5 million', null, '', 0],
  ['(see annex) and', null, '', 0],
  ['', null, '', 0],
] as const)('%s', (text, kind, value, order) => {
  const label = labelAt(text);
  expect(label?.kind ?? null).toBe(kind);
  if (label) expect([label.value, label.order]).toEqual([value, order]);
});

test('words begin behind the label and its blanks', () => expect(labelAt('1.\t  Requests')?.end).toBe(5));

test.each([
  ['26.1. Uphold', '26', 1, 'Uphold'],
  ['6.12 The lakes', '6', 12, 'The lakes'],
  ['1.5 million', '1', 5, 'million'],
  ['IS3.4 The lakes', 'IS3', 4, 'The lakes'],
  ['2.3.11. The lakes', '2.3', 11, 'The lakes'],
])('%s has a chapter', (text, chapter, order, rest) => {
  const label = chapteredAt(text)!;
  expect([label.chapter, label.order, text.slice(label.end)]).toEqual([chapter, order, rest]);
});

test.each(['26. Uphold', '3.5% of', 'A. 1', '1,5'])('%s has none', (text) => expect(chapteredAt(text)).toBe(null));

test.each([
  ['26.1', null, '26', true],
  ['26.1', null, '25', false],
  ['26.2', '26.1', '26', true],
  ['26.4', '26.1', '26', true],
  ['26.9', '26.1', '26', false],
  ['26.1', '26.1', '25', false],
  ['3.1', '2.14', null, true],
  ['3.2', '2.14', null, false],
  ['1.5', null, '3', false],
])('%s behind %s in paragraph %s: %s', (label, last, number, want) =>
  expect(goesOn(chapteredAt(`${label} A`)!, last ? chapteredAt(`${last} A`) : null, number)).toBe(want),
);
