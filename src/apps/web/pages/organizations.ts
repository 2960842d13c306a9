// All organizations that the cycle or a report speaks of.
import { organizationOf } from '../../../lexicon/index.ts';
import {
  type Board,
  type CycleState,
  mandates,
  type SectionOn,
  sectionsOn,
  togetherOf,
} from '../../../register/index.ts';
import { page } from '../frame/answer.ts';
import { type Html, html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import type { Visit } from '../frame/visit.ts';
import { addressLink, hrefOf } from '../parts/cycle-address.ts';
import { cellsOf } from '../parts/cycle-board.ts';
import { withCycle } from '../parts/cycle-day.ts';
import { acronymPart, actorLink, byName } from '../parts/cycle-names.ts';
import { scrollTable } from '../parts/cycle-table.ts';

export const organizations: Page = {
  paths: ['/organizations'],
  answer: (site, visit) =>
    withCycle(site, visit, (state, asOf) => {
      const { words } = visit;
      const board = state.board(asOf);
      const rows = [...board.rows].sort((a, b) => byName(words)(a.organization, b.organization));
      return page({
        title: words('nav-organizations'),
        depends: ['cycle'],
        main: html`<h1>${words('nav-organizations')}</h1><p class="lead">${words('organizations-lead', { count: rows.length })}</p>
${boardOverview(rows, state, asOf, visit)}
${others(board, state, asOf, visit)}`,
      });
    }),
};

function boardOverview(rows: Board['rows'], state: CycleState, asOf: string, { words }: Visit): Html {
  const head = (['name', 'last', 'next', 'pending', 'sections'] as const).map((one) => words(`organizations-${one}`));
  const lines = rows.map((row) => {
    const last = cellsOf(row)
      .flatMap(({ resolutions }) => resolutions)
      .at(-1);
    const pending = mandates(state, asOf, { organization: row.organization }).filter(({ status }) =>
      PENDING.has(status),
    );
    const sections = sectionsOn(state, row.organization);
    return html`<tr><th scope="row">${actorLink(row.organization, words)}${acronymPart(row.organization, words)}</th>
<td>${last ? html`${addressLink(last.symbol, words)} <span class="small">${words.date(last.adopted)}</span>` : html`<span class="none">${words('none-held')}</span>`}</td>
<td>${row.next ? words('organizations-session', { session: row.next.session }) : '–'}</td>
<td class="n">${words.number(pending.length)}</td>
<td>${sections.map((one, at) => html`${at ? ', ' : ''}${sectionLink(one, words)}`)}</td></tr>`;
  });
  return scrollTable('organizations-caption', words('organizations-caption'), head, lines);
}

const PENDING: ReadonlySet<string> = new Set(['open', 'due', 'overdue']);

/** "A/79/302, paras. 62–65". */
function sectionLink({ symbol, address, from, to }: SectionOn, words: Visit['words']): Html {
  const span =
    !from || !to || from === to
      ? words('board-paragraph', { span: from ?? '?' })
      : words('board-paragraphs', { span: `${from}–${to}` });
  return html`<a class="address" href="${hrefOf(address)}">${symbol}, ${span}</a>`;
}

/** Organizations without a sub-item of their own that report paragraphs or requests name. */
function others(board: Board, state: CycleState, asOf: string, { words }: Visit): Html {
  const shown = new Set(board.rows.map(({ organization }) => organization));
  const named = [
    ...togetherOf(state).map(({ organization }) => organization),
    ...state
      .ledger(asOf)
      .flatMap(({ addressees }) => addressees.filter((one) => one.startsWith('org/')).map(organizationOf)),
  ];
  const all = [...new Set(named)].filter((one) => !shown.has(one)).sort(byName(words));
  if (!all.length) return html``;
  return html`<section aria-labelledby="others"><h2 id="others">${words('organizations-others')}</h2><p>${words('organizations-others-lead')}</p>
<ul class="columns">${all.map((one) => html`<li>${actorLink(one, words)}</li>`)}</ul></section>`;
}
