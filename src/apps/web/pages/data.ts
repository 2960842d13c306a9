// What can be taken away, and how.
import { page } from '../frame/answer.ts';
import { html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import { scrollTable } from '../parts/cycle-table.ts';

const FEEDS = [
  ['/api/v1/deadlines.ics', 'data-ics'],
  ['/api/v1/deadlines.atom', 'data-atom'],
] as const;
const EXAMPLE = '/A/RES/79/330';
const FORMATS = ['json', 'akn', 'docx', 'md', 'csv'] as const;

export const data: Page = {
  paths: ['/data'],
  answer: (site, { words }) => {
    const works = [...site.catalogue.all()].length;
    return page({
      title: words('nav-data'),
      depends: ['register'],
      main: html`<h1>${words('nav-data')}</h1><p class="lead">${words('data-lead', { works: words.number(works) })}</p>
<h2>${words('data-document')}</h2><p>${words('data-document-lead')}</p>
${scrollTable(
  'formats',
  words('data-formats'),
  [words('data-address'), words('data-what')],
  FORMATS.map(
    (one) =>
      html`<tr><th scope="row"><a href="${EXAMPLE}.${one}"><code>${EXAMPLE}.${one}</code></a></th><td>${words(`data-${one}`)}</td></tr>`,
  ),
)}
<h2>API</h2><p>${words('data-api')} <a href="/api">/api</a></p>
<h2>${words('data-bulk')}</h2><p>${words('data-bulk-lead')} <a href="/api/v1/bulk">/api/v1/bulk</a></p>
<h2>${words('data-feeds')}</h2><ul>${FEEDS.map(([href, word]) => html`<li><a href="${href}"><code>${href}</code></a>${words('colon')}${words(word)}</li>`)}</ul><p>${words('data-feeds-narrow')} <code>?organization=org/ECO</code>, <code>?addressee=un/UNIDO</code></p>
<h2>${words('data-addresses')}</h2><p>${words('data-addresses-lead')}</p>
<h2>${words('data-licence')}</h2><p>${words('data-licence-text')}</p>`,
    });
  },
};
