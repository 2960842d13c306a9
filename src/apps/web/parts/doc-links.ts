// Links to documents and paragraphs, the same everywhere.
import { type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';
import { pathOf, pathOfAddress } from './addresses.ts';

/** A symbol as a link; one that is not held says so by its look and its page. */
export const symbolLink = (symbol: string, held = true): Html =>
  html`<a class="symbol${held ? '' : ' unheld'}" href="${pathOf(symbol)}">${symbol}</a>`;

/** `A/RES/79/330#para_46` as a link: "A/RES/79/330, para. 46". */
export const addressLink = (address: string, words: Words, number?: string | null): Html =>
  html`<a class="symbol" href="${pathOfAddress(address)}">${addressName(address, words, number)}</a>`;

export function addressName(address: string, words: Words, number?: string | null): string {
  const [symbol, id] = address.split('#');
  return id ? `${symbol}, ${paragraphName(id, words, number)}` : symbol;
}

const STEP = /^(part|annex|para|container|sec|p|formula|table)_(\w+)$/u;
const POINT = /__list_\d+__point_([\p{L}\p{N}]+)/gu;

/** `para_8__list_1__point_b` as the United Nations cites it: "para. 8 (b)". */
export function paragraphName(id: string, words: Words, number?: string | null): string {
  const points = [...id.matchAll(POINT)].map((one) => ` (${one[1]})`).join('');
  const steps = id.replace(POINT, '').split('__');
  return steps.map((step) => stepName(step, words, number)).join(', ') + points;
}

function stepName(step: string, words: Words, number?: string | null): string {
  const found = STEP.exec(step);
  if (!found)
    return step === 'summary' ? words('doc-ref-summary') : step === 'conclusions' ? words('doc-ref-end') : step;
  const [, kind, own] = found;
  if (kind === 'para') return words('doc-ref-para', { n: number ?? own.replace(/^u/, '') });
  if (kind === 'container') return words('doc-ref-preambular', { n: own });
  if (kind === 'annex') return words('doc-ref-annex', { n: own });
  if (kind === 'part') return words('doc-ref-part', { n: own });
  if (kind === 'sec') return words('doc-ref-section', { n: own });
  return words('doc-ref-unnumbered', { n: own });
}
