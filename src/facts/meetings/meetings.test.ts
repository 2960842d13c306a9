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
    ['le séminaire-retraite inaugural des phares', ['1 | séminaire-retraite inaugural des phares']],
    ['le deuxième séminaire-phare', []],
    ['le premier dialogue sur les lampes à Vernoux en mai 2019', ['1 | dialogue sur les lampes | 2019-05 | Vernoux']],
    ['la onzième réunion de la CLUMI et à la demande de celle-ci, un rapport', ['11 | réunion de la CLUMI']],
    ['la deuxième réunion du Conseil des phares et que Vernoux ait été choisie', ['2 | réunion du Conseil des phares']],
    ['la deuxième Conférence des phares et le choix de Vernoux', ['2 | Conférence des phares']],
    ['la deuxième Conférence des phares et l’adoption de la Déclaration de Vernoux', ['2 | Conférence des phares']],
    [
      'la dixième réunion générale des gardiens du Phare et du système des lampes',
      ['10 | réunion générale des gardiens du Phare et du système des lampes'],
    ],
    ['la quatrième session du Conseil des phares et encourage celui-ci', ['4 | session du Conseil des phares']],
    ['à sa dixième session extraordinaire et par les gardiens', ['10 | session extraordinaire']],
    ['à sa dixième session extraordinaire d’urgence', ['10 | session extraordinaire d’urgence']],
    [
      'à sa dixième session extraordinaire sur les lampes, tenue en juin 2021',
      ['10 | session extraordinaire sur les lampes | 2021-06'],
    ],
    ['à sa dixième session de la convoquer', ['10 | session']],
    [
      'À la vingt et unième réunion du Comité des phares, organisée par la Commission des lampes et des phares de la mer du Nord et de la Manche orientale à Port d’Enfer en mai 2019',
      ['21 | réunion du Comité des phares | 2019-05 | Port d’Enfer'],
    ],
    [
      'ont convoqué ensemble, à Vernoux, la onzième réunion annuelle du Phare',
      ['11 | réunion annuelle du Phare | Vernoux'],
    ],
    [
      'la troisième Réunion des Parties au Protocole de Vernoux, en mai 2019',
      ['3 | Réunion des Parties au Protocole de Vernoux | 2019-05'],
    ],
    ['le premier dialogue se tiendra à Vernoux', ['1 | dialogue | Vernoux']],
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
    ['the second Summit of the Lamp Union to set forth the principles', ['2 | Summit of the Lamp Union']],
    ['the second meeting of the Parties to the Lamp Convention', ['2 | meeting of the Parties to the Lamp Convention']],
    ['the second forum on access to light', ['2 | forum on access to light']],
    ['the second Conference on Lamps and the selection of Vernoux as host', ['2 | Conference on Lamps']],
    ['the second Conference on Lamps and the adoption of a plan', ['2 | Conference on Lamps']],
    ['the second Conference on Lamps and the 2030 Agenda', ['2 | Conference on Lamps']],
    ['the second Conference on Lamps and Lights', ['2 | Conference on Lamps and Lights']],
    [
      'the second session of the Board and the third session of the Committee',
      ['2 | session of the Board', '3 | session of the Committee'],
    ],
    ['the second Conference on Lamps and Security Council resolution 1325 (2000)', ['2 | Conference on Lamps']],
    [
      'the third Economic Cooperation Organization Summit in Vernham on 3 May 2019',
      ['3 | Economic Cooperation Organization Summit | 2019-05-03 | Vernham'],
    ],
    [
      'the second meeting, held under the chairmanship of the Union on 3 May 2019, and the third meeting, held in Vernham on 4 June 2020',
      ['2 | meeting | 2019-05-03', '3 | meeting | 2020-06-04 | Vernham'],
    ],
    [
      'the third Economic Cooperation Organization Keepers’ Summit in Vernham on 3 May 2019',
      ['3 | Economic Cooperation Organization Keepers’ Summit | 2019-05-03 | Vernham'],
    ],
    [
      'the second Association of Southeast Asian Nations dialogue',
      ['2 | Association of Southeast Asian Nations dialogue'],
    ],
    ['at its 390th plenary meeting', []],
    ['the third plenary meeting of the Assembly', []],
    ['the third plenary meeting of the Lamp Process', ['3 | plenary meeting of the Lamp Process']],
    ['the first to fourth Lamp Conferences', ['1 | Lamp Conferences', '4 | Lamp Conferences']],
    [
      'the first to third Lamp Conferences, on 3 May 2017, 4 May 2018 and 5 May 2019',
      ['1 | Lamp Conferences | 2017-05-03', '2 | Lamp Conferences | 2018-05-04', '3 | Lamp Conferences | 2019-05-05'],
    ],
    ['its tenth session of the Regional Plan on Lamps', ['10 | session']],
    ['the third Lamp Congress in Port of Vernham, on 3 May 2019', ['3 | Lamp Congress | 2019-05-03 | Port of Vernham']],
    ['the tenth session of the Board should be held in Vernham', ['10 | session of the Board | Vernham']],
    ['at its tenth session, held in Vernham from 3 to 5 May 2019', ['10 | session | 2019-05-03/2019-05-05 | Vernham']],
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
  [
    'fr',
    'les sixième et septième conférences annuelles convoquées par le Président et le Secrétaire en décembre 2022 et novembre 2023',
    ['6 | conférences annuelles | 2022-12', '7 | conférences annuelles | 2023-11'],
  ],
  [
    'fr',
    'En mai 2023 et février 2024, le Phare a convoqué les première et deuxième réunions des gardiens',
    ['1 | réunions des gardiens | 2023-05', '2 | réunions des gardiens | 2024-02'],
  ],
  [
    'en',
    'the second and third Lamp Conferences, held on 3 May 2018 and 1 November 2019, and the Lamp Day on 5 June 2020',
    ['2 | Lamp Conferences | 2018-05-03', '3 | Lamp Conferences | 2019-11-01'],
  ],
  [
    'en',
    'the second and third Lamp Conferences, held in Vernham from 3 to 5 May 2018',
    [
      '2 | Lamp Conferences | 2018-05-03/2018-05-05 | Vernham',
      '3 | Lamp Conferences | 2018-05-03/2018-05-05 | Vernham',
    ],
  ],
])('%s, in order: %s', (language, text, meetings) => expect(shown(text, language)).toEqual(meetings));

test.each<[string, string, string[]]>([
  ['en', 'Requests a report at its eighty-first session;', ['session']],
  ['en', 'Requests a report at the eighty-first session of the Assembly;', ['session of the Assembly']],
  ['en', 'Decides to include it in the provisional agenda of its eighty-first session;', []],
  ['fr', 'Décide d’inscrire à l’ordre du jour de la quatre-vingtième session de l’Assemblée ;', []],
  ['fr', 'Prie le Secrétaire général de faire rapport à sa quatre-vingtième session ;', ['session']],
  ['en', 'Welcomes what the Board decided at its ninth session, held in Vernham;', ['session']],
  ['en', 'Welcomes the ninth session of the Lighthouse Conference;', ['session of the Lighthouse Conference']],
])('in a mandate, %s: %s', (language, text, series) => {
  const found = meetingsIn({ ...unit(text), kind: 'operative' }, findDates(text, language), language);
  expect(found.map((one) => one.series)).toEqual(series);
});

test('a language without meeting words has none', () => expect(shown('the third meeting', 'xx')).toEqual([]));
