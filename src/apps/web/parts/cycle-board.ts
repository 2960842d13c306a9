// The rounds of one organization: a row per session, with what is missing said in words.

import { reportDates } from '../../../cycle/index.ts';
import { sayItem } from '../../../lexicon/index.ts';
import type { Board, Cell, CycleState } from '../../../register/index.ts';
import { type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';
import { voteBar } from './chart-bars.ts';
import { addressLink, addressList, hrefOf } from './cycle-address.ts';
import { actorLink, nameHere } from './cycle-names.ts';
import { scrollTable } from './cycle-table.ts';
import { reasonIn } from './cycle-words.ts';

export type BoardRow = Board['rows'][number];

/** Sessions of which anything is known. */
export const cellsOf = ({ cells }: BoardRow): readonly Cell[] =>
  cells.filter(
    ({ agenda, drafts, resolutions, reports, asks, notes }) =>
      agenda.provisional ||
      agenda.final ||
      agenda.computed ||
      notes.length ||
      drafts.length + resolutions.length + reports.length + asks.report.length + asks.agenda.length,
  );

/** The table; newest session first. */
export function boardTable(row: BoardRow, state: CycleState, asOf: string, words: Words): Html {
  const head = (['session', 'agenda', 'draft', 'resolution', 'report', 'asks', 'notes'] as const).map((one) =>
    words(`board-${one}`),
  );
  const rows = cellsOf(row)
    .toReversed()
    .map(
      (cell) => html`<tr><th scope="row"><a href="/agenda/${cell.session}">${cell.session}</a></th>
<td>${agendaOf(cell, words)}</td><td>${draftsOf(cell, state, words)}</td><td>${resolutionsOf(cell, words)}</td><td>${reportsOf(cell, words)}${awaited(row, cell, asOf, words)}</td><td>${asksOf(cell, words)}</td><td>${notesOf(cell, words)}</td></tr>`,
    );
  return scrollTable('board-caption', words('board-caption'), head, rows, 'board');
}

const unknown = (words: Words): Html => html`<span class="none">${words('none-held')}</span>`;

function agendaOf({ agenda }: Cell, words: Words): Html {
  const place = (name: 'final' | 'provisional'): Html | null => {
    const found = agenda[name];
    if (!found) return null;
    const said = words('board-item', {
      item: sayItem(found.item ?? '?', found.letter ? [found.letter] : [], words.language),
    });
    return html`<div><a href="${hrefOf(found.source)}">${said}</a> <span class="small">${words(`board-${name}`)}</span></div>`;
  };
  const shown = [place('final'), place('provisional')].filter((one) => one !== null);
  if (agenda.computed)
    shown.push(
      html`<div>${words('board-computed')} ${agenda.computed.mandates.map((one) => html`${addressLink(one, words)} `)}${
        agenda.computed.letter
          ? html`<span class="small">${words('board-last-letter', { letter: agenda.computed.letter })}</span>`
          : ''
      }</div>`,
    );
  return shown.length ? html`${shown}` : unknown(words);
}

function draftsOf({ drafts, resolutions }: Cell, state: CycleState, words: Words): Html {
  if (!drafts.length) return unknown(words);
  const naming = [...drafts, ...resolutions]
    .map(({ symbol }) => state.works.bySymbol.get(symbol))
    .find((work) => work?.sponsors.length);
  const printed = naming?.sponsors ?? drafts.find(({ sponsors }) => sponsors.length)?.sponsors ?? [];
  return html`${drafts.map(
    ({ symbol, held, basis }) =>
      html`<div>${addressLink(symbol, words)}${held ? '' : html` <span class="small">${words('not-held')}</span>`}${basis === 'derived' ? html` <span class="small">${words('computed')}</span>` : ''}</div>`,
  )}<div class="small">${
    printed.length
      ? html`<details><summary>${words('board-sponsors', { count: printed.length })}</summary>${printed.map((one) => nameHere(one, words)).join(', ')}</details>`
      : words('board-sponsors-unknown')
  }</div>`;
}

const resolutionsOf = ({ resolutions }: Cell, words: Words): Html =>
  resolutions.length
    ? html`${resolutions.map(
        ({ symbol, adopted, vote }) =>
          html`<div>${addressLink(symbol, words)}<div class="small">${adopted ? words('board-adopted', { date: words.date(adopted) }) : words('date-unknown')}</div>${vote ? voteBar(vote, words) : html`<div class="small">${words('vote-none')}</div>`}</div>`,
      )}`
    : unknown(words);

const reportsOf = ({ reports }: Cell, words: Words): Html =>
  reports.length
    ? html`${reports.map(({ symbol, held, from, to, paragraphs, citedBy }) => {
        const span = from
          ? from === to || !to
            ? words('board-paragraph', { span: from })
            : words('board-paragraphs', { span: `${from}–${to}` })
          : '';
        if (held)
          return html`<div>${addressLink(symbol, words)}${span ? html`, <a href="${hrefOf(paragraphs[0] ?? symbol)}">${span}</a>` : ''}</div>`;
        return html`<div>${addressLink(symbol, words)} <span class="small">${words('not-held')}${citedBy.length ? html`${words('semicolon')}${words('board-cited-in')} ${addressList(citedBy.slice(0, 3), words)}` : ''}</span></div>`;
      })}`
    : unknown(words);

function asksOf({ asks }: Cell, words: Words): Html {
  const line = (kind: 'report' | 'agenda'): Html[] =>
    asks[kind].map(
      ({ session, mandate }) =>
        html`<div>${words(`board-asks-${kind}`, { session })} ${addressLink(mandate, words)}</div>`,
    );
  const all = [...line('report'), ...line('agenda')];
  return all.length ? html`${all}` : html`–`;
}

const notesOf = ({ notes }: Cell, words: Words): Html =>
  notes.length
    ? html`<ul class="notes">${notes.map((one) => html`<li class="warn">${reasonIn(one, words)}</li>`)}</ul>`
    : html`–`;

/** A report that an earlier session asked for and that nothing held or cited shows. */
function awaited({ cells }: BoardRow, { session, reports }: Cell, asOf: string, words: Words): Html {
  const asking = cells.flatMap(({ asks }) => asks.report.filter((one) => one.session === session));
  if (!asking.length || reports.length) return html``;
  const { issue } = reportDates(session);
  const late =
    issue.date < asOf
      ? html`<div class="warn">${words('board-awaited-late', { date: words.date(issue.date) })}</div>`
      : '';
  return html`<div class="small">${words('board-awaited')} ${asking.map(({ mandate }) => html`${addressLink(mandate, words)} `)}</div>${late}`;
}

/** What is due next for the organization, with the paragraphs that ask. */
export function nextDue(row: BoardRow, words: Words): Html {
  const { next } = row;
  if (!next) return html`<p>${words('next-none')}</p>`;
  const asked = (word: 'next-report' | 'next-agenda', list: readonly string[]): Html =>
    list.length ? html` ${words(word)} ${listed(list.map((one) => addressLink(one, words)))}.` : html``;
  return html`<p class="next"><strong>${words('next-session', { session: next.session, date: words.date(next.opens.date) })}</strong> <span class="small">(${words(next.opens.basis)})</span>.${asked('next-report', next.report)}${asked('next-agenda', next.agenda)}</p>`;
}

const listed = (parts: readonly Html[]): Html => html`${parts.map((one, i) => html`${i ? ', ' : ''}${one}`)}`;

/** The organization, for the heading of a row. */
export const rowName = (row: BoardRow, words: Words): Html => actorLink(row.organization, words);
