// Numbered meetings with the numbers that are missing, and contacts with the years without.
import { sayValue } from '../../../lexicon/index.ts';
import type { ContactLine, MeetingSeries } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';
import { addressLink, addressList } from './cycle-address.ts';
import { actorLink } from './cycle-names.ts';
import { scrollTable } from './cycle-table.ts';

/** Null: nothing held tells of a meeting. */
export function meetingsPart(
  series: readonly MeetingSeries[],
  contacts: readonly ContactLine[],
  words: Words,
): Html | null {
  if (!series.length && !contacts.length) return null;
  return html`${series.length ? html`<ul class="series">${inOrder(series, words).map((one) => seriesItem(one, words))}</ul>` : ''}${contactsTable(contacts, words)}`;
}

const shown = ({ name, names }: MeetingSeries, { language }: Words): string => names[language] ?? name;

function inOrder(series: readonly MeetingSeries[], words: Words): readonly MeetingSeries[] {
  const collator = new Intl.Collator(words.language);
  return series.toSorted((a, b) => collator.compare(shown(a, words), shown(b, words)));
}

/** Called as the interface's language calls it, where a text in it does. */
function seriesItem({ name, names, meetings, gaps, contradictions }: MeetingSeries, words: Words): Html {
  const own = names[words.language];
  const language = own ? words.language : Object.keys(names).find((code) => names[code] === name);
  return html`<li><h3 lang="${language || 'und'}">${own ?? name}</h3><ul>${meetings.map(
    ({ ordinal, date, place, places, mentions }) =>
      html`<li>${words('meeting-number', { number: ordinal })}${words('colon')}${words.date(date) || words('date-unknown')}${place ? html`, ${places[words.language] ?? place}` : ''} · ${addressList(
        mentions.map(({ address }) => address),
        words,
      )}</li>`,
  )}</ul>${gaps.length ? html`<p class="warn">${words('meeting-gaps', { numbers: gaps.join(', ') })}</p>` : ''}${contradictions.map(
    ({ sources }) =>
      html`<p class="warn">${words('contradiction')} ${sources.map(({ address, value }, at) => html`${at ? ' · ' : ''}${addressLink(address, words)}${words('colon')}${sayValue(value, words.language)}`)}</p>`,
  )}</li>`;
}

function contactsTable(contacts: readonly ContactLine[], words: Words): Html {
  if (!contacts.length) return html``;
  const several = new Set(contacts.map(({ organization }) => organization)).size > 1;
  const head = [
    several ? words('contacts-organization') : words('contacts-entity'),
    words('contacts-years'),
    words('contacts-gaps'),
    words('contacts-where'),
  ];
  const rows = [...contacts]
    .sort((a, b) => b.contacts.length - a.contacts.length)
    .map(
      ({
        organization,
        entity,
        contacts: own,
        years,
        gaps,
      }) => html`<tr><th scope="row">${actorLink(several ? organization : entity, words)}</th>
<td>${years.length ? years.join(', ') : words('date-unknown')}</td><td>${gaps.length ? html`<span class="warn">${gaps.join(', ')}</span>` : '–'}</td><td>${addressList(
        own.map(({ address }) => address),
        words,
      )}</td></tr>`,
    );
  return scrollTable('contacts-caption', words('contacts-caption'), head, rows);
}
