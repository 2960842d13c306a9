import { describe, expect, test } from 'vitest';
import { type Activity, type Instrument, type Meeting, NO_FACTS } from '../../facts/index.ts';
import type { Held } from '../held.ts';
import { specimen } from '../specimen.ts';
import { compatible, daysBetween, finer, firstDay, lastDay } from './dates.ts';
import {
  chainInForce,
  contactLines,
  expiringBefore,
  type InstrumentChain,
  inForceIn,
  instrumentChains,
  meetingSeries,
  presenceOf,
} from './index.ts';

const span = { paragraph: 'para_1', start: 0, end: 4, text: 'text' };
const MOU = { type: 'memorandum_of_understanding', parties: ['un/UNIDO', 'org/ECO'] };

const instrument = (given: Partial<Instrument>): Instrument => ({
  ...span,
  ...MOU,
  event: 'signed',
  date: null,
  validFrom: null,
  validTo: null,
  ...given,
});

const work = (symbol: string, facts: Partial<Held['facts']>, more: Partial<Held> = {}): Held =>
  specimen({ symbol, session: Number(symbol.split('/').find(Number)), facts: { ...NO_FACTS, ...facts }, ...more });

const told = (symbol: string, given: Partial<Instrument>, more: Partial<Held> = {}): Held =>
  work(symbol, { instruments: [instrument(given)] }, more);

const shown = (chains: readonly InstrumentChain[]): unknown[] =>
  chains.map(({ instruments }) => instruments.map(({ date, expires, renewal }) => [date, expires, renewal]));

describe('dates', () => {
  test.each([
    ['2040', '2040-01-01', '2040-12-31'],
    ['2040-02', '2040-02-01', '2040-02-29'],
    ['2041-02', '2041-02-01', '2041-02-28'],
    ['2100-02', '2100-02-01', '2100-02-28'],
    ['2040-05-04', '2040-05-04', '2040-05-04'],
    ['2040-05-04/2040-06', '2040-05-04', '2040-06-30'],
  ])('%s', (date, first, last) => expect([firstDay(date), lastDay(date)]).toEqual([first, last]));

  test.each([
    ['2040-09', '2040-09-25', true],
    ['2040', '2040-09-25', true],
    ['2040-09', '2040-10-01', false],
  ])('%s and %s', (a, b, same) => expect([compatible(a, b), compatible(b, a)]).toEqual([same, same]));

  test('the finer and the distance', () => {
    expect([finer('2040', '2040-05'), finer('2040-05', null), finer(null, null)]).toEqual(['2040-05', '2040-05', null]);
    expect(daysBetween('2040', '2041')).toBe(1);
    expect(daysBetween('2040', '2040-12-31')).toBe(0);
  });
});

describe('chains', () => {
  test('what is told in several works is one instrument, dated as exactly as any of them does', () => {
    const chains = instrumentChains([
      told('A/RES/85/7', { date: '2040-09' }),
      told('A/87/302', { date: '2040-09-25' }),
    ]);
    expect(shown(chains)).toEqual([[['2040-09-25', null, null]]]);
    expect(chains[0].instruments[0].works).toEqual(['A/RES/85/7', 'A/87/302']);
    expect(chains[0].instruments[0].mentions[1]).toMatchObject({ address: 'A/87/302#para_1', words: 'text' });
  });

  test('a renewal is chained to what it renews', () => {
    const renewed = { event: 'renewed', date: '2042-05', validFrom: '2042', validTo: '2046' } as const;
    const chains = instrumentChains([told('A/87/302', renewed), told('A/RES/81/7', { date: '2036-01' })]);
    expect(shown(chains)).toEqual([
      [
        ['2036-01', null, null],
        ['2042-05', '2046-12-31', 'printed'],
      ],
    ]);
    const [first, second] = chains[0].instruments;
    expect([first.renewedBy, second.renews, second.renewsUnknown]).toEqual([second.id, first.id, false]);
  });

  test('periods that follow each other are a chain; periods with years between are not', () => {
    const plan = (symbol: string, validFrom: string, validTo: string): Held =>
      told(symbol, { type: 'joint_action_plan', event: 'adopted', validFrom, validTo });
    const all = [plan('A/81/302', '2031', '2035'), plan('A/85/302', '2036', '2040'), plan('A/99/302', '2050', '2054')];
    expect(shown(instrumentChains(all))).toEqual([
      [
        [null, '2035-12-31', null],
        [null, '2040-12-31', 'derived'],
      ],
      [[null, '2054-12-31', null]],
    ]);
  });

  test('a renewal of what nobody told of says so', () => {
    const [{ instruments }] = instrumentChains([told('A/87/302', { event: 'renewed', date: '2042-05' })]);
    expect(instruments).toMatchObject([{ renews: null, renewal: null, renewsUnknown: true }]);
  });

  test('an undated mention means the one instrument there was', () => {
    const all = [told('A/RES/85/7', { date: '2036' }), told('A/87/302', { event: 'in force' })];
    expect(instrumentChains(all)[0].instruments[0].mentions).toHaveLength(2);
  });

  test('an undated mention beside several stands alone', () => {
    const all = [
      told('A/RES/85/7', { date: '2036' }),
      told('A/RES/85/8', { date: '2038' }),
      told('A/87/302', { event: 'mentioned' }),
    ];
    expect(shown(instrumentChains(all))).toEqual([
      [['2036', null, null]],
      [['2038', null, null]],
      [[null, null, null]],
    ]);
  });

  test('an undated mention older than the instrument does not mean it', () => {
    const old = told('A/RES/81/7', { event: 'mentioned' }, { adoptionDate: '2026-11-01' });
    expect(instrumentChains([old, told('A/87/302', { date: '2030' })])).toHaveLength(2);
  });

  test('a department under its old name and a secretariat are the same parties', () => {
    const all = [
      told('A/RES/77/7', { date: '2019', parties: ['un/DPKO', 'org/ECO/SECRETARIAT'] }),
      told('A/RES/79/7', { date: '2019', parties: ['un/DPO', 'org/ECO'] }),
    ];
    expect(instrumentChains(all)).toMatchObject([{ entity: 'un/DPO', counterpart: 'org/ECO' }]);
  });

  test('editions of a work are one; what they date differently is a contradiction', () => {
    const all = [
      told('A/RES/85/7', { date: '2040-09-25' }),
      told('A/RES/85/7', { date: '2041-09-25' }, { language: 'fr' }),
    ];
    const [{ instruments }] = instrumentChains(all);
    expect(instruments[0].mentions).toHaveLength(1);
    expect(instruments[0].contradictions).toEqual([
      {
        about: 'instrument-date',
        sources: [
          { address: 'A/RES/85/7#para_1', value: '2040-09-25' },
          { address: 'A/RES/85/7#para_1', value: '2041-09-25' },
        ],
      },
    ]);
  });

  test('a signature long before the period is a contradiction', () => {
    const [{ instruments }] = instrumentChains([
      told('A/87/302', { date: '2031', validFrom: '2041', validTo: '2045' }),
    ]);
    expect(instruments[0].contradictions).toHaveLength(1);
  });
});

describe('expiry', () => {
  const chains = instrumentChains([
    told('A/RES/85/7', { date: '2036', validFrom: '2036', validTo: '2040' }),
    told('A/87/302', { event: 'renewed', date: '2041', validFrom: '2041', validTo: '2045-06' }),
    told('A/87/303', { parties: ['un/FAO', 'org/ECO'], validFrom: '2030', validTo: '2039' }),
    told('A/87/304', { parties: ['un/WHO', 'org/ECO'], date: '2030' }),
  ]);

  test('what ends before a date and was not renewed, the earliest first', () => {
    expect(expiringBefore(chains, '2046-01-01', '2042-01-01').map((one) => [one.expires, one.expired])).toEqual([
      ['2039-12-31', true],
      ['2045-06-30', false],
    ]);
    expect(expiringBefore(chains, '2045-06-30', '2042-01-01')).toHaveLength(1);
  });

  test.each([
    ['before it', 2029, 'no'],
    ['within', 2035, 'yes'],
    ['after it', 2040, 'no'],
  ])('in force %s', (_, year, expected) => expect(inForceIn(chains[0].instruments[0], year)).toBe(expected));

  test.each([
    [2029, 'no'],
    [2030, 'yes'],
    [2031, 'unknown'],
  ])('without a printed end, in %i', (year, expected) => {
    const [open] = chains.filter(({ entity }) => entity === 'un/WHO');
    expect(chainInForce(open, year)).toBe(expected);
  });

  test('a text that calls it in force vouches for its year', () => {
    const vouching = told('A/RES/87/7', { event: 'in force' }, { adoptionDate: '2032-11-01' });
    const [chain] = instrumentChains([told('A/RES/85/7', { date: '2030' }), vouching]);
    expect([chainInForce(chain, 2031), chainInForce(chain, 2032)]).toEqual(['unknown', 'yes']);
  });
});

describe('series', () => {
  const meeting = (series: string, ordinal: number, date: string | null, more: Partial<Meeting> = {}): Meeting => ({
    ...{ ...span, series, ordinal, date, place: null, organizations: ['org/ECO'] },
    ...more,
  });
  const series = (...meetings: Meeting[]) =>
    meetingSeries([work('A/RES/85/7', { meetings })]).map(({ meetings: all, gaps }) => [
      all.map((one) => one.ordinal),
      gaps,
    ]);

  test('is one under its longer and shorter name, with the numbers that are missing', () => {
    expect(
      series(
        meeting('summit of heads of State and Government of the Economic Cooperation Organization', 4, '2040'),
        meeting('summit of the Economic Cooperation Organization', 7, '2043'),
      ),
    ).toEqual([
      [
        [4, 7],
        [5, 6],
      ],
    ]);
  });

  test.each([
    ['meeting on cedar forests', 'meeting on railways', '2040', '2041'],
    ['meeting on cedar forests', 'meeting on cedar forests', '2045', '2041'],
  ])('%s and %s in %s and %s are two', (one, other, first, second) => {
    expect(series(meeting(one, 1, first), meeting(other, 2, second))).toHaveLength(2);
  });

  test('the same number and day join two languages, each with its own name and place', () => {
    const all = meetingSeries([
      work('A/RES/85/7', { meetings: [meeting('meeting on cedar forests', 3, '2040-05-01', { place: 'Baku' })] }),
      work(
        'A/87/302',
        { meetings: [meeting('réunion sur les cèdres', 3, '2040-05', { place: 'Bakou' })] },
        { language: 'fr' },
      ),
    ]);
    expect(all).toMatchObject([
      {
        names: { en: 'meeting on cedar forests', fr: 'réunion sur les cèdres' },
        meetings: [{ ordinal: 3, date: '2040-05-01', places: { en: 'Baku', fr: 'Bakou' } }],
      },
    ]);
  });

  test('two dates of one meeting are a contradiction', () => {
    const [one] = meetingSeries([
      work('A/RES/85/7', {
        meetings: [meeting('meeting on forests', 3, '2040-05-01'), meeting('meeting on forests', 3, '2041')],
      }),
    ]);
    expect(one.contradictions).toMatchObject([
      { about: 'meeting-date', sources: [{ value: '2040-05-01' }, { value: '2041' }] },
    ]);
  });

  test('a misread number makes no list of a million gaps', () => {
    expect(series(meeting('meeting on forests', 1, null), meeting('meeting on forests', 1e9, null))).toEqual([
      [[1, 1e9], []],
    ]);
  });
});

describe('contacts', () => {
  test('by entity, with the years without', () => {
    const contact = (dates: readonly string[], kinds = ['meeting']): Activity => ({
      ...{ ...span, organizations: ['org/ECO'], entities: ['un/SG'], kinds, dates, places: [], themes: [] },
    });
    const activities = [contact(['2040-05']), contact(['2043/..']), contact(['2041'], ['publication'])];
    expect(contactLines([work('A/87/302', { activities }, { kind: 'report' })])).toMatchObject([
      { organization: 'org/ECO', entity: 'un/SG', years: [2040, 2043], gaps: [2041, 2042] },
    ]);
  });
});

describe('presence', () => {
  function report(symbol: string, rooms: Readonly<Record<string, number>>, cites: readonly string[] = []): Held {
    const list = Object.entries(rooms).flatMap(([one, count]) => Array.from({ length: count }, () => one));
    const held = specimen({
      symbol,
      kind: 'report',
      session: Number(symbol.split('/')[1]),
      paragraphs: list.map((_, i) => ({ id: `para_${i + 1}`, role: 'numbered', text: 'Text.', cites: i ? [] : cites })),
    });
    const sections = Object.keys(rooms).map((one) => ({
      ...{ id: one, level: 1, number: null, heading: one, from: null, to: null, organizations: [one] },
    }));
    return { ...held, sections, paragraphs: held.paragraphs.map((one, i) => ({ ...one, section: list[i] })) };
  }

  test('tells what became of each organization, and which report between is not held', () => {
    const before = report('A/85/302', { 'org/ECO': 3, 'org/PIF': 1, 'org/AU': 2 });
    const after = report('A/89/302', { 'org/ECO': 1, 'org/AU': 2, 'org/LAS': 4 }, [
      'A/87/302',
      'A/89/150',
      'A/RES/87/9',
    ]);
    const all = presenceOf([after, before]);
    expect(all.map(({ organization, change }) => [organization, change])).toEqual([
      ['org/AU', 'unchanged'],
      ['org/ECO', 'shrinks'],
      ['org/LAS', 'appears'],
      ['org/PIF', 'vanishes'],
    ]);
    expect(all[1]).toMatchObject({
      before: { paragraphs: 3, share: 0.5, sections: ['A/85/302#org/ECO'] },
      after: { paragraphs: 1 },
      reports: ['A/85/302', 'A/89/302'],
      notHeld: ['A/87/302'],
    });
  });

  test('a report on one organization is compared with none', () => {
    expect(presenceOf([report('A/85/302', { 'org/ECO': 3 }), report('A/87/302', { 'org/ECO': 1 })])).toEqual([]);
  });
});
