// Deadlines as a calendar (iCalendar, RFC 5545): a day-long event each.
import { addDays, type Deadline } from '../../cycle/index.ts';
import { say } from '../../lexicon/index.ts';
import { describe, linkTo } from '../deadline-words.ts';

export interface CalendarOptions {
  /** Name of the calendar, as programs show it. */
  readonly name: string;
  /** ISO time at which it is made (`2026-11-22T08:00:00Z`): writers read no clock. */
  readonly stamp: string;
  readonly language?: string;
  /** Where a paragraph (`A/RES/79/330#para_46`) opens; without it the Organization's own page of the document. */
  readonly addressOf?: (mandate: string) => string;
}

const LIMIT = 75;
const encoder = new TextEncoder();

/** Backslash, semicolon, comma and line end are escaped; other control characters have no place in a calendar. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** Lines of at most 75 octets, the next ones behind a blank; no character is cut. */
function folded(line: string): string {
  let out = '';
  let size = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (size + octets > LIMIT) {
      out += '\r\n ';
      size = 1;
    }
    out += character;
    size += octets;
  }
  return out;
}

const day = (iso: string): string => iso.replaceAll('-', '');

/** `20261122T080000Z`; throws a RangeError for what is no time. */
const time = (iso: string): string => `${new Date(iso).toISOString().replace(/[-:]|\.\d+/g, '')}`;

function event(deadline: Deadline, stamp: string, { language = 'en', addressOf }: CalendarOptions): string[] {
  const { id, step, date, basis } = deadline;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(encodeURI(id))}@octavo`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day(date)}`,
    `DTEND;VALUE=DATE:${day(addDays(date, 1))}`,
    `SUMMARY:${escaped(say(deadline.what.id, deadline.what.values, language).text)}`,
    `DESCRIPTION:${escaped(describe(deadline, language))}`,
    `CATEGORIES:${step}`,
    `STATUS:${basis === 'stated' ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    `URL:${linkTo(deadline, language, addressOf)}`,
    'END:VEVENT',
  ];
}

/**
 * A calendar of deadlines. A computed date is tentative. The same deadline keeps its UID, so that a program that reads
 * the calendar again moves the event. Throws a RangeError where `stamp` is no time.
 */
export function writeIcs(deadlines: readonly Deadline[], options: CalendarOptions): string {
  const { name, stamp } = options;
  const made = time(stamp);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Octavo//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...deadlines.flatMap((one) => event(one, made, options)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
