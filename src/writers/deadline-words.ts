// A deadline in a person's words and where to read on, for calendar and feed.
import type { Deadline } from '../cycle/index.ts';
import { linkOf, officialName, say, sayAddress } from '../lexicon/index.ts';

/** What to do, where the date comes from, then a line for each request: paragraph and organization. */
export function describe({ what, basis, source, requests, overdue }: Deadline, language: string): string {
  const { next } = say(what.id, what.values, language);
  const rule = source === '10-4-6' ? 'date-by-rule' : 'date-computed';
  const origin = say(basis === 'stated' ? 'date-stated' : rule, { source }, language).text;
  const late = overdue ? [say('date-overdue', {}, language).text] : [];
  const lines = requests.map(({ mandate, organization }) => {
    const name = organization && (officialName(organization, language) ?? organization);
    const place = sayAddress(mandate, language);
    return name ? `${place} · ${name}` : place;
  });
  return [...late, next, origin, ...lines].join('\n');
}

/** The first paragraph that asks, where somebody knows its address; else the Organization's page of its document. */
export function linkTo({ requests }: Deadline, language: string, addressOf?: (mandate: string) => string): string {
  const [{ mandate }] = requests;
  return addressOf?.(mandate) ?? linkOf(mandate.split('#')[0], language);
}
