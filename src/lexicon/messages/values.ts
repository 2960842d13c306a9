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

/** `2024`, `2024-03`, `2024-03-11` as people write them; an interval as both ends. */
export const sayDate = (iso: string, language: string): string => iso.split('/').map(formatOf(language)).join(' – ');

type Format = (iso: string) => string;
const formats = new Map<string, Format>();

function formatOf(language: string): Format {
  const known = formats.get(language);
  if (known) return known;
  // The United Nations writes English dates with the day first.
  const locale = language === 'en' ? 'en-GB' : language;
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const first = say('date-first-day', {}, language).text;
  const made: Format = (iso) => {
    const at = new Date(/^\d{4}-\d{2}$/.test(iso) ? `${iso}-01T00:00:00Z` : /^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso : '');
    if (Number.isNaN(at.getTime())) return iso;
    if (iso.length === 7) return month.format(at);
    const parts = day.formatToParts(at).map(({ type, value }) => (type === 'day' && value === '1' ? first : value));
    return parts.join('');
  };
  formats.set(language, made);
  return made;
}
