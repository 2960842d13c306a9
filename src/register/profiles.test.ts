// What is gathered for one organization or entity, on an invented round.
import { describe, expect, test } from 'vitest';
import { EMPTY_INDEX, type Held } from '../cycle/index.ts';
import { type Activity, type ActorFact, type Mandate, NO_FACTS } from '../facts/index.ts';
import { CycleState } from './cycle.ts';
import { agendaToCome, deadlines, namedOf, presenceIn, sectionsOn, textAt, togetherOf } from './profiles.ts';

const activity = (more: Partial<Activity>): Activity => ({
  ...{ paragraph: 'para_3', start: 0, end: 5, text: 'Words' },
  ...{ organizations: ['org/ECO'], entities: ['un/UNIDO'], kinds: ['training'], dates: [], places: [], themes: [] },
  ...more,
});
const ITEM = 'Cooperation between the United Nations and regional and other organizations';
const TITLE = 'Cooperation between the United Nations and the Economic Cooperation Organization';
const REPORT = 'Requests the Secretary-General to submit a report';
const AGENDA = 'Decides to include the sub-item in the provisional agenda';

const work = (more: Partial<Held>): Held => ({
  ...{ symbol: 'A/87/300', kind: 'report', language: 'en', title: ITEM, organs: ['un/UNGA'], session: 87, agenda: [] },
  ...{
    symbols: [],
    distributionDate: null,
    adoptionDate: null,
    plenaryMeeting: null,
    withoutReferenceToCommittee: null,
  },
  ...{ draftSymbols: [], sponsors: [], periodFrom: null, vote: null, sections: [], paragraphs: [], notes: [] },
  facts: NO_FACTS,
  ...more,
});
const paragraph = (id: string, text: string, role: 'numbered' | 'operative'): Held['paragraphs'][number] => ({
  ...{ id, text, role, number: id.slice(5), section: null, phrase: null, verb: null },
});
const actor = (actorId: string, at: string): ActorFact => ({
  ...{ actor: actorId, paragraph: at, start: 0, end: 0, text: '', role: 'involved' },
});
const mandate = (more: Partial<Mandate>): Mandate => ({
  ...{
    paragraph: 'para_3',
    start: 0,
    end: 5,
    text: 'Words',
    verb: 'request',
    phrase: 'Requests',
    addressees: ['un/SG'],
  },
  ...{ kind: 'report', session: null, due: null, recurrence: null, object: null },
  ...more,
});
const held: Held[] = [
  work({
    distributionDate: '2032-08-01',
    sections: [{ id: 'sec_1', level: 2, number: null, heading: 'ECO', from: '3', to: '4', organizations: ['org/ECO'] }],
    paragraphs: ['3', '4'].map((number) => paragraph(`para_${number}`, `Words of paragraph ${number}.`, 'numbered')),
    facts: {
      ...NO_FACTS,
      activities: [
        activity({ dates: ['2031-03/2033'], themes: ['trade'] }),
        activity({ paragraph: 'para_4__list_1__point_a', organizations: ['org/ECO', 'org/ECO'], entities: ['un/FAO'] }),
      ],
    },
  }),
  work({
    ...{ symbol: 'A/RES/87/5', kind: 'resolution', title: TITLE, adoptionDate: '2032-11-20' },
    paragraphs: [
      paragraph('para_2', 'Welcomes the work of the entity', 'operative'),
      paragraph('para_3', 'Invites it', 'operative'),
      paragraph('para_8', REPORT, 'operative'),
      paragraph('para_9', AGENDA, 'operative'),
    ],
    facts: {
      ...NO_FACTS,
      actors: [
        actor('org/ECO', 'title'),
        actor('un/UNIDO', 'para_2'),
        actor('org/ECO', 'para_2'),
        actor('un/FAO', 'para_3'),
      ],
      mandates: [
        mandate({ kind: 'action', verb: 'invite', addressees: ['un/FAO'] }),
        mandate({ paragraph: 'para_8', session: 89 }),
        mandate({ paragraph: 'para_9', kind: 'agenda', verb: 'decide', addressees: [], session: 89 }),
      ],
    },
  }),
];
const state = new CycleState(1, held, () => EMPTY_INDEX, []);
const AS_OF = '2033-01-01';

describe('profiles', () => {
  test('who did what with whom: paragraphs without their points, each pair once, an interval in each of its years', () => {
    expect(togetherOf(state)).toMatchObject([
      { entity: 'un/UNIDO', address: 'A/87/300#para_3', years: [2031, 2032, 2033] },
      { entity: 'un/FAO', address: 'A/87/300#para_4', years: [] },
    ]);
    expect(togetherOf(state)).toHaveLength(2);
  });

  test('named is not asked: who is asked there by name is left out', () => {
    expect(namedOf(state, 'un/UNIDO')).toMatchObject([
      { organization: 'org/ECO', address: 'A/RES/87/5#para_2', asked: [] },
    ]);
    expect(namedOf(state, 'un/FAO')).toEqual([]);
    expect(namedOf(state, 'un/WHO')).toEqual([]);
  });

  test('sections, and the words at an address in the language there is', () => {
    expect(sectionsOn(state, 'org/ECO')).toMatchObject([{ symbol: 'A/87/300', from: '3', to: '4' }]);
    expect(sectionsOn(state, 'org/AU')).toEqual([]);
    expect(textAt(state, 'A/87/300#para_3', 'fr')).toMatchObject({ text: 'Words of paragraph 3.', language: 'en' });
    expect(textAt(state, 'A/87/300#para_99', 'en')).toBeNull();
    expect(presenceIn(state, 'org/ECO')).toEqual([]);
  });

  test('dates to come, and the agenda', () => {
    expect(deadlines(state, AS_OF, { organization: 'org/ECO' }).map(({ step }) => step)).toEqual([
      'submission',
      'issue',
      'consideration',
      'opening',
    ]);
    expect(deadlines(state, AS_OF, { organization: 'org/SCO' })).toEqual([]);
    expect(agendaToCome(state, 89, AS_OF).lines).toMatchObject([
      { organization: 'org/ECO', mandates: ['A/RES/87/5#para_9'] },
    ]);
  });
});
