// Values of a message as people write them: days and intervals, places of a document.
import { say } from './messages.ts';
import { sayPlace } from './places.ts';

const DATE = /^\d{4}-\d{2}(?:-\d{2})?(?:\/\d{4}(?:-\d{2}){0,2})?$/;
const PLACE = /^(?:para|container|part|annex|sec)_\w+$/;

/** A date, a paragraph's id, or several parted by commas, in words; anything else as it is. */
export const sayValue = (value: string, language: string): string =>
  value
    .split(', ')
    .map((one) => (DATE.test(one) ? sayDate(one, language) : PLACE.test(one) ? sayPlace(one, language) : one))
    .join(', ');

/** All values of a message, each as `sayValue` has it. */
export const sayValues = (values: Readonly<Record<string, string>>, language: string): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, sayValue(value, language)]));

/** `2024`, `2024-03`, `2024-03-11` as people write them; an interval as one: "9–10 June 2018". */
export function sayDate(iso: string, language: string): string {
  const [from, to] = iso.split('/').map((one) => ({ one, at: timeOf(one) }));
  const { day, month, first } = formatsOf(language);
  const format = iso.length === (to ? 21 : 10) ? day : month;
  const exact = /^\d{4}-\d{2}(-\d{2})?(?:\/\d{4}-\d{2}(-\d{2})?)?$/.exec(iso);
  const alike = exact && (!to || Boolean(exact[1]) === Boolean(exact[2]));
  if (!alike || Number.isNaN(from.at) || (to && !(to.at >= from.at)))
    return to ? `${sayDate(from.one, language)} – ${sayDate(to.one, language)}` : iso;
  const parts = to ? format.formatRangeToParts(from.at, to.at) : format.formatToParts(from.at);
  const words = parts.map(({ type, value }, i) => {
    if (type === 'day') return value === '1' ? first : value;
    // Days of one month stand close; longer ends have blanks around the dash.
    return value.includes('–') ? (parts[i - 1].type === 'day' && parts[i + 1].type === 'day' ? '–' : ' – ') : value;
  });
  return words.join('');
}

const timeOf = (iso: string): number => Date.parse(iso.length === 7 ? `${iso}-01` : iso);

interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  /** How the first of a month is written. */
  readonly first: string;
}
const formats = new Map<string, Formats>();

function formatsOf(language: string): Formats {
  const known = formats.get(language);
  if (known) return known;
  // The United Nations writes English dates with the day first.
  const locale = language === 'en' ? 'en-GB' : language;
  const made: Formats = {
    month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
    first: say('date-first-day', {}, language).text,
  };
  formats.set(language, made);
  return made;
}
