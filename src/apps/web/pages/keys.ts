// The keys, and how to switch them off. The island shows this page's list in a dialog.
import { page } from '../frame/answer.ts';
import { html } from '../frame/html.ts';
import type { Page } from '../frame/page.ts';
import type { WordId } from '../frame/words.ts';

const KEYS: readonly (readonly [string, WordId])[] = [
  ['/', 'keys-search'],
  ['j', 'keys-next'],
  ['k', 'keys-previous'],
  ['o', 'keys-open'],
  ['?', 'keys-help'],
  ['c', 'keys-confirm'],
  ['r', 'keys-reject'],
  ['e', 'keys-correct'],
];

export const keysPage: Page = {
  paths: ['/keys'],
  answer: (_site, { words }) =>
    page({
      title: words('keys-title'),
      kind: 'keys',
      depends: [],
      main: html`<div id="keys"><h1>${words('keys-title')}</h1><table><tbody>${KEYS.map(([key, word]) => html`<tr><th scope="row"><kbd>${key}</kbd></th><td>${words(word)}</td></tr>`)}</tbody></table>
<p id="keys-switch" data-off="${words('keys-off')}" data-on="${words('keys-on')}" data-close="${words('keys-close')}">${words('keys-switch')}</p></div>`,
    }),
};
