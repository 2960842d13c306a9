// A resolution among those before and after it: what each asks, what became of it, what changed.
import { type CycleState, type Entry, successionOf } from '../../../register/index.ts';
import { type Answer, PASS, page, redirect } from '../frame/answer.ts';
import { type Html, html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import type { Words } from '../frame/words.ts';
import { pathOf } from '../parts/addresses.ts';
import { withCycle } from '../parts/cycle-day.ts';
import { entryItem, statusChip } from '../parts/cycle-entry.ts';
import { workTitle } from '../parts/cycle-title.ts';
import { docAddress } from '../parts/doc-address.ts';
import { symbolLink } from '../parts/doc-links.ts';

export const lineagePage: Page = {
  paths: ['/lineage/*'],
  answer(site, visit) {
    const { symbol, paragraph } = docAddress(visit.path.slice('/lineage'.length));
    const head = symbol ? site.held(symbol) : null;
    if (!head) return PASS;
    if (paragraph) return redirect(`${pathOf(head.symbol)}/${paragraph}`, 301);
    const canonical = `/lineage${pathOf(head.symbol)}`;
    if (canonical !== visit.path) return redirect(canonical, 301);
    return withCycle(site, visit, (state, asOf) => show(site, visit, state, asOf, head.symbol));
  },
};

function show(site: Site, visit: Visit, state: CycleState, asOf: string, symbol: string): Answer {
  const { words } = visit;
  const works = successionOf(state, symbol);
  const ledger = state.ledger(asOf);
  const own = ledger.filter((one) => one.work === symbol);
  return page({
    title: words('lin-title', { symbol }),
    kind: 'lineage',
    depends: ['cycle'],
    main: html`<p class="eyebrow">${symbolLink(symbol)}</p><h1>${words('lin-title', { symbol })}</h1>
<p class="lead">${workTitle(symbol, state, words)}</p>
${successionTable(works, symbol, ledger, words)}
<section><h2>${words('lin-asks')}</h2>${own.length ? html`<ul class="entries">${own.map((entry) => entryItem(entry, { site, state, words }))}</ul>` : html`<p>${words('lin-no-asks')}</p>`}</section>`,
  });
}

type Works = ReturnType<typeof successionOf>;

function successionTable(works: Works, symbol: string, ledger: readonly Entry[], words: Words): Html {
  const rows = works.toReversed();
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${words('lin-succession')}"><table><caption class="hidden">${words('lin-succession')}</caption><thead><tr><th scope="col">${words('lin-document')}</th><th scope="col">${words('lin-date')}</th><th scope="col">${words('doc-vote')}</th><th scope="col">${words('lin-requests')}</th><th scope="col">${words('lin-changes')}</th></tr></thead><tbody>${rows.map(
    (work, i) =>
      html`<tr${work.symbol === symbol ? html` class="at" aria-current="true"` : ''}><th scope="row">${symbolLink(work.symbol)} <span class="small">${words(`doc-kind-${work.kind}`)}</span></th><td>${words.date(work.date)}</td><td>${voteOf(work.vote, words)}</td><td>${statuses(ledger, work.symbol, words)}</td><td>${rows[i + 1] ? html`<a href="/compare${pathOf(rows[i + 1].symbol)}${pathOf(work.symbol)}">${words('lin-compare', { symbol: rows[i + 1].symbol })}</a>` : words('lin-first')}</td></tr>`,
  )}</tbody></table></div>`;
}

const voteOf = (vote: Works[number]['vote'], words: Words): string =>
  vote?.inFavour == null
    ? '–'
    : words('par-vote', { yes: vote.inFavour, no: vote.against ?? '–', abstain: vote.abstaining ?? '–' });

const statuses = (ledger: readonly Entry[], symbol: string, words: Words): Html[] =>
  [
    ...Map.groupBy(
      ledger.filter((one) => one.work === symbol),
      (one) => one.status,
    ),
  ].map(([status, list]) => html`${statusChip(status, words)} ${words.number(list.length)} `);
