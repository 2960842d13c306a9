import { expect, test } from 'vitest';
import { mentionsIn, newContext } from '../names/match.ts';
import { organizationTitled } from './titled.ts';

test.each<[string, string, { name: string; actor: string } | null]>([
  [
    'en',
    'Cooperation between the United Nations and the Lakes Community',
    { name: 'Lakes Community', actor: 'org/Lakes-Community' },
  ],
  [
    'fr',
    'Coopération entre l’Organisation des Nations Unies et l’Union des lacs',
    { name: 'Union des lacs', actor: 'org/Union-des-lacs' },
  ],
  ['en', 'Cooperation between the United Nations and the African Union', null],
  ['en', 'Cooperation between the United Nations and the International Organization for Migration', null],
  ['en', 'Cooperation between the United Nations and regional and other organizations', null],
  ['en', 'Cooperation between the Lakes and the Hills', null],
  ['ru', 'Сотрудничество между Организацией Объединенных Наций и Озерным сообществом', null],
])('%s: %s', (language, title, titled) => expect(organizationTitled(title, language)).toEqual(titled));

test('it is found where it is printed, binds its acronym, and gives way to what is known', () => {
  const named = [{ name: 'Lakes Community', actor: 'org/Lakes-Community' }];
  const context = newContext(named);
  const found = (text: string): string[] =>
    mentionsIn(text, 'en', context).map(({ actor, start, end }) => `${actor}: ${text.slice(start, end)}`);
  expect(found('the Lakes Community (LC) and the African Union')).toEqual([
    'org/Lakes-Community: Lakes Community',
    'org/AU: African Union',
  ]);
  expect(found('the LC met; the Lakes Community’s ministers; Salt Lakes Community-based work')).toEqual([
    'org/Lakes-Community: LC',
    'org/Lakes-Community: Lakes Community',
    'org/Lakes-Community: Lakes Community',
  ]);
  expect(found('Lakes Communityship')).toEqual([]);
});
