import { describe, expect, test } from 'vitest';
import schema from '../../../schema/read.schema.json' with { type: 'json' };
import type { Facts } from '../../facts/index.ts';
import { reportTree, resolutionTree } from '../trees.ts';
import { writeJson } from './json.ts';
import { faultsAgainst, type Schema } from './validate.ts';

const READ = schema as unknown as Schema;
const span = { paragraph: 'container_1', start: 25, end: 29, text: '97/8' };
const FACTS: Facts = {
  citations: [{ ...span, symbol: 'A/RES/97/8', part: null, date: '2042-11-09' }],
  dates: [{ ...span, from: '2042-11-09', to: '2042-11-09', role: 'reference' }],
  actors: [{ ...span, actor: 'un/SG', role: 'addressee' }],
  mandates: [
    {
      ...span,
      verb: 'request',
      phrase: 'Requests',
      addressees: ['un/SG'],
      kind: 'report',
      session: 101,
      due: null,
      recurrence: null,
      object: { start: 1, end: 3 },
    },
  ],
  instruments: [
    {
      ...span,
      type: 'mou',
      parties: ['un/UNIDO', 'org/OMS'],
      event: 'signed',
      date: '2043-05',
      validFrom: null,
      validTo: null,
    },
  ],
  activities: [{ ...span, organizations: [], entities: [], kinds: ['training'], dates: [], places: [], themes: [] }],
  meetings: [{ ...span, series: 'summit', ordinal: 3, date: null, place: null, organizations: [] }],
};

describe('resolution', () => {
  const phrases = new Map([['para_2', { phrase: 'Requests', verb: 'request' }]]);
  const json = writeJson(resolutionTree(), { file: 'x.txt', phrases, facts: FACTS });

  test('lists paragraphs in the order of print, points behind theirs', () => {
    expect(json.paragraphs.map((one) => one.id)).toEqual([
      'container_1',
      'para_1',
      'para_1__list_1__point_a',
      'para_1__list_1__point_b',
      'para_1__list_1__point_b__list_1__point_i',
      'para_1__list_1__point_b__list_1__point_ii',
      'para_2',
    ]);
  });

  test('gives a paragraph whole, with its points and the notes called in them', () => {
    expect(json.paragraphs[1]).toEqual({
      id: 'para_1',
      role: 'operative',
      number: '1',
      section: null,
      phrase: null,
      verb: null,
      text: 'Invites the Organization & its members: (a) To share <data>; (b) To meet: (i) In May; (ii) In June; each year; as agreed;',
      notes: ['2'],
    });
    expect(json.paragraphs[6]).toMatchObject({ phrase: 'Requests', verb: 'request' });
  });

  test('places a note called in a point at the paragraph above it', () => {
    expect(json.notes).toEqual([
      { marker: '1', paragraph: 'container_1', text: 'A/99/311.' },
      { marker: '2', paragraph: 'para_1', text: 'See resolution 95/4, annex.' },
    ]);
  });

  test('gives the values of the cover', () => {
    expect(json).toMatchObject({ session: 99, plenaryMeeting: 41, draftSymbols: ['A/99/L.7'], periodFrom: null });
    expect(json.coverText.split('\n')).toHaveLength(10);
  });

  test('is what the schema says', () => expect(faultsAgainst(JSON.parse(JSON.stringify(json)), READ)).toEqual([]));
});

describe('report', () => {
  const json = writeJson(reportTree(), { organizations: new Map([['sec_2__sec_1', ['org/OMS']]]) });

  test('spans of sections: a parent has its children’s', () => {
    const spans = json.sections.map((one) => [one.id, one.number, one.from, one.to, one.organizations]);
    expect(spans).toEqual([
      ['sec_1', 'I', '1', '1', []],
      ['sec_2', 'II', '2', '4', []],
      ['sec_2__sec_1', null, '2', '3', ['org/OMS']],
      ['sec_2__sec_2', null, '4', '4', []],
    ]);
  });

  test('names a note that starts again in an annex', () => {
    expect(json.notes.map((one) => [one.marker, one.paragraph])).toEqual([
      ['1', 'para_3'],
      ['annex_1:1', 'annex_1__para_1'],
    ]);
  });

  test('keeps texts that are no paragraph', () => {
    expect(json.otherTexts).toEqual([
      { id: 'summary', type: 'summary', text: 'Summary' },
      { id: 'table_1', type: 'table', text: 'Year Meetings 2043 2' },
      { id: 'annex_1', type: 'annex', text: 'Terms' },
    ]);
  });

  test('is what the schema says', () => expect(faultsAgainst(JSON.parse(JSON.stringify(json)), READ)).toEqual([]));
});

describe('the schema', () => {
  test('describes every field', () => {
    const bare: string[] = [];
    const walk = (part: Schema, path: string): void => {
      if (!part.description && !part.$ref) bare.push(path);
      for (const [name, child] of Object.entries(part.properties ?? {})) walk(child, `${path}.${name}`);
    };
    for (const [name, part] of [['$', READ], ...Object.entries(READ.$defs!)] as [string, Schema][]) walk(part, name);
    expect(bare).toEqual([]);
  });

  test('knows every field that is written, and refuses what is wrong', () => {
    const json = JSON.parse(JSON.stringify(writeJson(resolutionTree(), { facts: FACTS })));
    expect(Object.keys(json).sort()).toEqual(Object.keys(READ.properties!).sort());
    const wrong = {
      ...json,
      kind: 'letter',
      session: '99',
      adoptionDate: 'May',
      paragraphs: [{ ...json.paragraphs[0], id: 7 }],
    };
    expect(faultsAgainst(wrong, READ)).toEqual([
      '$.kind: "letter" is none of the values',
      '$.session: is string, not integer or null',
      '$.adoptionDate: "May" has not the form',
      '$.paragraphs[0].id: is number, not string',
    ]);
    delete json.title;
    expect(faultsAgainst(json, READ)).toEqual(['$: title is missing']);
  });
});
