import { describe, expect, test } from 'vitest';
import { findDates } from '../dates/index.ts';
import type { Unit } from '../units.ts';
import { meetingsIn } from './meetings.ts';

const unit = (text: string): Unit => ({
  id: 'para_1',
  kind: 'numbered',
  text,
  at: 0,
  paragraph: null,
  point: null,
  sections: [],
});

/** Meetings of a text: ordinal, series, date, place. */
const shown = (text: string, language: string): string[] =>
  meetingsIn(unit(text), findDates(text, language), language).map((one) =>
    [one.ordinal, one.series, one.date, one.place].filter((part) => part !== null).join(' | '),
  );

describe('French', () => {
  test.each<[string, string[]]>([
    [
      'la treizième réunion au sommet des chefs de phare, tenue à Vernoux le 1er mars 2017',
      ['13 | réunion au sommet des chefs de phare | 2017-03-01 | Vernoux'],
    ],
    [
      'Les 23 et 24 juillet 2019, la dixième Réunion générale du Phare s’est tenue à Vernoux.',
      ['10 | Réunion générale du Phare | 2019-07-23/2019-07-24 | Vernoux'],
    ],
    ['lors du premier dialogue des phares, en août 2019', ['1 | dialogue des phares | 2019-08']],
    ['la vingt et unième conférence des gardiens', ['21 | conférence des gardiens']],
    ['les sixième et septième conférences annuelles', ['6 | conférences annuelles', '7 | conférences annuelles']],
    ['la 39e session de la Commission des phares', ['39 | session de la Commission des phares']],
    ['à sa soixante-dix-neuvième session, un rapport', ['79 | session']],
    ['à sa soixante-dix-neuvième session un rapport sur 2024', ['79 | session']],
    ['la réunion inaugurale du Groupe', ['1 | réunion inaugurale du Groupe']],
    ['la troisième grande table ronde sur les lampes', ['3 | grande table ronde sur les lampes']],
    ['la troisième Décennie du développement', []],
    ['pour la première fois, une réunion', []],
    ['le premier plan d’action et le deuxième rapport', []],
    ['le soixante-quinzième anniversaire', []],
    ['une réunion tenue en 2019', []],
    ['premier jour de la session', []],
  ])('%s', (text, meetings) => expect(shown(text, 'fr')).toEqual(meetings));
});

describe('English', () => {
  test.each<[string, string[]]>([
    [
      'the thirteenth summit meeting of the keepers, held in Vernham on 1 March 2017',
      ['13 | summit meeting of the keepers | 2017-03-01 | Vernham'],
    ],
    [
      'the tenth general meeting of the Lighthouse Union, held in Vernham on 23 and 24 July 2019',
      ['10 | general meeting of the Lighthouse Union | 2019-07-23/2019-07-24 | Vernham'],
    ],
    ['the sixth and seventh annual conferences', ['6 | annual conferences', '7 | annual conferences']],
    ['the third joint high-level mission, organized in October 2019', ['3 | joint high-level mission | 2019-10']],
    ['at its eighty-first session a report on 2025', ['81 | session']],
    ['the 29th session of the Conference', ['29 | session of the Conference']],
    ['one hundred and thirtieth session of the Board', ['130 | session of the Board']],
    [
      'the inaugural meeting of the Group, in Vernham on 3 May 2019',
      ['1 | meeting of the Group | 2019-05-03 | Vernham'],
    ],
    ['the second round table on lamps', ['2 | round table on lamps']],
    ['the first time that a meeting was held', []],
    ['the third decade and the fiftieth anniversary', []],
    ['the second half of the session', []],
    ['The Second Committee held a meeting', []],
  ])('%s', (text, meetings) => expect(shown(text, 'en')).toEqual(meetings));
});

test.each<[string, string, string[]]>([
  [
    'en',
    'the sixth and seventh annual conferences, held in Vernham on 3 July 2022 and in Aldmoor on 5 August 2023, respectively',
    ['6 | annual conferences | 2022-07-03 | Vernham', '7 | annual conferences | 2023-08-05 | Aldmoor'],
  ],
  [
    'fr',
    'les sixième et septième conférences annuelles, tenues à Vernoux et à Aldemont en 2022 et 2023, respectivement',
    ['6 | conférences annuelles | 2022 | Vernoux', '7 | conférences annuelles | 2023 | Aldemont'],
  ],
  [
    'fr',
    'les sixième et septième conférences annuelles, tenues respectivement à Vernoux en mars 2022 et à Aldemont en mai 2023',
    ['6 | conférences annuelles | 2022-03 | Vernoux', '7 | conférences annuelles | 2023-05 | Aldemont'],
  ],
  [
    'en',
    'the sixth and seventh annual conferences, held on 3 and 4 May 2022, respectively',
    ['6 | annual conferences | 2022-05-03', '7 | annual conferences | 2022-05-04'],
  ],
  [
    'en',
    'the sixth and seventh annual conferences, held in Vernham in 2022 and 2023, respectively',
    ['6 | annual conferences | 2022 | Vernham', '7 | annual conferences | 2023 | Vernham'],
  ],
])('%s, in order: %s', (language, text, meetings) => expect(shown(text, language)).toEqual(meetings));

test.each<[string, string, string[]]>([
  ['en', 'Requests a report at its eighty-first session;', []],
  ['en', 'Requests a report at the eighty-first session of the General Assembly;', []],
  ['fr', 'Prie le Secrétaire général de faire rapport à sa quatre-vingtième session ;', []],
  ['en', 'Welcomes the ninth session of the Lighthouse Conference;', ['session of the Lighthouse Conference']],
])('in a mandate, %s: %s', (language, text, series) => {
  const found = meetingsIn({ ...unit(text), kind: 'operative' }, findDates(text, language), language);
  expect(found.map((one) => one.series)).toEqual(series);
});

test('a language without meeting words has none', () => expect(shown('the third meeting', 'xx')).toEqual([]));
