// Deadlines, by month, as a list and as a month's sheet.
import { type CycleState, type Deadline, deadlines } from '../../../register/index.ts';
import { page } from '../frame/answer.ts';
import { type Html, html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import { monthSheet } from '../parts/chart-month.ts';
import { addressLink } from '../parts/cycle-address.ts';
import { dayForm, withCycle } from '../parts/cycle-day.ts';
import { counted, type Filter, filterForm, withQuery } from '../parts/cycle-filters.ts';
import { actorLink, nameOf } from '../parts/cycle-names.ts';
import { workTitle } from '../parts/cycle-title.ts';
import { reasonIn } from '../parts/cycle-words.ts';
import { wishIn } from './mandates.ts';

export const calendar: Page = {
  paths: ['/calendar'],
  answer: (site, visit) =>
    withCycle(site, visit, (state, asOf) =>
      page({
        title: visit.words('nav-calendar'),
        depends: ['cycle'],
        kind: 'calendar',
        alternates: [
          { href: feedOf(visit, 'atom'), type: 'application/atom+xml', title: visit.words('nav-calendar') },
          { href: feedOf(visit, 'ics'), type: 'text/calendar' },
        ],
        main: mainOf(site, visit, state, asOf),
      }),
    ),
};

function feedOf({ query }: Visit, format: string): string {
  const asked = new URLSearchParams();
  if (query.get('organization')) asked.set('organization', query.get('organization')!);
  if (query.get('addressee')) asked.set('addressee', query.get('addressee')!);
  return `/api/v1/deadlines.${format}${asked.size ? `?${asked}` : ''}`;
}

function mainOf(site: Site, visit: Visit, state: CycleState, asOf: string): Html {
  const { words } = visit;
  const { organization, addressee, item } = wishIn(visit);
  const all = joined(deadlines(state, asOf, { organization, addressee, item }));
  const month = /^\d{4}-(?:0[1-9]|1[0-2])$/.test(visit.query.get('month') ?? '')
    ? visit.query.get('month')!
    : (all.find(({ date }) => date >= asOf)?.date ?? asOf).slice(0, 7);
  const past = visit.query.get('past') === 'yes';
  const shown = all.filter(({ date }) => (past ? date < asOf : date >= asOf));
  return html`<h1>${words('nav-calendar')}</h1><p class="lead">${words('calendar-lead')}</p>
${filterForm(visit, filtersFor(state, asOf, visit))}
${dayForm(site, visit, asOf)}
<p class="feeds"><a href="${feedOf(visit, 'ics')}">${words('calendar-ics')}</a> · <a href="${feedOf(visit, 'atom')}">${words('calendar-atom')}</a></p>
<section aria-labelledby="sheet"><h2 id="sheet">${capital(words.date(month))}</h2>
<nav aria-label="${words('calendar-months')}"><a rel="prev" href="${withQuery(visit, { month: moved(month, -1) })}">${words.date(moved(month, -1))}</a> · <a rel="next" href="${withQuery(visit, { month: moved(month, 1) })}">${words.date(moved(month, 1))}</a></nav>
${monthSheet(
  month,
  asOf,
  Map.groupBy(all, ({ date }) => date),
  words,
)}</section>
<section aria-labelledby="list"><h2 id="list">${words(past ? 'calendar-past' : 'calendar-coming')}</h2>
<p role="status">${words('calendar-count', { count: shown.length })} <a href="${withQuery(visit, { past: past ? null : 'yes' })}">${words(past ? 'calendar-show-coming' : 'calendar-show-past')}</a></p>
${monthLists(past ? shown.toReversed() : shown, state, visit)}</section>`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function moved(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

function filtersFor(state: CycleState, asOf: string, { words }: Visit): Filter[] {
  const pending = state.ledger(asOf).filter(({ status, session }) => session !== null && PENDING.has(status));
  const choices = (valuesOf: (one: (typeof pending)[number]) => readonly (string | null)[]) =>
    [...counted(pending, valuesOf)]
      .slice(0, 150)
      .map(([value, count]) => ({ value, label: nameOf(value, words), count }));
  const items = [...counted(pending, ({ item }) => [item])].map(([value, count]) => ({
    value,
    label: words('item-cooperation'),
    count,
  }));
  return [
    {
      name: 'organization',
      label: words('filter-organization'),
      choices: choices(({ organization }) => [organization]),
    },
    { name: 'addressee', label: words('filter-addressee'), choices: choices(({ addressees }) => addressees) },
    { name: 'item', label: words('filter-item'), choices: items },
  ];
}

const PENDING: ReadonlySet<string> = new Set(['open', 'due', 'overdue']);

/** So many dates stand on the page; the feeds have all. */
const MOST = 200;

function monthLists(all: readonly Deadline[], state: CycleState, visit: Visit): Html {
  const { words } = visit;
  const by = Map.groupBy(all.slice(0, MOST), ({ date }) => date.slice(0, 7));
  return html`${[...by].map(
    ([month, own]) =>
      html`<h3 id="m-${month}">${capital(words.date(month))}</h3><ul class="deadlines">${own.map((one) => deadlineItem(one, state, visit))}</ul>`,
  )}${all.length > MOST ? html`<p>${words('calendar-cut', { count: all.length - MOST })}</p>` : ''}`;
}

const MOST_REQUESTS = 6;

/** The same step of the same session on the same day is one line, whoever asks. */
export function joined(all: readonly Deadline[]): readonly Deadline[] {
  const by = Map.groupBy(all, ({ date, step, session, overdue }) => `${date} ${step} ${session} ${overdue}`);
  return [...by.values()].map((own) => {
    if (own.length === 1) return own[0];
    const requests = own.flatMap((one) => one.requests);
    return {
      ...own[0],
      requests,
      what: { ...own[0].what, values: { ...own[0].what.values, count: String(requests.length) } },
    };
  });
}

/** A date, what it is, who asks, how the date is known. */
export function deadlineItem(one: Deadline, state: CycleState, { words }: Visit): Html {
  const { date, basis, source, requests, overdue, what } = one;
  const request = ({ mandate, organization }: Deadline['requests'][number]): Html =>
    html`<li>${addressLink(mandate, words)} ${organization ? actorLink(organization, words) : workTitle(mandate, state, words)}</li>`;
  return html`<li><strong class="when">${words.date(date)}</strong> ${overdue ? html`<span class="status overdue">${words('status-overdue')}</span> ` : ''}${reasonIn(what, words)}
<span class="small">${words(basis)}${words('colon')}${source.includes('/') ? addressLink(source, words) : words('rule-10-4-6')}</span>
${
  requests.length > MOST_REQUESTS
    ? html`<details><summary>${words('calendar-requests', { count: requests.length })}</summary><ul>${requests.map(request)}</ul></details>`
    : html`<ul>${requests.map(request)}</ul>`
}</li>`;
}
