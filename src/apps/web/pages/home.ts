// Home: what is held, what is new.
import { titleOf } from '../../../register/index.ts';
import { page } from '../frame/answer.ts';
import { html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import { pathOf } from '../parts/addresses.ts';

const NEWEST = 12;

export const home: Page = {
  paths: ['/'],
  answer(site, { words }) {
    const heads = [...site.catalogue.all()];
    const newest = heads
      .filter((head) => head.date !== null)
      .sort((a, b) => (b.date! < a.date! ? -1 : 1))
      .slice(0, NEWEST);
    return page({
      title: 'Octavo',
      kind: 'home',
      depends: ['register'],
      main: html`<h1>${words('home-title')}</h1>
<p class="lead">${words('home-lead', { works: words.number(heads.length) })}</p>
<section aria-labelledby="newest"><h2 id="newest">${words('home-newest')}</h2>
<ul class="works">${newest.map((head) => {
        const title = titleOf(head, [words.language]);
        return html`<li><a href="${pathOf(head.symbol)}">${head.symbol}</a> ${title ? html`<span lang="${title.language}">${title.title}</span>` : words('untitled')} <span class="when">${words.date(head.date)}</span></li>`;
      })}</ul></section>`,
    });
  },
};
