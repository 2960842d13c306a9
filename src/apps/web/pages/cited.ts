// Who cites a document: `/cited/A/RES/79/330`.
import { citedBy } from '../../../register/index.ts';
import { type Answer, PASS, page, redirect } from '../frame/answer.ts';
import { html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import { pathOf } from '../parts/addresses.ts';
import { docAddress } from '../parts/doc-address.ts';
import { symbolLink } from '../parts/doc-links.ts';
import { citingList } from '../parts/doc-missing.ts';

export const citedPage: Page = {
  paths: ['/cited/*'],
  async answer(site, visit): Promise<Answer> {
    const { words } = visit;
    const { symbol } = docAddress(visit.path.slice('/cited'.length));
    if (!symbol) return PASS;
    const own = site.catalogue.find(symbol)?.symbol ?? symbol;
    if (`/cited${pathOf(own)}` !== visit.path) return redirect(`/cited${pathOf(own)}`, 301);
    const symbols = site.catalogue.find(own)?.symbols ?? [own];
    const lists = await Promise.all(
      [...new Set([own, ...symbols])].map((one) =>
        citedBy(site.register, site.catalogue, one, [words.language, 'en', 'fr']),
      ),
    );
    const citing = [...new Map(lists.flat().map((one) => [`${one.symbol}#${one.paragraph}`, one])).values()];
    return page({
      title: words('cited-title', { symbol: own }),
      kind: 'cited',
      depends: ['register'],
      main: html`<p class="eyebrow">${symbolLink(own, site.held(own) !== null)}</p><h1>${words('cited-title', { symbol: own })}</h1>
${citing.length ? html`<p>${words('doc-cited-by-n', { n: citing.length })}</p>${citingList(site, citing, words)}` : html`<p>${words('cited-none')}</p>`}`,
    });
  },
};
