// One organization: its rounds, mandates, instruments, meetings, the entities it works with, its sections over time.
import { type ActorRow, actorRow, organizationOf, organsOf } from '../../../lexicon/index.ts';
import {
  type CycleState,
  contactsOf,
  cycleBoard,
  type Entry,
  instruments,
  mandates,
  meetingsOf,
} from '../../../register/index.ts';
import { PASS, page, redirect } from '../frame/answer.ts';
import { type Html, html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import { timeline } from '../parts/chart-timeline.ts';
import { type BoardRow, boardTable, nextDue } from '../parts/cycle-board.ts';
import { contradictionsTable } from '../parts/cycle-contradictions.ts';
import { dayForm, withCycle } from '../parts/cycle-day.ts';
import { entriesByStatus } from '../parts/cycle-entries.ts';
import { chainItem, chainTitle } from '../parts/cycle-instruments.ts';
import { meetingsPart } from '../parts/cycle-meetings.ts';
import { actorLink, actorLinks, codeOf, nameOf, otherAcronym } from '../parts/cycle-names.ts';
import { sectionsPart } from '../parts/cycle-sections.ts';
import { facts } from '../parts/cycle-table.ts';
import { togetherTable } from '../parts/cycle-together.ts';
import { maybe } from '../parts/cycle-words.ts';

export const organization: Page = {
  paths: ['/organizations/:code{.+}'],
  answer(site, visit) {
    const code = visit.params.code ?? '';
    const id = `org/${code}`;
    if (!actorRow(id) && actorRow(`org/${code.toUpperCase()}`))
      return redirect(`/organizations/${code.toUpperCase()}`, 301);
    return withCycle(site, visit, (state, asOf) => {
      if (!actorRow(id) && !isNamed(id, state, asOf)) return PASS;
      return page({
        title: nameOf(id, visit.words),
        canonical: `/organizations/${code}`,
        kind: 'organization',
        depends: ['cycle'],
        alternates: feedsOf(code),
        main: mainOf({ id, site, visit, state, asOf }),
      });
    });
  },
};

/** Whether a held document makes known an organization that the lexicon does not have. */
const isNamed = (id: string, state: CycleState, asOf: string): boolean =>
  state.board(asOf).rows.some((row) => row.organization === id);

interface Asked {
  readonly id: string;
  readonly site: Site;
  readonly visit: Visit;
  readonly state: CycleState;
  readonly asOf: string;
}

const feedsOf = (code: string) => [
  { href: `/api/v1/deadlines.atom?organization=org/${code}`, type: 'application/atom+xml' },
  { href: `/api/v1/deadlines.ics?organization=org/${code}`, type: 'text/calendar' },
];

function mainOf(asked: Asked): Html {
  const { id, site, visit, state, asOf } = asked;
  const { words } = visit;
  const row = state.board(asOf).rows.find((one) => one.organization === id);
  const parts = [
    part(
      'board',
      words('organization-board'),
      row ? html`${nextDue(row, words)}${boardTable(row, state, asOf, words)}` : null,
    ),
    part('mandates', words('organization-mandates'), mandatesPart(asked, row)),
    part('instruments', words('organization-instruments'), instrumentsPart(asked)),
    part('meetings', words('organization-meetings'), meetingsPart(meetingsOf(state, id), contactsOf(state, id), words)),
    part('entities', words('organization-entities'), togetherTable(state, { organization: id }, words)),
    part('sections', words('organization-sections'), sectionsPart(state, id, words)),
    part('contradictions', words('organization-contradictions'), contradictionsPart(asked)),
  ].filter((one) => one !== null);
  return html`<h1>${nameOf(id, words)}</h1>
${headOf(id, words)}
${dayForm(site, visit, asOf)}
<nav class="contents" aria-label="${words('contents')}"><ul>${parts.map(({ id: anchor, title }) => html`<li><a href="#${anchor}">${title}</a></li>`)}</ul></nav>
${parts.map(({ id: anchor, title, body }) => html`<section aria-labelledby="${anchor}"><h2 id="${anchor}">${title}</h2>${body}</section>`)}
${parts.length ? '' : html`<p>${words('organization-nothing')}</p>`}`;
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

const part = (id: string, title: string, body: Html | null): Part | null => (body ? { id, title, body } : null);

function headOf(id: string, words: Visit['words']): Html {
  const row: Partial<ActorRow> = actorRow(id) ?? {};
  const parent = organizationOf(id);
  const organs = organsOf(id);
  return facts([
    [words('organization-code'), codeOf(id)],
    [words('organization-acronym'), otherAcronym(id, words)],
    [words('organization-kind'), row.kind ? maybe(words, `actor-${row.kind.replaceAll(' ', '-')}`, row.kind) : null],
    [words('organization-belongs'), parent === id ? null : actorLink(parent, words)],
    [words('organization-since'), words.date(row.from ?? null)],
    [words('organization-until'), words.date(row.to ?? null)],
    [words('organization-successor'), row.successor ? actorLink(row.successor, words) : null],
    [
      words('organization-organs'),
      organs.length
        ? html`<details><summary>${words.number(organs.length)}</summary>${actorLinks(organs, words)}</details>`
        : null,
    ],
  ]);
}

function mandatesPart({ id, site, visit, state, asOf }: Asked, row: BoardRow | undefined): Html | null {
  const { words } = visit;
  const all = mandates(state, asOf, { organization: id });
  if (!all.length) return row ? html`<p>${words('organization-not-asked')}</p>` : null;
  const own = all.filter((one) => one.organization === id);
  const elsewhere = all.filter((one) => one.organization !== id);
  const telling = { site, state, words, about: id };
  return html`${own.length ? html`<p>${words('mandates-own', { count: own.length })} ${addresseesOf(own, id, visit)}</p>${entriesByStatus(own, telling, 'own', `/mandates?organization=${id}`)}` : ''}
${elsewhere.length ? html`<h3>${words('mandates-elsewhere')}</h3>${entriesByStatus(elsewhere, telling, 'elsewhere', `/mandates?addressee=${id}`)}` : ''}`;
}

/** Who is asked how much, each leading to the ledger. */
function addresseesOf(own: readonly Entry[], id: string, { words }: Visit): Html {
  const counts = new Map<string, number>();
  for (const { addressees } of own) for (const one of addressees) counts.set(one, (counts.get(one) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 30);
  return html`${words('mandates-addressees')} ${most.map(
    ([actor, count], at) =>
      html`${at ? ', ' : ''}<a href="/mandates?organization=${id}&addressee=${actor}">${nameOf(actor, words)}</a> (${words.number(count)})`,
  )}.`;
}

function instrumentsPart({ id, visit, state, asOf }: Asked): Html | null {
  const { words } = visit;
  const chains = instruments(state, asOf, { organization: id });
  if (!chains.length) return null;
  const lines = chains.flatMap((chain) =>
    chain.instruments.map((instrument) => ({ label: chainTitle(chain, words), instrument })),
  );
  return html`${timeline(lines, asOf, words)}<ul class="chains">${chains.map((one) => chainItem(one, asOf, state, words))}</ul>
<p><a href="/instruments?organization=${id}">${words('organization-instruments-all')}</a></p>`;
}

function contradictionsPart({ id, state, asOf, visit }: Asked): Html | null {
  const { contradictions } = cycleBoard(state, asOf, id);
  return contradictions.length ? contradictionsTable(contradictions, visit.words) : null;
}
