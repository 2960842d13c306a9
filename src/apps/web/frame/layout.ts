// What every page has around its main part.
import type { PageAnswer } from './answer.ts';
import { type Html, html, raw } from './html.ts';
import { NAVIGATION } from './navigation.ts';
import type { Visit } from './visit.ts';
import { NATIVE, UI_LANGUAGES } from './words.ts';

export interface Assets {
  /** Address of an asset with its hash. */
  url(name: string): string;
}

/** The whole page as a string. */
export async function layout(answer: PageAnswer, visit: Visit, assets: Assets): Promise<string> {
  const { words } = visit;
  const main = await answer.main;
  const islands = ['keys.ts', ...(answer.islands ?? [])];
  const body = await html`<!doctype html>
<html lang="${words.language}" dir="${words.language === 'ar' ? 'rtl' : 'ltr'}" data-theme="${visit.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${answer.title === 'Octavo' ? answer.title : `${answer.title} · Octavo`}</title>
${answer.description ? html`<meta name="description" content="${answer.description}">` : ''}
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${assets.url('style.css')}">
<link rel="stylesheet" href="${assets.url('cycle.css')}">
<link rel="icon" href="${assets.url('octavo.svg')}" type="image/svg+xml">
${answer.canonical ? html`<link rel="canonical" href="${visit.origin}${answer.canonical}">` : ''}
${(answer.alternates ?? []).map(alternate)}
${answer.linkedData ? linkedData(answer.linkedData) : ''}
${islands.map((name) => html`<script type="module" src="${assets.url(name)}"></script>`)}
</head>
<body class="${answer.kind ?? 'page'}">
<a class="skip" href="#main">${words('skip')}</a>
${header(visit)}
${visit.specimens ? html`<p class="notice">${words('specimens')}</p>` : ''}
<main id="main" tabindex="-1">
${main}
</main>
${footer(visit)}
</body>
</html>
`;
  return String(body);
}

const alternate = (one: { href: string; type?: string; hreflang?: string; title?: string }): Html =>
  html`<link rel="alternate" href="${one.href}"${one.type ? html` type="${one.type}"` : ''}${one.hreflang ? html` hreflang="${one.hreflang}"` : ''}${one.title ? html` title="${one.title}"` : ''}>`;

/** A closing tag inside a value would end the script. */
const linkedData = (value: unknown): Html =>
  html`<script type="application/ld+json">${raw(JSON.stringify(value).replaceAll('<', '\\u003c'))}</script>`;

function header(visit: Visit): Html {
  const { words } = visit;
  const here = (href: string): Html =>
    visit.path === href || visit.path.startsWith(`${href}/`) ? html` aria-current="page"` : html``;
  return html`<header class="site">
<a class="brand" href="/" aria-label="Octavo">Octavo</a>
<form class="find" role="search" action="/search">
<label class="hidden" for="q">${words('search-label')}</label>
<input id="q" name="q" type="search" placeholder="${words('search-placeholder')}" value="${visit.path === '/search' ? (visit.query.get('q') ?? '') : ''}" autocomplete="off">
<button>${words('search')}</button>
</form>
<nav aria-label="${words('navigation')}"><ul>
${NAVIGATION.map((one) => html`<li><a href="${one.href}"${here(one.href)}>${words(one.word)}</a></li>`)}
</ul></nav>
</header>`;
}

function footer(visit: Visit): Html {
  const { words } = visit;
  return html`<footer class="site">
<ul class="languages" aria-label="${words('interface-language')}">
${UI_LANGUAGES.map(
  (code) =>
    html`<li><a lang="${code}" hreflang="${code}" href="${withParameter(visit, 'ui', code)}"${code === words.language ? html` aria-current="true"` : ''}>${NATIVE[code]}</a></li>`,
)}
</ul>
<ul class="themes" aria-label="${words('theme')}">
${(['auto', 'light', 'dark'] as const).map(
  (theme) =>
    html`<li><a href="${withParameter(visit, 'theme', theme)}"${theme === visit.theme ? html` aria-current="true"` : ''}>${words(`theme-${theme}`)}</a></li>`,
)}
</ul>
<p><a href="/method">${words('nav-method')}</a> · <a href="/data">${words('nav-data')}</a> · <a href="/api">API</a> · <a href="/compare">${words('compare-title')}</a> · <a href="/review">${words('rev-title')}</a> · <a href="/upload">${words('up-title')}</a> · <a href="/keys">${words('keys-title')}</a></p>
<p class="small">${words('footer')}</p>
</footer>`;
}

function withParameter(visit: Visit, name: string, value: string): string {
  const query = new URLSearchParams(visit.query);
  query.set(name, value);
  return `?${query}`;
}
