// What changed between two documents: the meaning of each change first, then the words.

import { normalSymbol } from '../../../lexicon/index.ts';
import { type ComparedRow, type Comparison, compareHeld, type Head, titleOf } from '../../../register/index.ts';
import { type Answer, page, redirect } from '../frame/answer.ts';
import { type Html, html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import { NATIVE, type Words } from '../frame/words.ts';
import { pathOf } from '../parts/addresses.ts';
import { compareRow, type Shown } from '../parts/compare-row.ts';
import { withCycle } from '../parts/cycle-day.ts';
import { guess } from '../parts/doc-guess.ts';

const CHANGES = ['reworded', 'new', 'dropped', 'moved', 'split', 'merged', 'unchanged'] as const;

export const comparePage: Page = {
  paths: ['/compare', '/compare/*'],
  answer(site, visit) {
    const [asked, other] = [visit.query.get('before'), visit.query.get('after')];
    if (visit.path === '/compare' || visit.path === '/compare/')
      return asked && other ? fromForm(site, visit, asked, other) : ask(visit, asked, other);
    const two = splitPath(site, visit.path.slice('/compare/'.length));
    if (!two) return ask(visit, visit.path.slice('/compare/'.length), '');
    const [before, after] = two;
    const canonical = `/compare${pathOf(before.symbol)}${pathOf(after.symbol)}`;
    if (canonical !== visit.path) return redirect(`${canonical}${visit.query.size ? `?${visit.query}` : ''}`, 301);
    return withCycle(site, visit, (state) => {
      const language = visit.query.get('language');
      const wanted =
        language && before.languages.includes(language) && after.languages.includes(language)
          ? language
          : visit.words.language;
      try {
        return show(visit, before, after, compareHeld(state, before.symbol, after.symbol, wanted as 'en'));
      } catch (error) {
        if ((error as { id?: string }).id !== 'languages-differ') throw error;
        return differ(visit, before, after);
      }
    });
  },
};

/** `A/RES/77/338/A/RES/79/332`: the place to cut is where both halves are held. */
function splitPath(site: Site, path: string): readonly [Head, Head] | null {
  const segments = path.split('/');
  for (let at = 1; at < segments.length; at++) {
    const [one, other] = [segments.slice(0, at).join('/'), segments.slice(at).join('/')];
    const [before, after] = [find(site, one), find(site, other)];
    if (before && after) return [before, after];
  }
  return null;
}

function find(site: Site, text: string): Head | null {
  const symbol = text.startsWith('provisional/') ? text : normalSymbol(text);
  return symbol ? site.held(symbol) : null;
}

async function fromForm(site: Site, visit: Visit, asked: string, other: string): Promise<Answer> {
  const [before, after] = await Promise.all([asked, other].map((one) => guessed(site, one)));
  return before && after
    ? redirect(`/compare${pathOf(before.symbol)}${pathOf(after.symbol)}`, 302)
    : ask(visit, asked, other, true);
}

/** The one held document that is meant. */
async function guessed(site: Site, text: string): Promise<Head | null> {
  const all = await guess(site, text);
  return find(site, text) ?? (all.length === 1 ? site.held(all[0]) : null);
}

function ask({ words }: Visit, before: string | null, after: string | null, failed = Boolean(before)): Answer {
  return page({
    status: failed ? 404 : 200,
    title: words('compare-title'),
    main: html`<h1>${words('compare-title')}</h1>${failed ? html`<p class="notice warn">${words('compare-not-held')}</p>` : html`<p class="lead">${words('compare-lead')}</p>`}${form(before ?? '', after ?? '', words)}`,
  });
}

const form = (before: string, after: string, words: Words): Html => html`<form class="form" action="/compare">
<label>${words('compare-before')}<input type="text" name="before" value="${before}" required placeholder="77/338" autocapitalize="characters"></label>
<label>${words('compare-after')}<input type="text" name="after" value="${after}" required placeholder="79/332" autocapitalize="characters"></label>
<p><button class="primary">${words('compare-do')}</button></p></form>`;

function differ({ words }: Visit, before: Head, after: Head): Answer {
  const named = (head: Head): Html =>
    html`<li><a class="symbol" href="${pathOf(head.symbol)}">${head.symbol}</a>: ${head.languages.map((code) => NATIVE[code] ?? code).join(', ')}</li>`;
  return page({
    status: 409,
    title: words('compare-title'),
    depends: ['register'],
    main: html`<h1>${words('compare-title')}</h1><p class="notice warn">${words('compare-no-language')}</p><ul>${named(before)}${named(after)}</ul>`,
  });
}

function show(visit: Visit, before: Head, after: Head, comparison: Comparison): Answer {
  const { words, query } = visit;
  const only = query.get('show') === 'substance' ? 'substance' : query.get('show') === 'all' ? 'all' : 'changes';
  const section = query.get('section');
  const shown: Shown = { words, language: comparison.language, columns: query.get('columns') === '1' };
  const fits = (row: ComparedRow): boolean =>
    only === 'all' || (only === 'substance' ? row.significance === 'substance' : row.change !== 'unchanged');
  return page({
    title: words('compare-of', { before: before.symbol, after: after.symbol }),
    kind: 'compare',
    depends: ['cycle', before.symbol, after.symbol],
    main: html`<p class="eyebrow">${words('compare-title')}</p>
<h1>${symbol(before)} → ${symbol(after)}</h1>
${titles(before, after, words)}
${summary(comparison, words)}
${options(visit, comparison, before, after, only)}
${comparison.sections.length ? sections(comparison, section, fits, shown, visit) : list(comparison.rows.filter(fits), shown, words)}
<p class="small">${words('compare-how')} ${comparison.factsFrom && comparison.factsFrom !== comparison.language ? words('compare-facts-from', { language: NATIVE[comparison.factsFrom] ?? comparison.factsFrom }) : ''}</p>`,
  });
}

const symbol = (head: Head): Html => html`<a class="symbol" href="${pathOf(head.symbol)}">${head.symbol}</a>`;

function titles(before: Head, after: Head, words: Words): Html {
  const [one, other] = [before, after].map((head) => titleOf(head, [words.language]));
  const line = (title: typeof one): Html =>
    title ? html`<p class="small"><span lang="${title.language}">${title.title.slice(0, 300)}</span></p>` : html``;
  return one?.title === other?.title ? line(one) : html`${line(one)}${line(other)}`;
}

/** Counts, and all changes of substance at a glance. */
function summary({ counts, rows }: Comparison, words: Words): Html {
  const substance = rows.filter((row) => row.significance === 'substance').length;
  return html`<p class="counts"><strong>${words('compare-substance-n', { n: substance })}</strong> · ${CHANGES.filter((one) => counts[one]).map((one, i) => html`${i ? ' · ' : ''}${words(`change-is-${one}`)}${words('colon')}${words.number(counts[one])}`)}</p>`;
}

function options(visit: Visit, comparison: Comparison, before: Head, after: Head, only: string): Html {
  const { words, query } = visit;
  const link = (change: Record<string, string | null>, text: Html | string, on: boolean): Html => {
    const next = new URLSearchParams(query);
    for (const [name, value] of Object.entries(change)) value === null ? next.delete(name) : next.set(name, value);
    return html`<a class="chip" href="${visit.path}?${next}"${on ? html` aria-current="true"` : ''}>${text}</a>`;
  };
  const both = before.languages.filter((code) => after.languages.includes(code));
  const columns = query.get('columns') === '1';
  return html`<nav class="filters" aria-label="${words('compare-show')}">
<p>${words('compare-show')} ${link({ show: null }, words('compare-changes'), only === 'changes')} ${link({ show: 'substance' }, words('compare-substance'), only === 'substance')} ${link({ show: 'all' }, words('compare-all'), only === 'all')}</p>
<p>${words('compare-layout')} ${link({ columns: null }, words('compare-inline'), !columns)} ${link({ columns: '1' }, words('compare-columns'), columns)}</p>
${both.length > 1 ? html`<p>${words('doc-language')} ${both.map((code) => link({ language: code }, html`<span lang="${code}">${NATIVE[code] ?? code}</span>`, code === comparison.language))}</p>` : ''}
<p><a href="/compare${pathOf(after.symbol)}${pathOf(before.symbol)}">${words('compare-reverse')}</a></p></nav>`;
}

const list = (rows: readonly ComparedRow[], shown: Shown, words: Words): Html =>
  rows.length
    ? html`<ol class="changes">${rows.map((row) => compareRow(row, shown))}</ol>`
    : html`<p>${words('compare-nothing')}</p>`;

/** Of reports: a part for each section; the one asked for alone. */
function sections(
  comparison: Comparison,
  asked: string | null,
  fits: (row: ComparedRow) => boolean,
  shown: Shown,
  { words }: Visit,
): Html {
  const all = comparison.sections.filter(({ rows }) => rows.some(fits));
  const name = (section: Comparison['sections'][number]): string =>
    section.after?.heading ?? section.before?.heading ?? words('compare-outside');
  const idOf = (section: Comparison['sections'][number]): string =>
    section.after?.id ?? `before-${section.before?.id ?? 'outside'}`;
  const chosen = asked
    ? all.filter((one) => idOf(one) === asked || (one.after ?? one.before)?.organizations.includes(asked))
    : all;
  const lang = html` lang="${shown.language ?? 'und'}"`;
  return html`<nav class="toc" aria-label="${words('doc-contents')}"><ul class="inline">${all.map((one) => html`<li><a href="?section=${encodeURIComponent(idOf(one))}"${lang}>${name(one)}</a> <span class="count">${one.rows.filter(fits).length}</span></li>`)}</ul></nav>
${chosen.map((one) => html`<section id="${idOf(one)}"><h2${lang}>${name(one)}</h2>${one.before && one.after ? '' : html`<p><span class="badge">${words(one.after ? 'compare-section-new' : 'compare-section-gone')}</span></p>`}${list(one.rows.filter(fits), shown, words)}</section>`)}`;
}
