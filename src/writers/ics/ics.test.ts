import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Deadline } from '../../cycle/index.ts';
import { writeIcs } from '../index.ts';

const STAMP = '2032-06-01T08:00:00Z';
const deadline = (more: Partial<Deadline> = {}): Deadline => ({
  id: 'submission/87/cooperation',
  step: 'submission',
  date: '2032-12-31',
  basis: 'computed',
  source: '10-4-6',
  session: 87,
  item: 'cooperation',
  requests: [
    { mandate: 'A/RES/85/1#para_8', organization: 'org/ECO' },
    { mandate: 'A/RES/85/2#para_8', organization: null },
  ],
  asked: '2030-11-20',
  overdue: false,
  what: { id: 'deadline-submission', values: { session: '87', count: '2' } },
  ...more,
});

const read = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

test('a program reads the event back', () => {
  const text = writeIcs([deadline()], { name: 'Deadlines', stamp: STAMP });
  const [event] = read(text);
  expect(event).toMatchObject({
    uid: 'submission/87/cooperation@octavo',
    summary: 'Report for session 87: to be submitted (2 requests)',
  });
  expect([event.startDate.toString(), event.endDate.toString(), event.startDate.isDate]).toEqual([
    '2032-12-31',
    '2033-01-01',
    true,
  ]);
  expect(event.description).toContain('computed by the 10-4-6 rule: submitted ten weeks');
  expect(event.description.split('\n').slice(-2)).toEqual([
    'A/RES/85/1, para. 8 · Economic Cooperation Organization',
    'A/RES/85/2, para. 8',
  ]);
  expect(event.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
  expect(event.component.getFirstPropertyValue('url')).toBe('https://docs.un.org/en/A/RES/85/1');
  expect(String(event.component.getFirstPropertyValue('dtstamp'))).toBe('2032-06-01T08:00:00Z');
});

test('a stated date is confirmed; French where it is asked for', () => {
  const [event] = read(
    writeIcs([deadline({ basis: 'stated', source: 'A/87/150' })], { name: 'Délais', stamp: STAMP, language: 'fr' }),
  );
  expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  expect(event.summary).toBe('Rapport pour la session 87 : à soumettre (2 demandes)');
});

describe('form', () => {
  const hostile = 'a;b,c\\d\r\nEND:VCALENDAR\u0007 é漢🌍'.repeat(20);
  const text = writeIcs([deadline({ requests: [{ mandate: `A/RES/85/1#${hostile}`, organization: hostile }] })], {
    name: hostile,
    stamp: STAMP,
  });

  test('lines end in CRLF and have at most 75 octets', () => {
    const lines = text.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter((line) => line.includes('\n') || new TextEncoder().encode(line).length > 75)).toEqual([]);
  });

  test('hostile words stay words', () => {
    const events = read(text);
    const plain = hostile.replaceAll('\r\n', '\n').replaceAll('\u0007', ' ');
    expect(events).toHaveLength(1);
    expect(events[0].description.endsWith(`A/RES/85/1, ${plain} · ${plain}`)).toBe(true);
  });

  test('the same deadlines give the same file; none give an empty calendar', () => {
    const options = { name: 'Deadlines', stamp: STAMP };
    expect(writeIcs([deadline()], options)).toBe(writeIcs([deadline()], options));
    expect(read(writeIcs([], options))).toEqual([]);
  });

  test('a stamp that is no time is refused', () => {
    expect(() => writeIcs([], { name: '', stamp: 'today' })).toThrow(RangeError);
  });
});
