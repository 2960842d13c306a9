import { describe, expect, test } from 'vitest';
import { ITEM, notes, REPORT_87, resolution } from '../round.specimen.ts';
import { specimen } from '../specimen.ts';
import { worksOf } from '../works/index.ts';
import { agendaOf, boardOf, type Cell } from './index.ts';

const VOTE = { inFavour: 80, against: 2, abstaining: 9 };
const HELD = [
  resolution('A/RES/85/1', 'Lakes', 'org/ECO', { report: 87, agenda: 87 }, { draftSponsors: ['Kazakhstan'] }),
  resolution('A/RES/85/2', 'Hills', 'org/SCO', { agenda: 87 }),
  resolution('A/RES/87/1', 'Lakes', 'org/ECO', { report: 89 }, { vote: VOTE, plenaryMeeting: 40 }),
  resolution('A/RES/87/3', 'Shores', 'org/AU', {}, { paragraphs: [notes('A/87/300')] }),
  specimen({
    symbol: 'A/87/L.44',
    kind: 'draft-resolution',
    session: 87,
    title: 'Cooperation between the United Nations and the Lakes',
    organization: 'org/ECO',
    cover: [ITEM],
    sponsors: ['Pakistan'],
  }),
  REPORT_87,
];
const board = boardOf(worksOf(HELD), '2034-01-01');
const cell = (organization: string, session: number): Cell =>
  board.rows.find((row) => row.organization === organization)!.cells.find((one) => one.session === session)!;

test('sessions with documents or dues, and whoever they are about', () => {
  expect(board.sessions).toEqual([85, 87, 89]);
  expect(board.rows.map(({ organization }) => organization)).toEqual(['org/AU', 'org/ECO', 'org/SCO']);
});

test('a full cell', () => {
  expect(cell('org/ECO', 87)).toMatchObject({
    agenda: {
      provisional: { item: 121, letter: 'a', source: 'A/87/300#cover' },
      final: { item: 120, letter: 'a', source: 'A/RES/87/1#cover' },
      computed: null,
    },
    drafts: [
      { symbol: 'A/87/L.1', held: false, basis: 'printed', sponsors: [] },
      { symbol: 'A/87/L.44', held: true, basis: 'derived', sponsors: ['Pakistan'] },
    ],
    resolutions: [{ symbol: 'A/RES/87/1', adopted: '2032-11-20', meeting: 40, vote: VOTE }],
    reports: [{ symbol: 'A/87/300', held: true, from: '3', to: '4' }],
    contributions: [
      { entity: 'un/UNIDO', paragraphs: ['A/87/300#para_3', 'A/87/300#para_4'] },
      { entity: 'un/FAO', paragraphs: ['A/87/300#para_4'] },
    ],
    asks: { report: [{ session: 89, mandate: 'A/RES/87/1#para_8' }], agenda: [] },
  });
});

test('sponsors stand with the draft that the resolution names', () => {
  expect(cell('org/ECO', 85).drafts).toEqual([
    { symbol: 'A/85/L.1', held: false, basis: 'printed', sponsors: ['Kazakhstan'] },
  ]);
});

describe('notes', () => {
  test.each([
    ['org/ECO', 85, []],
    ['org/ECO', 87, ['board-report-only']],
    ['org/SCO', 85, ['board-agenda-only']],
    ['org/SCO', 87, ['board-no-resolution', 'board-section-only']],
    ['org/AU', 87, ['board-asks-nothing', 'board-no-section']],
  ])('%s, session %i', (organization, session, ids) => {
    expect(cell(organization, session).notes.map(({ id }) => id)).toEqual(ids);
  });

  test('nothing shows the item that was asked for, once the session is over', () => {
    const [row] = boardOf(worksOf(HELD.slice(0, 1)), '2033-10-01').rows;
    expect(row.cells.at(-1)).toMatchObject({
      agenda: { computed: { letter: 'a', mandates: ['A/RES/85/1#para_9'] } },
      notes: [{ id: 'board-not-on-agenda' }],
    });
  });

  test('a report dated after its day of issue is late', () => {
    const late = { ...REPORT_87, distributionDate: '2032-10-10' };
    const [row] = boardOf(worksOf([...HELD.slice(0, 3), late]), '2034-01-01', { organization: 'org/ECO' }).rows;
    expect(row.cells[1].notes.map(({ id }) => id)).toContain('board-report-late');
  });
});

test('what is next', () => {
  expect(board.rows.map(({ organization, next }) => [organization, next?.session ?? null, next?.report ?? []])).toEqual(
    [
      ['org/AU', null, []],
      ['org/ECO', 89, ['A/RES/87/1#para_8']],
      ['org/SCO', null, []],
    ],
  );
});

test('as of an earlier day later documents are unknown', () => {
  const early = boardOf(worksOf(HELD), '2031-01-01');
  expect(early.sessions).toEqual([85, 87]);
  expect(early.rows[0].cells[1]).toMatchObject({ resolutions: [], reports: [], agenda: { computed: { letter: 'a' } } });
});

describe('the agenda to come', () => {
  test('what is decided, and reports asked for without it', () => {
    expect(agendaOf(worksOf(HELD.slice(0, 2)), 87, '2031-01-01')).toMatchObject({
      lines: [
        { organization: 'org/ECO', lastLetter: 'a', mandates: ['A/RES/85/1#para_9'], why: { id: 'agenda-decided' } },
        { organization: 'org/SCO', lastLetter: 'b', mandates: ['A/RES/85/2#para_9'] },
      ],
      reportsAlone: [],
    });
    expect(agendaOf(worksOf(HELD), 89, '2034-01-01')).toMatchObject({
      lines: [],
      reportsAlone: [{ organization: 'org/ECO', why: { id: 'agenda-report-alone' } }],
    });
  });

  test('a standing series is counted on; a decision taken again is spent', () => {
    const text = 'Decides to include … and thereafter on a biennial basis';
    const agenda = { kind: 'agenda' as const, verb: 'decide', addressees: [], recurrence: 'P2Y' };
    const series = resolution(
      'A/RES/85/1',
      'Lakes',
      'org/ECO',
      {},
      { paragraphs: [{ id: 'para_9', text, asks: [{ ...agenda, session: 86 }] }] },
    );
    const turns = (session: number, held = [series]): number =>
      agendaOf(worksOf(held), session, '2031-01-01', { item: 'cooperation' }).lines.length;
    expect([86, 87, 88, 90].map((session) => turns(session))).toEqual([1, 0, 1, 1]);
    const again = resolution('A/RES/86/1', 'Lakes', 'org/ECO', { agenda: 89 }, { adoptionDate: '2030-12-30' });
    expect([88, 89].map((session) => turns(session, [series, again]))).toEqual([0, 1]);
  });
});
