// How to ask.
import { type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';

const EXAMPLES: readonly string[] = [
  '79/330',
  'memorandum of understanding UNIDO',
  '"joint action plan"',
  'organization:ECO verb:request session:79',
  'kind:report date:2023..2024 INTERPOL',
];

export const searchHelp = (words: Words): Html => html`<section class="help"><h2>${words('search-help')}</h2>
<ul>${EXAMPLES.map((one) => html`<li><a href="/search?${new URLSearchParams({ q: one })}"><code>${one}</code></a></li>`)}</ul>
<p>${words('search-help-words')}</p><p>${words('search-help-fields')}</p></section>`;
