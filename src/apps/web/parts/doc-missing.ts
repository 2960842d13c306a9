// What is asked for is not held: written otherwise, of several meanings, known by citation alone, or held in other languages.
import { linkOf, sayPlace } from '../../../lexicon/index.ts';
import { type CitedBy, citedBy, type Head, titleOf } from '../../../register/index.ts';
import { type Answer, PASS, page, redirect } from '../frame/answer.ts';
import { type Html, html } from '../frame/html.ts';
import type { Site } from '../frame/site.ts';
import type { Visit } from '../frame/visit.ts';
import type { Words } from '../frame/words.ts';
import { NATIVE } from '../frame/words.ts';
import { pathOf, placePath } from './addresses.ts';
import type { DocAddress } from './doc-address.ts';
import { guess } from './doc-guess.ts';
import { addressLink } from './doc-links.ts';

/** A redirect, choices, or a page that says what is known. `head`: the work is held, but not in this language. */
export async function missing(site: Site, visit: Visit, address: DocAddress, head?: Head): Promise<Answer> {
  if (head) return otherLanguage(head, address, visit);
  const guessed = await guess(site, address.asked);
  const tail = visit.path.slice(1 + address.asked.length);
  if (guessed.length === 1 && guessed[0] !== address.symbol) return redirect(pathOf(guessed[0]) + tail, 301);
  if (guessed.length > 1) return choices(site, visit, address.asked, guessed);
  return address.symbol ? knownNotHeld(site, visit, address.symbol) : PASS;
}

function otherLanguage(head: Head, { languages }: DocAddress, { words }: Visit): Answer {
  const name = NATIVE[languages[0]] ?? languages[0];
  return page({
    status: 404,
    title: head.symbol,
    kind: 'fault',
    depends: [head.symbol],
    main: html`<h1>${head.symbol}</h1><p class="lead">${words('doc-not-in-language', { language: name })}</p>
<ul class="inline">${head.languages.map((code) => html`<li><a lang="${code}" hreflang="${code}" href="${pathOf(head.symbol, code)}">${NATIVE[code] ?? code}</a></li>`)}</ul>
<p><a href="${linkOf(head.symbol, languages[0])}" rel="external">${words('doc-official-text')}</a></p>`,
  });
}

function choices(site: Site, { words }: Visit, asked: string, symbols: readonly string[]): Answer {
  return page({
    status: 300,
    title: asked,
    kind: 'fault',
    depends: ['register'],
    main: html`<h1>${words('doc-which', { asked })}</h1><ul class="works">${symbols.map((symbol) => {
      const head = site.held(symbol);
      const title = head && titleOf(head, [words.language]);
      return html`<li><a class="symbol${head ? '' : ' unheld'}" href="${pathOf(symbol)}">${symbol}</a> ${title ? html`<span lang="${title.language}">${title.title.slice(0, 300)}</span>` : ''}</li>`;
    })}</ul>`,
  });
}

async function knownNotHeld(site: Site, visit: Visit, symbol: string): Promise<Answer> {
  const { words } = visit;
  const citing = await citedBy(site.register, site.catalogue, symbol, [words.language, 'en', 'fr']);
  return page({
    status: 404,
    title: symbol,
    kind: 'unheld',
    depends: ['register'],
    main: html`<p class="eyebrow"><span class="badge">${words('doc-not-held')}</span></p><h1>${symbol}</h1>
<p class="lead">${words(citing.length ? 'doc-known-not-held' : 'doc-unknown', { symbol })}</p>
<p><a href="${linkOf(symbol, words.language)}" rel="external">${words('doc-official-text')}</a></p>
${citing.length ? html`<h2>${words('doc-cited-by-n', { n: citing.length })}</h2>${citingList(site, citing, words)}` : html`<p>${words('doc-unknown-next')}</p>`}`,
  });
}

/** Who cites it, by document, the paragraphs under each. */
export function citingList(site: Site, citing: readonly CitedBy[], words: Words): Html {
  const byWork = [...Map.groupBy(citing, (one) => one.symbol)];
  return html`<ul class="works">${byWork.map(([symbol, list]) => {
    const head = site.held(symbol);
    const title = head && titleOf(head, [words.language]);
    return html`<li><a class="symbol" href="${pathOf(symbol)}">${symbol}</a> ${title ? html`<span lang="${title.language}">${title.title.slice(0, 300)}</span>` : ''} <span class="when">${words.date(head?.date ?? null)}</span>
<ul class="inline">${list.slice(0, 40).map((one) => html`<li>${citingPlace(one, words)}</li>`)}</ul></li>`;
  })}</ul>`;
}

function citingPlace({ symbol, paragraph, part }: CitedBy, words: Words): Html {
  const tail = part ? ` (${part})` : '';
  if (paragraph === 'cover' || paragraph === 'title') return html`${sayPlace(paragraph, words.language)}${tail}`;
  if (paragraph.startsWith('note:'))
    return html`<a href="${placePath(symbol, paragraph)}">${sayPlace(paragraph, words.language)}</a>${tail}`;
  return html`${addressLink(`${symbol}#${paragraph}`, words)}${tail}`;
}
