// Tables in their own scrolling box, which the keyboard can reach.
import { type Html, html } from '../frame/html.ts';

/** A table with its caption; `head` is a row of header texts, `rows` are `<tr>`s. */
export const scrollTable = (
  id: string,
  caption: string,
  head: readonly string[],
  rows: readonly Html[],
  kind = '',
): Html =>
  html`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table class="${`list ${kind}`.trim()}"><caption id="${id}">${caption}</caption>
<thead><tr>${head.map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`;

/** Facts about a thing, term by term; empty values are left out. */
export const facts = (rows: readonly (readonly [string, Html | string | null])[]): Html =>
  html`<dl class="facts">${rows
    .filter(([, value]) => value !== null && value !== '')
    .map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
