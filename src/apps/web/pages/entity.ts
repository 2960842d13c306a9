// One UN entity: what is asked of it and for when, what it reported and with whom, its instruments.
import { actorRow, ancestorsOf, organsOf } from '../../../lexicon/index.ts';
import {
  type CycleState,
  contactsOf,
  type Entry,
  instruments,
  mandates,
  type Named,
  namedOf,
  type Together,
  togetherOf,
} from '../../../register/index.ts';
import { PASS, page, redirect } from '../frame/answer.ts';
import { type Html, html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import type { Words } from '../frame/words.ts';
import { timeline } from '../parts/chart-timeline.ts';
import { addressList } from '../parts/cycle-address.ts';
import { dayForm, withCycle } from '../parts/cycle-day.ts';
import { entriesByStatus } from '../parts/cycle-entries.ts';
import { chainItem, chainTitle } from '../parts/cycle-instruments.ts';
import { meetingsPart } from '../parts/cycle-meetings.ts';
import { namedPart } from '../parts/cycle-named.ts';
import { actorLink, actorLinks, byName, codeOf, nameOf, otherAcronym } from '../parts/cycle-names.ts';
import { facts, scrollTable } from '../parts/cycle-table.ts';
import { togetherTable } from '../parts/cycle-together.ts';

export const entity: Page = {
  paths: ['/entities/:code{.+}'],
  answer(site, visit) {
    const code = visit.params.code ?? '';
    const id = `un/${code}`;
    if (!actorRow(id))
      return actorRow(`un/${code.toUpperCase()}`) ? redirect(`/entities/${code.toUpperCase()}`, 301) : PASS;
    return withCycle(site, visit, (state, asOf) =>
      page({
        title: nameOf(id, visit.words),
        canonical: `/entities/${code}`,
        kind: 'entity',
        depends: ['cycle'],
        alternates: [
          { href: `/api/v1/deadlines.atom?addressee=${id}`, type: 'application/atom+xml' },
          { href: `/api/v1/deadlines.ics?addressee=${id}`, type: 'text/calendar' },
        ],
        main: mainOf({ id, site, visit, state, asOf }),
      }),
    );
  },
};

interface Asked {
  readonly id: string;
  readonly site: Site;
  readonly visit: Visit;
  readonly state: CycleState;
  readonly asOf: string;
}

function mainOf(asked: Asked): Html {
  const { id, site, visit, state, asOf } = asked;
  const { words } = visit;
  const row = actorRow(id)!;
  const parts = [
    ['with', words('entity-overview'), overviewPart(asked)],
    ['asked', words('entity-asked'), askedPart(asked)],
    ['named', words('entity-named'), namedPart(id, null, { site, state, words })],
    ['reported', words('entity-reported'), togetherTable(state, { entity: id }, words)],
    ['instruments', words('entity-instruments'), instrumentsPart(asked)],
    ['meetings', words('entity-contacts'), meetingsPart([], contactsOf(state, id), words)],
  ] as const;
  const there = parts.filter(([, , body]) => body !== null);
  const organs = organsOf(id);
  return html`<h1>${nameOf(id, words)}</h1>
${facts([
  [words('organization-code'), codeOf(id)],
  [words('organization-acronym'), otherAcronym(id, words)],
  [words('organization-belongs'), ancestorsOf(id).length ? actorLinks(ancestorsOf(id), words) : null],
  [words('organization-since'), words.date(row.from ?? null)],
  [words('organization-until'), words.date(row.to ?? null)],
  [words('organization-successor'), row.successor ? actorLink(row.successor, words) : null],
  [
    words('entity-parts'),
    organs.length
      ? html`<details><summary>${words.number(organs.length)}</summary>${actorLinks(organs, words)}</details>`
      : null,
  ],
])}
${dayForm(site, visit, asOf)}
<nav class="contents" aria-label="${words('contents')}"><ul>${there.map(([anchor, title]) => html`<li><a href="#${anchor}">${title}</a></li>`)}</ul></nav>
${there.map(([anchor, title, body]) => html`<section aria-labelledby="${anchor}"><h2 id="${anchor}">${title}</h2>${body}</section>`)}
${there.length ? '' : html`<p>${words('entity-nothing')}</p>`}`;
}

interface Line {
  readonly asked: readonly Entry[];
  readonly named: readonly Named[];
  readonly reported: readonly Together[];
}

/** A row for each organization: asked, named, reported. Each number leads to where it is said. */
function overviewPart({ id, state, asOf, visit }: Asked): Html | null {
  const { words } = visit;
  const asked = mandates(state, asOf, { addressee: id }).filter(({ organization, item }) => organization && item);
  const named = namedOf(state, id);
  const reported = togetherOf(state).filter(({ entity }) => entity === id);
  const all = [...new Set([...asked, ...named, ...reported].map(({ organization }) => organization!))].sort(
    byName(words),
  );
  if (!all.length) return null;
  const head = [
    words('organizations-name'),
    words('entity-overview-asked'),
    words('entity-overview-named'),
    words('entity-overview-reported'),
  ];
  const rows = all.map((one) =>
    overviewRow(one, id, words, {
      asked: asked.filter(({ organization }) => organization === one),
      named: named.filter(({ organization }) => organization === one),
      reported: reported.filter(({ organization }) => organization === one),
    }),
  );
  return scrollTable('overview-caption', words('entity-overview-caption'), head, rows);
}

function overviewRow(organization: string, id: string, words: Words, { asked, named, reported }: Line): Html {
  const waiting = asked.filter(({ status }) => PENDING.has(status)).length;
  const ledger = `/mandates?addressee=${id}&organization=${organization}`;
  const places = (all: readonly { readonly address: string }[]): Html =>
    all.length
      ? addressList(
          all.map(({ address }) => address),
          words,
        )
      : html`–`;
  return html`<tr id="with-${anchorOf(organization)}"><th scope="row">${actorLink(organization, words)}</th>
<td>${asked.length ? html`<a href="${ledger}">${words('mandates-count', { count: asked.length })}</a>${waiting ? html`, ${words('entity-overview-waiting', { count: waiting })}` : ''}` : html`<a href="${ledger}">${words('entity-overview-none')}</a>`}</td>
<td>${places(named)}</td><td>${places(reported)}</td></tr>`;
}

const PENDING: ReadonlySet<string> = new Set(['open', 'due', 'overdue']);

/** Requests about each organization first, by its name; then those of all other resolutions. */
function askedPart({ id, site, visit, state, asOf }: Asked): Html | null {
  const { words } = visit;
  const all = mandates(state, asOf, { addressee: id });
  if (!all.length) return null;
  const about = Map.groupBy(all, ({ organization, item }) => (item === 'cooperation' && organization) || '');
  const organizations = [...about.keys()].filter(Boolean).sort(byName(words));
  const rest = about.get('') ?? [];
  const telling = { site, state, words };
  const list = (entries: readonly Entry[], key: string, ledger: string): Html =>
    entriesByStatus(entries, telling, key, ledger);
  return html`<p>${words('entity-asked-lead', { count: all.length })} <a href="/mandates?addressee=${id}">${words('entity-ledger')}</a></p>
${organizations.map((one) => html`<h3 id="about-${anchorOf(one)}">${words('entity-about')} ${actorLink(one, words)}</h3>${list(about.get(one)!, `about-${anchorOf(one)}`, `/mandates?addressee=${id}&organization=${one}`)}`)}
${rest.length ? html`<h3>${words('entity-other-resolutions')}</h3>${list(rest, 'rest', `/mandates?addressee=${id}`)}` : ''}`;
}

const anchorOf = (actor: string): string => codeOf(actor).replaceAll(/[^\w-]/g, '-');

function instrumentsPart({ id, visit, state, asOf }: Asked): Html | null {
  const { words } = visit;
  const chains = instruments(state, asOf, { entity: id });
  if (!chains.length) return null;
  const lines = chains.flatMap((chain) =>
    chain.instruments.map((instrument) => ({ label: chainTitle(chain, words), instrument })),
  );
  return html`${timeline(lines, asOf, words)}<ul class="chains">${chains.map((one) => chainItem(one, asOf, state, words))}</ul>`;
}
