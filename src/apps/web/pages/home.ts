// Home: what is due, what is new, and where to begin.
import { type CycleState, deadlines, type Entry, mandates, titleOf } from '../../../register/index.ts';
import { page } from '../frame/answer.ts';
import { type Html, html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import { pathOf } from '../parts/addresses.ts';
import { addressLink } from '../parts/cycle-address.ts';
import { statusChip } from '../parts/cycle-entry.ts';
import { actorLink } from '../parts/cycle-names.ts';
import { scrollTable } from '../parts/cycle-table.ts';
import { deadlineItem, joined } from './calendar.ts';

const NEWEST = 8;

export const home: Page = {
  paths: ['/'],
  answer(site, visit) {
    const { words } = visit;
    const state = site.cycleNow();
    const heads = [...site.catalogue.all()];
    return page({
      title: 'Octavo',
      kind: 'home',
      description: words('home-title'),
      // Without the cycle the page is true for a moment only: it is not kept.
      depends: state ? ['register', 'cycle'] : undefined,
      islands: state ? [] : ['cycle-wait.ts'],
      alternates: [{ href: '/api/v1/deadlines.atom', type: 'application/atom+xml', title: words('nav-calendar') }],
      main: html`<h1>${words('home-title')}</h1>
<p class="lead">${words('home-lead', { works: words.number(heads.length) })}</p>
${searchForm(site, state, visit)}
${state ? duePart(state, site, visit) : html`<section aria-labelledby="due"><h2 id="due">${words('home-due')}</h2><p role="status">${words('cycle-waiting')} ${words('cycle-waiting-next')}</p></section>`}
${entryPoints(visit)}
${newestPart(site, visit)}
${state ? countsPart(state, site, visit) : ''}`,
    });
  },
};

const searchForm = (site: Site, state: CycleState | null, { words }: Visit): Html =>
  html`<form class="big-find" role="search" action="/search" aria-label="${words('home-search')}">
<label for="home-q">${words('search-label')}</label><div><input id="home-q" name="q" type="search" placeholder="${words('search-placeholder')}"><button>${words('search')}</button></div>
${examplesOf(site, state, words)}</form>`;

/** A document, an organization and an entity that are held. */
function examplesOf(site: Site, state: CycleState | null, words: Visit['words']): Html {
  const rows = state?.board(site.today).rows ?? [];
  const row = rows.find((one) => one.organization === 'org/ECO') ?? rows[0];
  const symbol = row?.cells.flatMap((one) => one.resolutions).find((one) => site.catalogue.find(one.symbol))?.symbol;
  const links = [
    symbol && html`<a href="${pathOf(symbol)}">${symbol.replace('A/RES/', '')}</a>`,
    row && actorLink(row.organization, words, true),
    row && actorLink(site.specimens ? 'un/UNDP' : 'un/UNIDO', words, true),
  ].filter((one) => one !== undefined);
  if (!links.length) return html``;
  return html`<p class="small">${words('home-search-hint')} ${links.map((one, i) => html`${i ? ' · ' : ''}${one}`)}</p>`;
}

const PENDING: ReadonlySet<Entry['status']> = new Set(['due', 'overdue', 'open']);
const COMING = 6;

/** Reports of the cooperation item that are waited for, soonest first, then the next dates of all. */
function duePart(state: CycleState, site: Site, visit: Visit): Html {
  const { words } = visit;
  const asOf = site.today;
  const reports = mandates(state, asOf, { item: 'cooperation', kind: 'report' })
    .filter(({ status, session, organization }) => PENDING.has(status) && session !== null && organization !== null)
    .toSorted((a, b) => a.session! - b.session! || (a.organization! < b.organization! ? -1 : 1));
  const coming = joined(deadlines(state, asOf))
    .filter(({ date }) => date >= asOf)
    .slice(0, COMING);
  return html`<section aria-labelledby="due"><h2 id="due">${words('home-due')}</h2>
<p>${words('home-due-lead')} <span class="small">${words('as-of-said', { date: words.date(asOf) })}</span></p>
${reports.length ? dueTable(reports, asOf, visit) : html`<p>${words('home-due-none')}</p>`}
<h3>${words('home-coming')}</h3>
${coming.length ? html`<ul class="deadlines">${coming.map((one) => deadlineItem(one, state, visit))}</ul>` : html`<p>${words('home-coming-none')}</p>`}
<p><a href="/calendar">${words('home-calendar')}</a></p></section>`;
}

function dueTable(reports: readonly Entry[], asOf: string, { words }: Visit): Html {
  const head = (['organization', 'session', 'asked', 'submission', 'issue', 'consideration', 'status'] as const).map(
    (one) => words(`due-${one}`),
  );
  const rows = reports.map(
    ({
      organization,
      session,
      mandate,
      dates,
      status,
    }) => html`<tr><th scope="row">${actorLink(organization!, words)}</th><td><a href="/agenda/${session}">${session}</a></td><td>${addressLink(mandate, words)}</td>
<td class="d">${words.date(dates?.submission.date ?? null) || '–'}</td><td class="d">${words.date(dates?.issue.date ?? null) || '–'}</td><td class="d">${words.date(dates?.consideration.date ?? null) || '–'}</td><td class="wide">${statusChip(status, words)}${dates && dates.issue.date < asOf ? html`<div class="small">${words('due-issue-passed')}</div>` : ''}</td></tr>`,
  );
  return html`${scrollTable('due-caption', words('due-caption'), head, rows)}<p class="small">${words('due-computed')}</p>`;
}

const entryPoints = ({
  words,
}: Visit): Html => html`<section aria-labelledby="begin"><h2 id="begin">${words('home-begin')}</h2><div class="cards">
${(
  [
    [
      'desk',
      [
        ['/organizations', 'nav-organizations'],
        ['/entities', 'nav-entities'],
        ['/calendar', 'nav-calendar'],
        ['/instruments', 'nav-instruments'],
      ],
    ],
    [
      'drafter',
      [
        ['/compare', 'home-compare'],
        ['/agenda', 'home-agenda'],
        ['/mandates', 'nav-mandates'],
        ['/search', 'search'],
      ],
    ],
    [
      'analyst',
      [
        ['/matrix', 'nav-matrix'],
        ['/contradictions', 'contradictions-title'],
        ['/data', 'nav-data'],
        ['/method', 'nav-method'],
      ],
    ],
  ] as const
).map(
  ([who, links]) =>
    html`<div class="card"><h3>${words(`home-${who}`)}</h3><p>${words(`home-${who}-lead`)}</p><ul>${links.map(([href, word]) => html`<li><a href="${href}">${words(word)}</a></li>`)}</ul></div>`,
)}</div></section>`;

function newestPart(site: Site, { words }: Visit): Html {
  const newest = [...site.catalogue.all()]
    .filter((head) => head.date !== null)
    .sort((a, b) => (b.date! < a.date! ? -1 : 1))
    .slice(0, NEWEST);
  return html`<section aria-labelledby="newest"><h2 id="newest">${words('home-newest')}</h2>
<ul class="works">${newest.map((head) => {
    const title = titleOf(head, [words.language]);
    return html`<li><a href="${pathOf(head.symbol)}">${head.symbol}</a> ${title ? html`<span lang="${title.language}">${title.title}</span>` : words('untitled')} <span class="when">${words.date(head.date)}</span></li>`;
  })}</ul></section>`;
}

function countsPart(state: CycleState, site: Site, { words }: Visit): Html {
  const ledger = state.ledger(site.today);
  const having = (wanted: Entry['status']): number => ledger.filter(({ status }) => status === wanted).length;
  const counts = [
    ['works', state.works.bySymbol.size, '/search'],
    ['requests', ledger.length, '/mandates'],
    ['due', having('due'), '/mandates?status=due'],
    ['overdue', having('overdue'), '/mandates?status=overdue'],
    ['instruments', state.chains.reduce((sum, one) => sum + one.instruments.length, 0), '/instruments'],
    ['organizations', state.board(site.today).rows.length, '/organizations'],
  ] as const;
  return html`<section aria-labelledby="counts"><h2 id="counts">${words('home-counts')}</h2><dl class="counts">${counts.map(
    ([name, count, href]) =>
      html`<div><dt>${words(`count-${name}`)}</dt><dd><a href="${href}">${words.number(count)}</a></dd></div>`,
  )}</dl></section>`;
}
