// The agenda of a session as resolutions decide it, with the paragraphs that decide.

import { sessionDates } from '../../../cycle/index.ts';
import { sayLabel } from '../../../lexicon/index.ts';
import { type AgendaToCome, agendaToCome, type CycleState } from '../../../register/index.ts';
import { PASS, page, redirect } from '../frame/answer.ts';
import { type Html, html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import { addressLink } from '../parts/cycle-address.ts';
import { dayForm, withCycle } from '../parts/cycle-day.ts';
import { actorLink, byName } from '../parts/cycle-names.ts';
import { quoteAt } from '../parts/cycle-quote.ts';
import { scrollTable } from '../parts/cycle-table.ts';
import { workTitle } from '../parts/cycle-title.ts';
import { reasonIn } from '../parts/cycle-words.ts';

export const agenda: Page = {
  paths: ['/agenda', '/agenda/:session'],
  answer: (site, visit) => {
    const asked = visit.params.session;
    return withCycle(site, visit, (state, asOf) => {
      if (asked === undefined) return redirect(`/agenda/${nextSession(asOf)}`);
      if (!/^[1-9]\d{0,2}$/.test(asked) || Number(asked) > 160) return PASS;
      return page({
        title: visit.words('agenda-title', { session: asked }),
        canonical: `/agenda/${asked}`,
        depends: ['cycle'],
        main: mainOf(Number(asked), site, visit, state, asOf),
      });
    });
  },
};

/** The session that opens next. */
function nextSession(asOf: string): number {
  const session = Number(asOf.slice(0, 4)) - 1945;
  return sessionDates(session).opens.date > asOf ? session : session + 1;
}

function mainOf(session: number, site: Site, visit: Visit, state: CycleState, asOf: string): Html {
  const { words } = visit;
  const { opens, ends } = sessionDates(session);
  const toCome = agendaToCome(state, session, asOf);
  const cooperation = toCome.lines.filter(({ item }) => item === 'cooperation');
  const others = toCome.lines.filter(({ item }) => item !== 'cooperation');
  return html`<h1>${words('agenda-title', { session })}</h1>
<p class="lead">${words('agenda-lead', { opens: words.date(opens.date), ends: words.date(ends.date) })} <span class="small">(${words(opens.basis)}${words('colon')}${addressLink(opens.source, words)})</span></p>
<nav aria-label="${words('agenda-sessions')}"><a rel="prev" href="/agenda/${session - 1}">${words('organizations-session', { session: session - 1 })}</a> · <a rel="next" href="/agenda/${session + 1}">${words('organizations-session', { session: session + 1 })}</a></nav>
${dayForm(site, visit, asOf)}
<h2>${words('item-cooperation')}</h2>${linesTable('cooperation', cooperation, state, visit)}
<h2>${words('agenda-others')}</h2>${linesTable('others', others, state, visit)}
<h2>${words('agenda-reports')}</h2><p>${words('agenda-reports-lead')}</p>${linesTable('reports', toCome.reportsAlone, state, visit)}`;
}

function linesTable(id: string, lines: AgendaToCome['lines'], state: CycleState, { words }: Visit): Html {
  if (!lines.length) return html`<p>${words('agenda-nothing')}</p>`;
  const names = byName(words);
  const ordered = [...lines].sort((a, b) =>
    a.organization && b.organization ? names(a.organization, b.organization) : 0,
  );
  const head = [words('agenda-subject'), words('agenda-letter'), words('agenda-decided')];
  const rows = ordered.map(
    ({
      organization,
      lastLetter,
      mandates,
      why,
    }) => html`<tr><th scope="row">${organization ? actorLink(organization, words) : workTitle(mandates[0], state, words)}</th><td>${lastLetter ? sayLabel(lastLetter, words.language) : '–'}</td>
<td>${mandates.map((one) => html`<div>${addressLink(one, words)} ${quoteAt(state, one, words, 420)}</div>`)}${why.id === 'agenda-decided' ? '' : html`<div class="small">${reasonIn(why, words)}</div>`}</td></tr>`,
  );
  return scrollTable(`agenda-${id}`, words('agenda-caption', { count: lines.length }), head, rows);
}
