// Who works with whom: UN entities by organizations, as a table and as a drawing, by theme and year.
import { themeName } from '../../../lexicon/index.ts';
import { type CycleState, type Together, togetherOf } from '../../../register/index.ts';
import { page } from '../frame/answer.ts';
import { type Html, html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import type { Visit } from '../frame/visit.ts';
import { type Edge, network, strength } from '../parts/chart-network.ts';
import { withCycle } from '../parts/cycle-day.ts';
import { counted, type Filter, filterForm } from '../parts/cycle-filters.ts';
import { actorLink, codeOf, nameOf, pageOf, shortOf } from '../parts/cycle-names.ts';

export const matrix: Page = {
  paths: ['/matrix'],
  answer: (site, visit) =>
    withCycle(site, visit, (state) =>
      page({ title: visit.words('nav-matrix'), depends: ['cycle'], kind: 'matrix', main: mainOf(state, visit) }),
    ),
};

function mainOf(state: CycleState, visit: Visit): Html {
  const { words, query } = visit;
  const all = togetherOf(state);
  const theme = query.get('theme') || null;
  const year = query.get('year') || null;
  const chosen = all.filter(
    (one) =>
      !WHOLE.has(one.entity) &&
      (!theme || one.themes.includes(theme)) &&
      (!year || (year === 'none' ? !one.years.length : one.years.includes(Number(year)))),
  );
  const edges = edgesOf(chosen);
  const strongest = edges.toSorted((a, b) => b.count - a.count).slice(0, DRAWN);
  return html`<h1>${words('nav-matrix')}</h1><p class="lead">${words('matrix-lead')}</p>
${filterForm(visit, filtersFor(all, visit))}
<p role="status">${words('matrix-count', { pairs: words.number(edges.length), paragraphs: words.number(new Set(chosen.map(({ address }) => address)).size) })}</p>
${edges.length ? '' : html`<p>${words('matrix-nothing')}</p>`}
<section class="wide-only" aria-labelledby="drawing"><h2 id="drawing">${words('network-title')}</h2>
${edges.length > DRAWN ? html`<p class="small">${words('network-strongest', { count: DRAWN })}</p>` : ''}${network(strongest, (one) => shortOf(one, words), words)}</section>
<section aria-labelledby="table"><h2 id="table">${words('matrix-table')}</h2>${tableOf(edges, visit)}</section>`;
}

/** The Organization as a whole and its deliberating organs work with everybody. */
const WHOLE: ReadonlySet<string> = new Set(['un/UN', 'un/SG', 'un/UNGA', 'un/UNSC']);

/** Lines of the drawing at most; the table has all. */
const DRAWN = 120;

function edgesOf(all: readonly Together[]): Edge[] {
  const by = Map.groupBy(all, ({ organization, entity }) => `${organization} ${entity}`);
  return [...by.values()].map((list) => ({
    organization: list[0].organization,
    entity: list[0].entity,
    count: new Set(list.map(({ address }) => address)).size,
  }));
}

function filtersFor(all: readonly Together[], { words }: Visit): Filter[] {
  const themes = [...counted(all, ({ themes }) => themes)].map(([value, count]) => ({
    value,
    label: themeName(value, words.language),
    count,
  }));
  const years = [...counted(all, ({ years }) => years)]
    .map(([value, count]) => ({ value, label: value, count }))
    .sort((a, b) => Number(b.value) - Number(a.value));
  const undated = all.filter(({ years }) => !years.length).length;
  return [
    { name: 'theme', label: words('filter-theme'), choices: themes },
    {
      name: 'year',
      label: words('filter-year'),
      choices: [...years, { value: 'none', label: words('date-unknown'), count: undated }],
    },
  ];
}

function tableOf(edges: readonly Edge[], { words }: Visit): Html {
  if (!edges.length) return html``;
  const sums = (side: 'organization' | 'entity'): string[] => {
    const by = Map.groupBy(edges, (one) => one[side]);
    const sum = (one: string): number => by.get(one)!.reduce((all, { count }) => all + count, 0);
    return [...by.keys()].sort((a, b) => sum(b) - sum(a) || (a < b ? -1 : 1));
  };
  const counts = new Map(edges.map((one) => [`${one.organization} ${one.entity}`, one.count]));
  const most = Math.max(...edges.map(({ count }) => count));
  const organizations = sums('organization');
  const cell = (organization: string, entity: string): Html => {
    const count = counts.get(`${organization} ${entity}`);
    if (!count) return html`<td class="h0"></td>`;
    const href = `${pageOf(organization)}#with-${codeOf(entity).replaceAll(/[^\w-]/g, '-')}`;
    return html`<td class="h${strength(count, most)}"><a href="${href}" aria-label="${nameOf(entity, words)} – ${nameOf(organization, words)}${words('colon')}${words.number(count)}">${words.number(count)}</a></td>`;
  };
  return html`<div class="scroll tall" role="region" tabindex="0" aria-labelledby="matrix-caption"><table class="list heat"><caption id="matrix-caption">${words('matrix-caption')}</caption>
<thead><tr><th scope="col">${words('matrix-entity')}</th>${organizations.map((one) => html`<th scope="col">${actorLink(one, words, true)}</th>`)}</tr></thead>
<tbody>${sums('entity').map((one) => html`<tr><th scope="row">${actorLink(one, words, true)}</th>${organizations.map((organization) => cell(organization, one))}</tr>`)}</tbody></table></div>`;
}
