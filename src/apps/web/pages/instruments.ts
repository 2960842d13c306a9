// Instruments between UN entities and organizations, with what is known of their validity.
import { type CycleState, expiringBefore, instruments as instrumentsOf } from '../../../register/index.ts';
import { page } from '../frame/answer.ts';
import { type Html, html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import { timeline } from '../parts/chart-timeline.ts';
import { addressLink } from '../parts/cycle-address.ts';
import { dayForm, isDay, withCycle } from '../parts/cycle-day.ts';
import { counted, type Filter, filterForm, pagesBar, partOf } from '../parts/cycle-filters.ts';
import { chainId, chainItem, chainTitle } from '../parts/cycle-instruments.ts';
import { nameOf } from '../parts/cycle-names.ts';
import { scrollTable } from '../parts/cycle-table.ts';
import { typeOf } from '../parts/cycle-words.ts';

export const instruments: Page = {
  paths: ['/instruments'],
  answer: (site, visit) =>
    withCycle(site, visit, (state, asOf) =>
      page({
        title: visit.words('nav-instruments'),
        depends: ['cycle'],
        kind: 'instruments',
        main: mainOf(site, visit, state, asOf),
      }),
    ),
};

function wishIn({ query }: Visit) {
  const text = (name: string): string | undefined => query.get(name)?.trim() || undefined;
  const year = Number(text('year'));
  const before = text('expiring-before');
  return {
    organization: text('organization'),
    entity: text('entity'),
    type: text('type'),
    year: Number.isInteger(year) && year >= 1945 && year < 2100 ? year : undefined,
    expiringBefore: before && isDay(before) ? before : undefined,
  };
}

function mainOf(site: Site, visit: Visit, state: CycleState, asOf: string): Html {
  const { words } = visit;
  const wish = wishIn(visit);
  const chains = instrumentsOf(state, asOf, wish).filter(({ type }) => !wish.type || type === wish.type);
  const part = partOf(chains, visit);
  const lines = part.shown.flatMap((chain) =>
    chain.instruments.map((instrument) => ({ label: chainTitle(chain, words), instrument })),
  );
  return html`<h1>${words('nav-instruments')}</h1><p class="lead">${words('instruments-lead')}</p>
${filterForm(visit, filtersFor(state, visit))}
${dayForm(site, visit, asOf)}
${endingPart(state, asOf, wish, visit)}
<p role="status"><strong>${words('instruments-count', { count: chains.length })}</strong>${wish.year ? html` <span class="small">${words('instruments-year-means', { year: wish.year })}</span>` : ''}</p>
${part.shown.length <= 30 ? timeline(lines, asOf, words) : ''}
<h2>${words('instruments-list')}</h2>
<ul class="chains">${part.shown.map((one) => chainItem(one, wish.year ? `${wish.year}${asOf.slice(4)}` : asOf, state, words))}</ul>
${pagesBar(part, visit)}`;
}

function filtersFor(state: CycleState, { words }: Visit): Filter[] {
  const choices = (
    valuesOf: (one: CycleState['chains'][number]) => readonly string[],
    label: (value: string) => string,
  ) => [...counted(state.chains, valuesOf)].map(([value, count]) => ({ value, label: label(value), count }));
  return [
    {
      name: 'organization',
      label: words('filter-organization'),
      choices: choices(
        ({ organization }) => [organization],
        (one) => nameOf(one, words),
      ),
    },
    {
      name: 'entity',
      label: words('filter-entity'),
      choices: choices(
        ({ entity }) => [entity],
        (one) => nameOf(one, words),
      ),
    },
    {
      name: 'type',
      label: words('filter-type'),
      choices: choices(
        ({ type }) => [type],
        (one) => typeOf(one, words),
      ),
    },
    { name: 'year', label: words('filter-year-force'), type: 'number' },
    { name: 'expiring-before', label: words('filter-expiring'), type: 'date' },
  ];
}

/** What ends: over already, or to come, of those whose end is printed and that nothing is known to renew. */
function endingPart(state: CycleState, asOf: string, wish: ReturnType<typeof wishIn>, { words }: Visit): Html {
  const chains = instrumentsOf(state, asOf, { organization: wish.organization, entity: wish.entity });
  const ending = expiringBefore(chains, wish.expiringBefore ?? '2100-01-01', asOf).filter(({ expired }) => !expired);
  const head = [words('instruments-ends'), words('instruments-which'), words('instruments-said-in')];
  if (!ending.length) return html`<p>${words('instruments-none-ending')}</p>`;
  const byInstrument = new Map(chains.flatMap((chain) => chain.instruments.map((one) => [one.id, chain] as const)));
  const rows = ending.map(({ instrument, expires }) => {
    const chain = byInstrument.get(instrument.id)!;
    const said = instrument.mentions.find(({ validTo }) => validTo) ?? instrument.mentions[0];
    return html`<tr><th scope="row">${words.date(expires)}</th><td><a href="/instruments?organization=${chain.organization}&entity=${chain.entity}#${chainId(chain)}">${chainTitle(chain, words)}</a></td><td>${addressLink(said.address, words)}</td></tr>`;
  });
  return scrollTable('ending-caption', words('instruments-ending-caption'), head, rows);
}
