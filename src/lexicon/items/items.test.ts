import { expect, test } from 'vitest';
import { itemIn, itemOfTitle, latinLetter, namesReport } from './items.ts';

test.each([
  ['en', 'Cooperation between the United Nations and the Lakes Community', 'the lakes community'],
  ['en', 'Cooperation between the United Nations and regional and other organizations:', null],
  ['fr', 'Coopération entre l’Organisation des Nations Unies et les organisations régionales ou autres', null],
  ['fr', "Coopération entre l'Organisation des  Nations Unies et la Communauté des lacs", 'la communauté des lacs'],
  ['es', 'Cooperación entre las Naciones Unidas y la Comunidad de los Lagos', 'la comunidad de los lagos'],
  ['ru', 'Сотрудничество между Организацией Объединенных Наций и Озерным сообществом', 'озерным сообществом'],
  ['ar', '- التعاون بين الأمم المتحدة وجماعة البحيرات', 'جماعة البحيرات'],
  ['zh', '联合国同湖泊共同体的合作', '湖泊共同体'],
])('%s: %s', (language, title, organization) => {
  expect(itemOfTitle(title, language)).toEqual({ item: 'cooperation', organization });
});

test.each([
  ['en', 'Cooperation between the Lakes and the Hills'],
  ['fr', 'Cooperation between the United Nations and the Lakes Community'],
  [null, 'Cooperation between the United Nations and the Lakes Community'],
])('%s: %s is of no recurring item', (language, title) => expect(itemOfTitle(title, language)).toBeNull());

test('a cover that holds the title of the item', () => {
  expect(
    itemIn('Item 7\nCooperation between the United Nations and regional and other organizations: lakes', 'en'),
  ).toBe('cooperation');
  expect(itemIn('Item 7\nLakes', 'en')).toBeNull();
});

test('speaks of a report', () => {
  expect([
    namesReport('Takes note of his Report', 'en'),
    namesReport('Recalls its resolution', 'en'),
    namesReport('注意到秘书长的报告', 'zh'),
  ]).toEqual([true, false, true]);
});

test('letters of other alphabets', () => {
  expect([latinLetter('ش', 'ar'), latinLetter('аа', 'ru'), latinLetter('aa', 'en')]).toEqual(['u', 'aa', 'aa']);
});
