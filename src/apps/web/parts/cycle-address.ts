// Addresses as people write them: "A/RES/79/330, para. 46", leading to the paragraph.
import { normalSymbol, sayPlace } from '../../../lexicon/index.ts';
import { type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';
import { pathOf } from './addresses.ts';

interface Parts {
  readonly symbol: string;
  readonly language: string | null;
  readonly paragraph: string | null;
}

const LANGUAGE = /^(.+)\/(ar|zh|en|fr|ru|es|und)$/;

/** `A/RES/75/7/fr#cover` → symbol, language, paragraph. */
export function partsOf(address: string): Parts {
  const cut = address.indexOf('#');
  const before = cut === -1 ? address : address.slice(0, cut);
  const [, symbol, language] = LANGUAGE.exec(before) ?? [null, before, null];
  return {
    symbol,
    language: language === 'und' ? null : language,
    paragraph: cut === -1 ? null : address.slice(cut + 1),
  };
}

export const isAddress = (text: string): boolean => normalSymbol(partsOf(text).symbol) === partsOf(text).symbol;

export function hrefOf(address: string): string {
  const { symbol, language, paragraph } = partsOf(address);
  return pathOf(symbol, language ?? undefined, paragraph ?? undefined);
}

/** Symbol and place, as a link to it. */
export function addressLink(address: string, words: Words): Html {
  const { symbol, paragraph } = partsOf(address);
  return html`<a class="address" href="${hrefOf(address)}">${symbol}${paragraph ? `, ${sayPlace(paragraph, words.language)}` : ''}</a>`;
}

/** The place alone, where the symbol stands beside it. */
export function placeLink(address: string, words: Words): Html {
  const { paragraph } = partsOf(address);
  return html`<a class="address" href="${hrefOf(address)}">${paragraph ? sayPlace(paragraph, words.language) : address}</a>`;
}

/** Paragraphs of several works, the symbol once: "A/79/302, paras. 89, 90". */
export function addressList(addresses: readonly string[], words: Words): Html {
  const by = Map.groupBy([...new Set(addresses)], (one) => partsOf(one).symbol);
  return html`${[...by].map(
    ([symbol, own], at) =>
      html`${at ? words('semicolon') : ''}<span class="nowrap">${symbol}</span>${words('colon')}${own.map(
        (one, i) => html`${i ? ', ' : ''}${placeLink(one, words)}`,
      )}`,
  )}`;
}
