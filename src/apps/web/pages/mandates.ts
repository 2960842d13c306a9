// The ledger: every request with filters, counts and reasons.
import {
  type CycleState,
  type Entry,
  type MandateFilter,
  mandates as mandatesOf,
  STATUSES,
  type Status,
} from '../../../register/index.ts';
import { page } from '../frame/answer.ts';
import { type Html, html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import { dayForm, withCycle } from '../parts/cycle-day.ts';
import { newestFirst } from '../parts/cycle-entries.ts';
import { entryItem, type Telling } from '../parts/cycle-entry.ts';
import { type Choice, counted, type Filter, filterForm, pagesBar, partOf } from '../parts/cycle-filters.ts';
import { namedPart } from '../parts/cycle-named.ts';
import { nameOf } from '../parts/cycle-names.ts';
import { maybe } from '../parts/cycle-words.ts';

const KINDS = ['report', 'agenda', 'action'] as const;

export const mandates: Page = {
  paths: ['/mandates'],
  answer: (site, visit) =>
    withCycle(site, visit, (state, asOf) =>
      page({
        title: visit.words('nav-mandates'),
        depends: ['cycle'],
        kind: 'mandates',
        main: mainOf(site, visit, state, asOf),
      }),
    ),
};

interface Wish extends MandateFilter {
  readonly verb?: string;
}

/** What is asked; a value that means nothing is no wish. */
export function wishIn({ query }: Visit): Wish {
  const text = (name: string): string | undefined => query.get(name)?.trim() || undefined;
  const session = Number(text('session'));
  const status = text('status');
  const kind = text('kind');
  return {
    symbol: text('symbol'),
    addressee: text('addressee'),
    organization: text('organization'),
    item: text('item'),
    session: Number.isInteger(session) && session > 0 ? session : undefined,
    status: STATUSES.includes(status as Status) ? (status as Status) : undefined,
    kind: KINDS.includes(kind as 'report') ? (kind as 'report') : undefined,
    verb: text('verb'),
  };
}

/** Entries that meet the wish; one wish can be left out, to count what its other values would give. */
function entriesFor(state: CycleState, asOf: string, wish: Wish, without?: keyof Wish): readonly Entry[] {
  const { verb, ...filter } = { ...wish, ...(without ? { [without]: undefined } : {}) };
  const found = mandatesOf(state, asOf, filter);
  return verb ? found.filter((one) => one.verb === verb) : found;
}

function mainOf(site: Site, visit: Visit, state: CycleState, asOf: string): Html {
  const { words } = visit;
  const wish = wishIn(visit);
  const all = newestFirst(entriesFor(state, asOf, wish));
  const part = partOf(all, visit);
  const telling = { site, state, words };
  return html`<h1>${words('nav-mandates')}</h1><p class="lead">${words('mandates-lead')}</p>
${filterForm(visit, filtersFor(visit, state, asOf, wish), hiddenDay(visit))}
${dayForm(site, visit, asOf)}
<p role="status"><strong>${words('mandates-count', { count: all.length })}</strong> <span class="small">${words('as-of-said', { date: words.date(asOf) })}</span></p>
<ul class="entries">${part.shown.map((one) => entryItem(one, telling))}</ul>
${all.length ? '' : html`<p>${words('mandates-nothing')}</p>`}
${pagesBar(part, visit)}
${namedFor(wish, telling)}`;
}

/** Of an entity and an organization: where it is named without being asked, and what the whole system is asked. */
function namedFor({ addressee, organization }: Wish, telling: Telling): Html {
  if (!addressee?.startsWith('un/') || !organization) return html``;
  const { words } = telling;
  const body = namedPart(addressee, organization, telling);
  const whole =
    addressee === 'un/UN'
      ? ''
      : html`<p><a href="/mandates?addressee=un/UN&organization=${organization}">${words('mandates-whole-system')}</a></p>`;
  return html`<section aria-labelledby="named"><h2 id="named">${words('entity-named')}</h2>${body ?? html`<p>${words('named-none')}</p>`}${whole}</section>`;
}

const hiddenDay = ({ query }: Visit): Html => {
  const asked = query.get('as-of');
  return asked ? html`<input type="hidden" name="as-of" value="${asked}">` : html``;
};

/** So many values of a list are offered; the address takes any. */
const MOST = 150;

function filtersFor(visit: Visit, state: CycleState, asOf: string, wish: Wish): Filter[] {
  const { words } = visit;
  const choices = (
    name: keyof Wish,
    valuesOf: (one: Entry) => readonly (string | number | null)[],
    label: (value: string) => string,
  ): Filter => {
    const counts = counted(entriesFor(state, asOf, wish, name), valuesOf);
    const listed: Choice[] = [...counts]
      .slice(0, MOST)
      .map(([value, count]) => ({ value, label: label(value), count }));
    return { name, label: words(`filter-${name}` as 'filter-status'), choices: listed, labelOf: label };
  };
  const name = (actor: string): string => nameOf(actor, words);
  return [
    choices('addressee', ({ addressees }) => addressees, name),
    choices('organization', ({ organization }) => [organization], name),
    sorted(
      choices(
        'session',
        ({ session }) => [session],
        (one) => words('organizations-session', { session: one }),
      ),
    ),
    choices(
      'status',
      ({ status }) => [status],
      (one) => maybe(words, `status-${one}`, one),
    ),
    choices(
      'kind',
      ({ kind }) => [kind],
      (one) => maybe(words, `kind-${one}`, one),
    ),
    choices(
      'verb',
      ({ verb }) => [verb],
      (one) => maybe(words, `verb-${one.replaceAll(' ', '-')}`, one),
    ),
    { name: 'symbol', label: words('filter-symbol') },
  ];
}

const sorted = (filter: Filter): Filter => ({
  ...filter,
  choices: filter.choices!.toSorted((a, b) => Number(b.value) - Number(a.value)),
});
