// Links to documents and paragraphs, the same everywhere.
import { sayAddress } from '../../../lexicon/index.ts';
import { type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';
import { pathOf, pathOfAddress } from './addresses.ts';

/** A symbol as a link; one that is not held says so by its look and its page. */
export const symbolLink = (symbol: string, held = true): Html =>
  html`<a class="symbol${held ? '' : ' unheld'}" href="${pathOf(symbol)}">${symbol}</a>`;

/** `A/RES/79/330#para_46` as a link to the paragraph's page: "A/RES/79/330, para. 46". */
export const addressLink = (address: string, { language }: Words, number?: string | null): Html =>
  html`<a class="symbol" href="${pathOfAddress(address)}">${sayAddress(address, language, number)}</a>`;
