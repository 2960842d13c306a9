// Who of the United Nations met whom: contacts of an entity with an organization, as reports tell them, and the years without.
import type { Activity } from '../../facts/index.ts';
import { organizationOf } from '../../lexicon/index.ts';
import { addressOf, type Held } from '../held.ts';
import { editionsOf } from './editions.ts';
import { gapsIn } from './series.ts';
import type { ContactLine } from './types.ts';

/** Kinds of activity that are contacts of persons or offices. */
const CONTACTS: ReadonlySet<string> = new Set(['meeting', 'visit', 'coordination', 'statement']);

interface Contact {
  readonly organization: string;
  readonly entity: string;
  readonly contact: ContactLine['contacts'][number];
}

/** Contacts by organization and entity, those of each in the order of works and of print. */
export function contactLines(held: readonly Held[]): readonly ContactLine[] {
  const all = [...editionsOf(held)].flatMap(([, [one]]) => (one.kind === 'report' ? contactsIn(one) : []));
  const by = Map.groupBy(all, ({ organization, entity }) => `${organization} ${entity}`);
  return Object.freeze([...by].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => lineOf(list)));
}

const contactsIn = ({ symbol, facts }: Held): Contact[] =>
  facts.activities
    .filter(({ kinds }) => kinds.some((one) => CONTACTS.has(one)))
    .flatMap((one) => contactsOf(one, symbol));

function contactsOf(activity: Activity, symbol: string): Contact[] {
  const { entities, kinds, dates, places, text } = activity;
  const contact = { address: addressOf(symbol, activity.paragraph), words: text, kinds, dates, places };
  const organizations = [...new Set(activity.organizations.map(organizationOf))];
  return organizations.flatMap((organization) => entities.map((entity) => ({ organization, entity, contact })));
}

function lineOf(list: readonly Contact[]): ContactLine {
  const [{ organization, entity }] = list;
  const contacts = list.map(({ contact }) => contact);
  const years = [...new Set(contacts.flatMap(({ dates }) => dates.flatMap(yearsOf)))].sort((a, b) => a - b);
  return Object.freeze({ organization, entity, contacts, years, gaps: years.length ? gapsIn(years) : [] });
}

/** Years of both ends; an end that is open has none. */
const yearsOf = (date: string): number[] =>
  date.split('/').flatMap((one) => (/^\d{4}/.test(one) ? Number(one.slice(0, 4)) : []));
