// Search: words, names and symbols; what was found with its words marked, and ways to narrow it.

import { linkOf, normalSymbol, sayPlace } from '../../../lexicon/index.ts';
import {
  type FacetName,
  type Found,
  type FoundParagraph,
  lookUpName,
  lookUpSymbol,
  type SearchOptions,
  search,
} from '../../../register/index.ts';
import { type Answer, page, redirect } from '../frame/answer.ts';
import { directionOf, type Html, html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import { NATIVE, type WordId, type Words } from '../frame/words.ts';
import { isParagraph, paragraphPath, pathOf, placePath } from '../parts/addresses.ts';
import { actorLinks, nameOf, pageOf, shortOf } from '../parts/cycle-names.ts';
import { maybe } from '../parts/cycle-words.ts';
import { ordinal, term } from '../parts/doc-terms.ts';
import { searchFault } from '../parts/search-fault.ts';
import { searchHelp } from '../parts/search-help.ts';

/** Filters as they stand in the address. */
const FILTERS = ['kind', 'session', 'organization', 'entity', 'verb', 'language'] as const;
type Filter = (typeof FILTERS)[number];
/** Values of one filter at most. */
const MOST_CHOSEN = 5;

export const searchPage: Page = {
  paths: ['/search'],
  async answer(site, visit) {
    const question = (visit.query.get('q') ?? '').trim();
    const filters = filtersOf(visit);
    if (!question && !Object.keys(filters).length) return empty(visit);
    const direct = visit.query.has('cursor') || Object.keys(filters).length ? null : await bySymbol(site, question);
    if (direct) return direct;
    try {
      const cursor = visit.query.get('cursor') ?? undefined;
      const found = await search(site.register, question, {
        ...filters,
        cursor,
        limit: 20,
        facets: COUNTED,
      } as SearchOptions);
      return found.hits.length
        ? results(site, visit, question, found, filters)
        : nothing(site, visit, question, filters);
    } catch (error) {
      return searchFault(visit, question, error);
    }
  },
};

type Filters = Partial<Record<Filter, string[]>>;

function filtersOf({ query }: Visit): Filters {
  const given = FILTERS.map((name) => [name, query.getAll(name).filter(Boolean).slice(0, MOST_CHOSEN)] as const);
  return Object.fromEntries(given.filter(([, values]) => values.length));
}

/** A symbol and nothing else leads to its document; where several may be meant, the document page asks. */
async function bySymbol(site: Site, question: string): Promise<Answer | null> {
  if (!/\d/.test(question) || question.length > 60 || question.includes(':')) return null;
  const answer = await lookUpSymbol(site.register, question);
  if (answer.found === 'work' || answer.found === 'cited') return redirect(pathOf(answer.symbol), 303);
  return answer.found === 'candidates' ? redirect(pathOf(question.replace(/^\/+/, '')), 303) : null;
}

const empty = ({ words }: Visit): Answer =>
  page({
    title: words('search'),
    kind: 'search',
    depends: [],
    main: html`<h1>${words('search')}</h1>${searchHelp(words)}`,
  });

function results(site: Site, visit: Visit, question: string, found: Found, filters: Filters): Answer {
  const { words } = visit;
  return page({
    title: `${question || words('search')} · ${words('search')}`,
    kind: 'search',
    depends: ['register'],
    main: html`<h1 class="small-head">${words('search-found', { n: found.total, question: question || '*' })}</h1>
${actorsMeant(question, words)}
${chosen(visit, filters)}
<div class="search-frame"><nav class="facets" aria-label="${words('search-narrow')}"><details><summary>${words('search-narrow')}</summary>${countedPart(found, words)}${FILTERS.map((name) => facet(visit, name, found, filters))}</details></nav>
<div><ul class="hits">${found.hits.map((hit) => hitItem(hit, site, words))}</ul>
${pager(visit, found)}</div></div>`,
  });
}

function hitItem(hit: FoundParagraph, site: Site, words: Words): Html {
  const { symbol, paragraph, language, snippet, date } = hit;
  const own = html` lang="${language}" dir="${directionOf(language)}"`;
  const others = (site.catalogue.find(symbol)?.languages ?? []).filter((code) => code !== language);
  return html`<li><p class="hit-head"><a class="hit-link" href="${placePath(symbol, paragraph, language)}"><strong class="symbol">${symbol}</strong>${placeName(hit, words)}</a> <span class="small">${term(`doc-kind-${hit.kind}`, words)}</span> <span class="when">${words.date(date)}</span></p>
<p class="text"${own}>${snippet.cutBefore ? '… ' : ''}${marked(snippet)}${snippet.cutAfter ? ' …' : ''}</p>
${aboutHit(hit, others)}</li>`;
}

/** Title and heading above a hit, and the other languages it is held in. */
function aboutHit(hit: FoundParagraph, others: readonly string[]): Html {
  const { symbol, paragraph, language, title, heading } = hit;
  const said = (text: string, most: number): Html =>
    html`<span lang="${language}" dir="${directionOf(language)}">${text.slice(0, most)}${text.length > most ? '…' : ''}</span>`;
  const link = (code: string): Html =>
    html`<a lang="${code}" hreflang="${code}" href="${isParagraph(paragraph) ? paragraphPath(symbol, paragraph, code) : pathOf(symbol, code)}">${NATIVE[code] ?? code}</a> `;
  const parts = [
    title && paragraph !== 'title' && said(title, 160),
    heading && heading !== title && said(heading, 120),
    others.length > 0 && html`${others.map(link)}`,
  ].filter(Boolean);
  return parts.length ? html`<p class="small">${parts.map((one, i) => html`${i ? ' · ' : ''}${one}`)}</p>` : html``;
}

const placeName = ({ paragraph, number }: FoundParagraph, words: Words): string =>
  isParagraph(paragraph) || /^(?:title$|note:)/.test(paragraph)
    ? `, ${sayPlace(paragraph, words.language, number)}`
    : '';

function marked({ text, marks }: FoundParagraph['snippet']): Html {
  let at = 0;
  const out: unknown[] = [];
  for (const { start, end } of marks) {
    out.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return html`${[...out, text.slice(at)]}`;
}

const SHOWN = 8;
/** Those chosen are not shown. */
const COUNTED = SHOWN + MOST_CHOSEN;

/** Values with their counts, each a link that narrows; those chosen are taken off above. */
function facet(visit: Visit, name: Filter, found: Found, filters: Filters): Html | null {
  const { words } = visit;
  const values = (found.facets[name as FacetName] ?? [])
    .filter(({ value }) => !filters[name]?.includes(value))
    .slice(0, SHOWN);
  if (values.length < 1 || (name === 'language' && filters.language)) return null;
  return html`<h2>${words(`search-by-${name}`)}</h2><ul>${values.map(
    ({ value, count }) =>
      html`<li><a href="${withFilter(visit, name, value)}">${facetValue(name, value, words)}</a> <span class="count">${words.number(count)}</span></li>`,
  )}</ul>`;
}

/** Of very many paragraphs only the closest are counted: whoever sees both numbers is told. */
function countedPart({ total, facets }: Found, words: Words): Html | null {
  const counted = (facets.kind ?? []).reduce((sum, { count }) => sum + count, 0);
  return counted && counted < total ? html`<p class="small">${words('search-counted')}</p>` : null;
}

const MOST_MEANT = 3;

/** The pages of the organizations and entities whose name or acronym the whole question is. */
function actorsMeant(question: string, words: Words): Html | null {
  const named = question.replaceAll(/["“”«»]/g, '').trim();
  const meant = lookUpName(named).map(({ actor }) => actor);
  const own = meant.filter((actor) => pageOf(actor) !== null).slice(0, MOST_MEANT);
  return own.length ? html`<p class="meant">${words('search-page-of')} ${actorLinks(own, words)}</p>` : null;
}

function facetValue(name: Filter, value: string, words: Words): Html | string {
  if (name === 'kind') return term(`doc-kind-${value}`, words);
  if (name === 'session') return words('doc-session-n', { n: ordinal(value, words) });
  if (name === 'language') return html`<bdi lang="${value}">${NATIVE[value] ?? value}</bdi>`;
  if (name === 'verb') return maybe(words, `verb-${value.replaceAll(' ', '-')}`, value);
  return html`<span title="${nameOf(value, words)}">${shortOf(value, words)}</span>`;
}

function withFilter({ query }: Visit, name: string, value: string): string {
  const next = new URLSearchParams(query);
  next.delete('cursor');
  next.append(name, value);
  return `/search?${next}`;
}

function chosen(visit: Visit, filters: Filters): Html | null {
  const { words, query } = visit;
  const all = Object.entries(filters).flatMap(([name, values]) =>
    values.map((value) => [name as Filter, value] as const),
  );
  if (!all.length) return null;
  return html`<ul class="inline chosen" aria-label="${words('search-chosen')}">${all.map(([name, value]) => {
    const next = new URLSearchParams(query);
    next.delete('cursor');
    next.delete(name, value);
    return html`<li><a class="chip" href="/search?${next}"><span class="hidden">${words('search-take-off')}</span> ${words(`search-by-${name}` as WordId)}${words('colon')}${facetValue(name, value, words)} <span aria-hidden="true">✕</span></a></li>`;
  })}</ul>`;
}

function pager({ words, query }: Visit, { next }: Found): Html | null {
  const first = new URLSearchParams(query);
  first.delete('cursor');
  const more = new URLSearchParams(query);
  if (next) more.set('cursor', next);
  if (!next && !query.has('cursor')) return null;
  return html`<nav class="pager" aria-label="${words('search-pages')}"><ul class="inline">${query.has('cursor') ? html`<li><a href="/search?${first}">${words('search-first')}</a></li>` : ''}${next ? html`<li><a rel="next" href="/search?${more}">${words('search-next')}</a></li>` : ''}</ul></nav>`;
}

/** A symbol that nobody here knows may still exist. */
function officialPart(question: string, words: Words): Html | null {
  const symbol = normalSymbol(question);
  if (symbol === null) return null;
  return html`<li><a href="${linkOf(symbol, words.language)}" rel="external">${words('search-symbol', { symbol })}</a></li>`;
}

function nothing(site: Site, visit: Visit, question: string, filters: Filters): Answer {
  const { words } = visit;
  const loose = new URLSearchParams({ q: question.replaceAll('"', '') });
  return page({
    title: `${question} · ${words('search')}`,
    kind: 'search',
    depends: ['register'],
    main: html`<h1>${words('search-nothing', { question })}</h1>
${actorsMeant(question, words)}
${chosen(visit, filters)}
<ul>${officialPart(question, words)}${Object.keys(filters).length ? html`<li><a href="/search?${loose}">${words('search-without-filters')}</a></li>` : ''}
${question.includes('"') ? html`<li><a href="/search?${loose}">${words('search-without-quotes')}</a></li>` : ''}
<li>${words('search-nothing-held', { n: words.number([...site.catalogue.all()].length) })}</li></ul>
${searchHelp(words)}`,
  });
}
