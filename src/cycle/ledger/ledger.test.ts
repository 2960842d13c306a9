import { describe, expect, test } from 'vitest';
import type { Held } from '../held.ts';
import { notes, REPORT_87, resolution } from '../round.specimen.ts';
import { addHeld, affectedBy, worksOf } from '../works/index.ts';
import { deadlinesOf, dueIn, type Entry, ledgerOf, mandatesIn, symbolByCitation } from './index.ts';

const ASKING = resolution('A/RES/85/1', 'Lakes', 'org/ECO', { report: 87, agenda: 87 });
const NEXT = resolution('A/RES/87/1', 'Lakes', 'org/ECO', { report: 89, agenda: 89 });
const DROPS = resolution('A/RES/87/1', 'Lakes', 'org/ECO', {});
/** Session 87 opens on 7 September 2032 and ends on 5 September 2033. */
const [BEFORE, DURING, AFTER, LONG_AFTER] = ['2032-09-06', '2032-10-01', '2033-10-01', '2035-10-01'];

const statusOf = (held: readonly Held[], asOf: string, mandate = 'A/RES/85/1#para_8'): Entry =>
  ledgerOf(worksOf(held), asOf).find((one) => one.mandate === mandate)!;

describe('status of a request on a day', () => {
  test.each<[string, Held[], string, string, string]>([
    ['the session has not begun', [ASKING], BEFORE, 'open', 'open-to-come'],
    ['the session runs', [ASKING], DURING, 'due', 'due-running'],
    ['it has ended without an answer', [ASKING], AFTER, 'overdue', 'overdue-ended'],
    ['nobody asked again for a whole round', [ASKING], LONG_AFTER, 'lapsed', 'lapsed-never-again'],
    ['the report is held', [ASKING, REPORT_87], AFTER, 'answered', 'answered-section'],
    ['the report was not out yet', [ASKING, REPORT_87], '2032-07-31', 'open', 'open-to-come'],
    ['the next resolution asks again', [ASKING, NEXT], AFTER, 'superseded', 'superseded-by'],
    ['the next resolution drops it, the session over', [ASKING, DROPS], AFTER, 'lapsed', 'lapsed-dropped'],
    ['… or still running', [ASKING, DROPS], '2032-12-01', 'due', 'due-running'],
    ['the next resolution was not adopted yet', [ASKING, NEXT], DURING, 'due', 'due-running'],
  ])('%s', (_, held, asOf, status, reason) => {
    expect(statusOf(held, asOf)).toMatchObject({ status, reason: { id: reason } });
  });

  test('a resolution adopted later asks nothing yet', () => {
    expect(ledgerOf(worksOf([ASKING]), '2030-11-19')).toEqual([]);
  });

  test('a draft asks nothing', () => {
    expect(ledgerOf(worksOf([{ ...ASKING, kind: 'draft-resolution' }]), AFTER)).toEqual([]);
  });
});

describe('answers', () => {
  test('a section of a held report, with its paragraphs', () => {
    expect(statusOf([ASKING, REPORT_87], AFTER).answers).toMatchObject([
      { symbol: 'A/87/300', held: true, from: '3', to: '4', paragraphs: ['A/87/300#para_3', 'A/87/300#para_4'] },
    ]);
  });

  test('one consolidated report answers the resolutions on several organizations', () => {
    const other = resolution('A/RES/85/2', 'Hills', 'org/SCO', { report: 87 });
    const entries = ledgerOf(worksOf([ASKING, other, REPORT_87]), AFTER).filter(({ kind }) => kind === 'report');
    expect(entries.map(({ answers }) => [answers[0].from, answers[0].to])).toEqual([
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  test('a held report without a section on the organization is no answer', () => {
    const other = resolution('A/RES/85/3', 'Shores', 'org/AU', { report: 87 });
    expect(statusOf([other, REPORT_87], AFTER, 'A/RES/85/3#para_8').status).toBe('overdue');
  });

  test('cited by the next resolution, held by nobody', () => {
    const next = resolution('A/RES/87/1', 'Lakes', 'org/ECO', { report: 89 }, { paragraphs: [notes('A/87/301')] });
    expect(statusOf([ASKING, next], AFTER)).toMatchObject({
      status: 'answered',
      reason: { id: 'answered-cited' },
      answers: [{ symbol: 'A/87/301', held: false, by: ['A/RES/87/1#container_1'], paragraphs: [] }],
    });
  });

  test.each([
    ['of another session', notes('A/86/301')],
    ['of another author', { ...notes('A/87/301'), actors: ['un/UNHCR'] }],
    ['that is no report', { ...notes('A/87/301'), text: 'Recalling the letter A/87/301' }],
  ])('a citation %s is none', (_, paragraph) => {
    const next = resolution('A/RES/87/1', 'Lakes', 'org/ECO', { report: 89 }, { paragraphs: [paragraph] });
    expect(statusOf([ASKING, next], AFTER).status).toBe('superseded');
  });

  test.each([
    [
      'the asking resolution itself',
      resolution('A/RES/87/1', 'Lakes', 'org/ECO', { report: 87 }, { paragraphs: [notes('A/87/301')] }),
    ],
  ])('a report cited already by %s is none', (_, asking) => {
    const hills = resolution('A/RES/87/2', 'Hills', 'org/SCO', {}, { paragraphs: [notes('A/87/301')] });
    expect(statusOf([asking, hills], '2033-01-01', 'A/RES/87/1#para_8').answers).toEqual([]);
  });

  test('a held report dated before the request is none', () => {
    const asking = resolution('A/RES/87/1', 'Lakes', 'org/ECO', { report: 87 });
    expect(statusOf([asking, REPORT_87], '2033-01-01', 'A/RES/87/1#para_8').status).toBe('due');
  });

  test('of two cited by the succession, the one that is taken note of in its own session', () => {
    const recalled = { ...notes('A/87/302'), id: 'container_2', verb: 'recall' };
    const taken = { ...notes('A/87/301'), verb: 'take note' };
    const next = resolution('A/RES/87/1', 'Lakes', 'org/ECO', {}, { paragraphs: [recalled, taken] });
    expect(statusOf([ASKING, next], AFTER).answers.map(({ symbol }) => symbol)).toEqual(['A/87/301']);
  });

  test('cited for two other organizations, it is the consolidated one; for one, it may be theirs alone', () => {
    const hills = resolution('A/RES/87/2', 'Hills', 'org/SCO', {}, { paragraphs: [notes('A/87/301')] });
    const shores = resolution('A/RES/87/3', 'Shores', 'org/AU', {}, { paragraphs: [notes('A/87/301')] });
    expect(statusOf([ASKING, hills, shores], AFTER).answers).toMatchObject([{ symbol: 'A/87/301', held: false }]);
    expect(statusOf([ASKING, hills], AFTER).status).toBe('overdue');
  });

  test('an item is answered by a document that shows it on the agenda, a final agenda first', () => {
    expect(statusOf([ASKING, REPORT_87, NEXT], AFTER, 'A/RES/85/1#para_9')).toMatchObject({
      status: 'answered',
      answers: [{ symbol: 'A/RES/87/1' }, { symbol: 'A/87/300' }],
    });
  });

  test('evidence answers an action', () => {
    const text = 'Encourages both organizations to restore reed beds';
    const asking = resolution(
      'A/RES/85/1',
      'Lakes',
      'org/ECO',
      { report: 87 },
      {
        paragraphs: [{ id: 'para_2', text, asks: [{ kind: 'action', verb: 'encourage', addressees: ['org/ECO'] }] }],
      },
    );
    const works = worksOf([asking, REPORT_87]);
    const mandate = 'A/RES/85/1#para_2';
    expect(ledgerOf(works, AFTER)[0]).toMatchObject({
      mandate,
      session: 87,
      sessionBasis: 'computed',
      status: 'overdue',
    });
    const evidence = new Map([[mandate, ['A/87/300#para_3']]]);
    expect(ledgerOf(works, AFTER, { evidence })[0]).toMatchObject({
      status: 'answered',
      answers: [{ symbol: 'A/87/300', held: true, paragraphs: ['A/87/300#para_3'] }],
    });
  });
});

describe('an action in the next resolution', () => {
  const action = (id: string, text: string, verb = 'encourage'): object => ({
    paragraphs: [{ id, text, asks: [{ kind: 'action', verb, addressees: ['org/ECO'] }] }],
  });
  const first = resolution(
    'A/RES/85/1',
    'Lakes',
    'org/ECO',
    {},
    action('para_2', 'Encourages the Community to restore reed beds along the shore'),
  );

  test.each([
    [
      'half its words',
      action('para_5', 'Also encourages the Community to restore reed beds along all rivers'),
      'superseded',
    ],
    ['another matter', action('para_2', 'Encourages the Community to open a school of music'), 'lapsed'],
  ])('%s', (_, more, status) => {
    const next = resolution('A/RES/87/1', 'Lakes', 'org/ECO', {}, more);
    const entry = statusOf([first, next], AFTER, 'A/RES/85/1#para_2');
    expect(entry.status).toBe(status);
    expect(entry.supersededBy).toBe(status === 'superseded' ? 'A/RES/87/1#para_5' : null);
  });
});

describe('target sessions', () => {
  const asking = (ask: object): Held[] => [
    resolution(
      'A/RES/85/1',
      'Lakes',
      'org/ECO',
      {},
      { paragraphs: [{ id: 'para_8', text: 'Requests a report', asks: [ask] }] },
    ),
  ];
  test.each([
    ['printed', { session: 87 }, 87, 'stated', 'target-printed'],
    ['"its next session"', { session: 86, basis: 'derived' }, 86, 'computed', 'target-derived'],
    ['a date', { due: '2032-01' }, 86, 'computed', 'target-date'],
    ['every two years', { recurrence: 'P2Y' }, 87, 'computed', 'target-recurring'],
    ['none', {}, null, null, 'target-none'],
    ["another body's, or over", { session: 62 }, null, null, 'target-past'],
  ])('%s', (_, ask, session, sessionBasis, id) => {
    expect(statusOf(asking(ask), '2030-12-01')).toMatchObject({ session, sessionBasis, sessionReason: { id } });
  });

  test.each([
    ['2031-09-08', 'open'],
    ['2031-09-09', 'due'],
    ['2032-01-31', 'due'],
    ['2032-02-01', 'overdue'],
    ['2033-10-01', 'lapsed'],
  ])('asked for by January 2032: on %s %s', (asOf, status) => {
    expect(statusOf(asking({ due: '2032-01' }), asOf).status).toBe(status);
  });

  test('what recurs has its turns up to the session that runs', () => {
    const entries = ledgerOf(worksOf(asking({ session: 86, recurrence: 'P2Y' })), '2036-10-01');
    expect(entries.map(({ session, status }) => [session, status])).toEqual([
      [86, 'lapsed'],
      [88, 'overdue'],
      [90, 'overdue'],
    ]);
  });

  test('the dates of a report are counted from the meeting, once it is known', () => {
    expect(statusOf([ASKING], DURING).dates?.consideration).toMatchObject({ date: '2032-09-07', basis: 'computed' });
    expect(statusOf([ASKING, NEXT], AFTER).dates).toMatchObject({
      consideration: { date: '2032-11-20', basis: 'stated', source: 'A/RES/87/1' },
      issue: { date: '2032-10-09', basis: 'computed' },
      submission: { date: '2032-09-11', basis: 'computed' },
    });
  });
});

describe('questions', () => {
  const works = worksOf([ASKING, resolution('A/RES/85/2', 'Hills', 'org/SCO', { report: 87 })]);
  const entries = ledgerOf(works, DURING);

  test('due, in the shape of the command', () => {
    expect(dueIn(entries, { item: 'cooperation' })).toMatchObject([
      {
        mandate: 'A/RES/85/1#para_8',
        kind: 'report',
        session: 87,
        sessionOpens: '2032-09',
        status: 'due',
        organization: 'org/ECO',
      },
      {
        mandate: 'A/RES/85/1#para_9',
        kind: 'agenda',
        session: 87,
        sessionOpens: '2032-09',
        status: 'due',
        organization: 'org/ECO',
      },
      {
        mandate: 'A/RES/85/2#para_8',
        kind: 'report',
        session: 87,
        sessionOpens: '2032-09',
        status: 'due',
        organization: 'org/SCO',
      },
    ]);
  });

  test.each([
    [{}, 3],
    [{ symbol: 'A/RES/85/1' }, 2],
    [{ organization: 'org/SCO' }, 1],
    [{ addressee: 'un/SG' }, 2],
    [{ addressee: 'un/S' }, 0],
    [{ session: 87, kind: 'agenda' as const }, 1],
    [{ status: 'open' as const }, 0],
    [{ status: undefined, session: undefined }, 3],
  ])('filter %o', (filter, count) => expect(mandatesIn(entries, filter)).toHaveLength(count));

  test('deadlines: one a step, with all who ask', () => {
    expect(deadlinesOf(entries).map(({ step, date, requests }) => [step, date, requests.length])).toEqual([
      ['submission', '2032-06-29', 2],
      ['issue', '2032-07-27', 2],
      ['consideration', '2032-09-07', 2],
      ['opening', '2032-09-07', 1],
    ]);
  });

  test('what is answered has no deadline', () => {
    expect(
      deadlinesOf(ledgerOf(addHeld(works, [REPORT_87]), AFTER)).filter(({ step }) => step === 'submission'),
    ).toEqual([]);
  });
});

test('one document more: the entries of the affected works are those of the whole ledger', () => {
  const other = resolution('A/RES/85/2', 'Hills', 'org/SCO', { report: 87 });
  const works = addHeld(worksOf([ASKING, other]), [REPORT_87]);
  const only = affectedBy(works, 'A/87/300');
  expect([...only].sort()).toEqual(['A/87/300', 'A/RES/85/1', 'A/RES/85/2']);
  expect(ledgerOf(works, AFTER, { only })).toEqual(ledgerOf(worksOf([ASKING, other, REPORT_87]), AFTER));
  expect(affectedBy(works, 'A/RES/1/1')).toEqual(new Set());
});

describe('the symbol of a report that prints none', () => {
  const citing = (symbol: string, name: string, organization: string, report: string): Held =>
    resolution(symbol, name, organization, {}, { paragraphs: [notes(report)] });
  const two = [
    citing('A/RES/87/1', 'Lakes', 'org/ECO', 'A/87/301'),
    citing('A/RES/87/2', 'Hills', 'org/SCO', 'A/87/301'),
  ];
  const nameless: Held = { ...REPORT_87, symbol: 'unnamed-1', symbols: [] };

  test('resolutions on two organizations take note of it', () => {
    expect(symbolByCitation(worksOf(two), nameless, AFTER)).toEqual({
      symbol: 'A/87/301',
      symbols: ['A/87/301'],
      by: ['A/RES/87/1#container_1', 'A/RES/87/2#container_1'],
    });
  });

  test.each<[string, Held[], Held]>([
    ['one resolution is not enough', two.slice(0, 1), nameless],
    [
      'another report as well',
      [
        ...two,
        citing('A/RES/87/3', 'Shores', 'org/AU', 'A/87/302'),
        citing('A/RES/87/4', 'Isles', 'org/PIF', 'A/87/302'),
      ],
      nameless,
    ],
    ['it is dated after a resolution that cites it', two, { ...nameless, distributionDate: '2032-12-01' }],
    ['that report is held', [...two, { ...REPORT_87, symbol: 'A/87/301', symbols: [] }], nameless],
    ['it is no report', two, { ...nameless, kind: 'other' }],
    ['it is of another session', two, { ...nameless, session: 86 }],
  ])('%s: unknown', (_, held, report) => expect(symbolByCitation(worksOf(held), report, AFTER)).toBeNull());
});

test('numbers that are no session stop nothing', () => {
  const asking = resolution('A/RES/85/1', 'Lakes', 'org/ECO', { report: 1e12, agenda: 0.5 }, { agenda: [] });
  const strange = { ...resolution('A/RES/85/2', 'Hills', 'org/SCO', { report: 87 }), session: 1e9, adoptionDate: null };
  const due = resolution(
    'A/RES/85/3',
    'Shores',
    'org/AU',
    {},
    {
      paragraphs: [
        { id: 'para_1', text: 'Requests', asks: [{ due: '2032-99' }, { due: '9999' }, { recurrence: 'P99999999Y' }] },
      ],
    },
  );
  const entries = ledgerOf(worksOf([asking, strange, due]), AFTER);
  expect(entries.map(({ session }) => session)).toEqual([87, null, null, null, null, null]);
});
