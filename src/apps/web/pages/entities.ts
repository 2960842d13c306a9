// UN entities that are asked, report or have instruments.
import { type CycleState, type Entry, togetherOf } from '../../../register/index.ts';
import { page } from '../frame/answer.ts';
import { type Html, html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import type { Visit } from '../frame/visit.ts';
import { withCycle } from '../parts/cycle-day.ts';
import { acronymPart, actorLink, byName } from '../parts/cycle-names.ts';
import { scrollTable } from '../parts/cycle-table.ts';

export const entities: Page = {
  paths: ['/entities'],
  answer: (site, visit) =>
    withCycle(site, visit, (state, asOf) =>
      page({
        title: visit.words('nav-entities'),
        depends: ['cycle'],
        main: html`<h1>${visit.words('nav-entities')}</h1><p class="lead">${visit.words('entities-lead')}</p>${tableOf(state, asOf, visit)}`,
      }),
    ),
};

const PENDING: ReadonlySet<Entry['status']> = new Set(['open', 'due', 'overdue']);

interface Line {
  asked: number;
  pending: number;
  readonly paragraphs: Set<string>;
  readonly organizations: Set<string>;
  instruments: number;
}

function linesOf(state: CycleState, asOf: string): Map<string, Line> {
  const lines = new Map<string, Line>();
  const lineOf = (actor: string): Line => {
    const known = lines.get(actor) ?? {
      asked: 0,
      pending: 0,
      paragraphs: new Set(),
      organizations: new Set(),
      instruments: 0,
    };
    lines.set(actor, known);
    return known;
  };
  for (const { addressees, status } of state.ledger(asOf))
    for (const one of new Set(addressees))
      if (one.startsWith('un/')) {
        const line = lineOf(one);
        line.asked++;
        if (PENDING.has(status)) line.pending++;
      }
  for (const { entity, organization, address } of togetherOf(state)) {
    const line = lineOf(entity);
    line.paragraphs.add(address);
    line.organizations.add(organization);
  }
  for (const { entity, instruments } of state.chains) lineOf(entity).instruments += instruments.length;
  return lines;
}

function tableOf(state: CycleState, asOf: string, { words }: Visit): Html {
  const head = (['name', 'asked', 'pending', 'paragraphs', 'organizations', 'instruments'] as const).map((one) =>
    words(`entities-${one}`),
  );
  const lines = linesOf(state, asOf);
  const rows = [...lines.keys()]
    .filter((one) => one.startsWith('un/'))
    .sort(byName(words))
    .map((actor) => {
      const { asked, pending, paragraphs, organizations, instruments } = lines.get(actor)!;
      return html`<tr><th scope="row">${actorLink(actor, words)}${acronymPart(actor, words)}</th>${[
        asked,
        pending,
        paragraphs.size,
        organizations.size,
        instruments,
      ].map((one) => html`<td class="n">${one ? words.number(one) : '–'}</td>`)}</tr>`;
    });
  return scrollTable('entities-caption', words('entities-caption'), head, rows);
}
