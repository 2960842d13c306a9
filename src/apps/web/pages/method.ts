// How sure the program is, and how that was measured.
import { page } from '../frame/answer.ts';
import { type Html, html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import type { Words } from '../frame/words.ts';
import { bar } from '../parts/chart-bars.ts';
import { type Figure, figures, shareOf } from '../parts/cycle-figures.ts';
import { scrollTable } from '../parts/cycle-table.ts';

/** Figures a reader can judge by, in the order of the work: reading, facts, cycle. */
const TOLD = {
  reading: ['dirt.all', 'akn.words.equal', 'pages.pdf.paragraphs', 'score.004.sections'],
  facts: [
    'citations.recall',
    'citations.precision',
    'sessions.found',
    'parity.addressees',
    'score.004.dates',
    'score.004.entities',
    'score.004.activity_kinds',
    'score.004.instruments',
    'score.004.meetings',
  ],
  cycle: [
    'cycle.board',
    'cycle.asks',
    'cycle.due',
    'cycle.answers',
    'evidence.fresh.strong',
    'evidence.fresh.precision',
    'instruments.chains',
    'alignment.judged',
  ],
} as const;

export const method: Page = {
  paths: ['/method'],
  answer: (_site, { words }) =>
    page({
      title: words('nav-method'),
      depends: [],
      main: html`<h1>${words('nav-method')}</h1><p class="lead">${words('method-lead')}</p>
<h2>${words('method-promises')}</h2><ul>${(['words', 'unknown', 'derived', 'suggested', 'both', 'asof'] as const).map((one) => html`<li>${words(`method-promise-${one}`)}</li>`)}</ul>
<h2>${words('method-status')}</h2><dl class="meanings">${(
        ['open', 'due', 'answered', 'overdue', 'superseded', 'lapsed'] as const
      ).map(
        (one) =>
          html`<div><dt><span class="status ${one}">${words(`status-${one}`)}</span></dt><dd>${words(`status-${one}-means`)}</dd></div>`,
      )}</dl>
<h2>${words('method-dates')}</h2><p>${words('method-dates-text')}</p>
<h2>${words('method-figures')}</h2><p>${words('method-figures-lead')}</p>
${figures().length ? figuresPart(words) : html`<p>${words('method-no-figures')}</p>`}
<h2>${words('method-limits')}</h2><ul>${(['held', 'evidence', 'actions', 'instruments'] as const).map((one) => html`<li>${words(`method-limit-${one}`)}</li>`)}</ul>`,
    }),
};

function figuresPart(words: Words): Html {
  const all = new Map(figures().map((one) => [one.id, one]));
  const groups = Object.keys(TOLD) as (keyof typeof TOLD)[];
  return html`${groups.map((group) => groupTable(group, all, words))}
<details><summary>${words('method-all', { count: all.size })}</summary><p class="small">${words('method-all-lead')}</p>
${scrollTable(
  'figures-all',
  words('method-all-caption'),
  [words('method-id'), words('method-value'), words('method-date')],
  [...all.values()].map(
    ({ id, value, date }) =>
      html`<tr><th scope="row"><code>${id}</code></th><td class="n">${value}</td><td>${words.date(date)}</td></tr>`,
  ),
)}</details>`;
}

function groupTable(group: keyof typeof TOLD, all: ReadonlyMap<string, Figure>, words: Words): Html {
  const rows = TOLD[group].map((id) => {
    const figure = all.get(id);
    const share = figure ? shareOf(figure.value) : null;
    return html`<tr><th scope="row">${words(`figure-${id}`)}</th><td class="n">${figure ? valueIn(figure.value, share, words) : words('unknown')} ${share === null ? '' : bar(share, 1)}</td><td>${figure ? words.date(figure.date) : '–'}</td></tr>`;
  });
  return scrollTable(
    `figures-${group}`,
    words(`method-group-${group}`),
    [words('method-what'), words('method-value'), words('method-date')],
    rows,
    'figures',
  );
}

function valueIn(value: string, share: number | null, words: Words): string {
  if (share === null) return value;
  const percent = new Intl.NumberFormat(words.language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
  const [part, whole] = value.split('/').map(Number);
  return whole ? words('figure-of', { percent, part: words.number(part), whole: words.number(whole) }) : percent;
}
