import { describe, expect, test } from 'vitest';
import {
  councilYearOf,
  firstDay,
  lastDay,
  openingOf,
  phaseOf,
  reportDates,
  sessionAt,
  sessionDates,
  specialSessionOf,
  specialSessions,
} from './index.ts';

describe('opening by the rule in force', () => {
  test.each([
    [2, '1947-09-16', 'A/520'],
    [44, '1989-09-19', 'A/520'],
    [56, '2001-09-11', 'A/RES/55/14'],
    [57, '2002-09-10', 'A/RES/55/14'],
    [58, '2003-09-16', 'A/RES/57/301'],
    // 1 September a Saturday, then a Sunday: the first week with a working day is the next.
    [67, '2012-09-18', 'A/RES/57/301'],
    [68, '2013-09-17', 'A/RES/57/301'],
    [73, '2018-09-18', 'A/RES/57/301'],
    [77, '2022-09-13', 'A/RES/57/301'],
    [78, '2023-09-05', 'A/RES/75/325'],
    [79, '2024-09-10', 'A/RES/75/325'],
    [81, '2026-09-08', 'A/RES/75/325'],
  ])('session %i opens on %s', (session, date, source) => {
    expect(openingOf(session)).toEqual({ date, basis: 'computed', source });
  });

  test('a date that a document states goes before the rule, and agrees with it', () => {
    expect(openingOf(80)).toEqual({ date: '2025-09-09', basis: 'stated', source: 'A/80/150' });
  });

  test('every opening is a Tuesday of September', () => {
    for (let session = 2; session < 200; session++) {
      const { date } = openingOf(session);
      expect(date.slice(0, 7)).toBe(`${1945 + session}-09`);
      expect(new Date(date).getUTCDay()).toBe(2);
    }
  });

  test.each([0, -1, 1.5, Number.NaN, 1e9])('%d is no session', (session) =>
    expect(() => openingOf(session)).toThrow(RangeError),
  );
});

describe('a session in time', () => {
  test('it ends on the eve of the next', () => {
    expect(sessionDates(79)).toMatchObject({
      opens: { date: '2024-09-10' },
      ends: { date: '2025-09-08', basis: 'computed' },
    });
  });

  test.each([
    ['2025-09-08', 79],
    ['2025-09-09', 80],
    ['2026-01', 80],
    ['2026', 80],
    ['1946-01-09', null],
    ['1946-02-01', 1],
    ['soon', null],
    ['9999-12-31', null],
  ])('%s falls into session %s', (date, session) => expect(sessionAt(date)).toBe(session));

  test('to come, running, over', () => {
    expect(['2026-09-07', '2026-09-08', '2027-09-06', '2027-12-01'].map((day) => phaseOf(81, day))).toEqual([
      'to-come',
      'running',
      'running',
      'over',
    ]);
  });
});

describe('10-4-6', () => {
  test('from the opening, where no meeting is known', () => {
    expect(reportDates(81)).toEqual({
      session: 81,
      submission: { date: '2026-06-30', basis: 'computed', source: '10-4-6' },
      issue: { date: '2026-07-28', basis: 'computed', source: '10-4-6' },
      consideration: { date: '2026-09-08', basis: 'computed', source: 'A/RES/75/325' },
    });
  });

  test('from the meeting, where a document states it', () => {
    const dates = reportDates(81, { date: '2026-11-23', source: 'A/81/PV.40' });
    expect(dates.consideration).toEqual({ date: '2026-11-23', basis: 'stated', source: 'A/81/PV.40' });
    expect([dates.submission.date, dates.issue.date]).toEqual(['2026-09-14', '2026-10-12']);
  });
});

describe('special sessions and Council years', () => {
  test.each([
    ['A/RES/S-30/1', { kind: 'special', number: 30 }],
    ['A/RES/ES-10/24', { kind: 'emergency', number: 10 }],
    ['A/ES-11/L.7', { kind: 'emergency', number: 11 }],
    ['A/S-32/PV.1', { kind: 'special', number: 32 }],
    ['A/RES/79/1', null],
    ['S/RES/1809 (2008)', null],
  ])('%s', (symbol, expected) => expect(specialSessionOf(symbol)).toEqual(expected));

  test('dates are those of the documents', () => {
    const works = [
      { symbol: 'A/RES/ES-99/2', adoptionDate: '2031-04-02' },
      { symbol: 'A/RES/ES-99/1', adoptionDate: '2030-03-01' },
      { symbol: 'A/RES/S-9/1', adoptionDate: null },
      { symbol: 'A/RES/85/1', adoptionDate: '2030-10-01' },
    ];
    expect(specialSessions(works)).toEqual([
      {
        kind: 'emergency',
        number: 99,
        from: '2030-03-01',
        to: '2031-04-02',
        works: ['A/RES/ES-99/1', 'A/RES/ES-99/2'],
      },
      { kind: 'special', number: 9, from: null, to: null, works: ['A/RES/S-9/1'] },
    ]);
  });

  test.each([
    ['S/RES/1809 (2008)', 2008, 63],
    ['S/2024/600', 2024, 79],
    ['S/PRST/2013/12', 2013, 68],
  ])('%s', (symbol, year, ordinal) => expect(councilYearOf(symbol)).toEqual({ year, ordinal }));

  test.each(['A/79/302', 'S/RES/1809', 'S/4321'])('%s names no year', (symbol) =>
    expect(councilYearOf(symbol)).toBeNull(),
  );
});

test.each([
  ['2024-02-10', '2024-02-10', '2024-02-10'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024', '2024-01-01', '2024-12-31'],
  ['soon', null, null],
  [null, null, null],
])('%s begins on %s and ends on %s', (date, first, last) =>
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]),
);
