// The words of a document, in their own language.
import { type CycleState, textAt } from '../../../register/index.ts';
import { directionOf, type Html, html } from '../frame/html.ts';
import type { Words } from '../frame/words.ts';

/** Text cut at a word, with the sign that something is left out. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most);
  return `${text.slice(0, cut > most / 2 ? cut : most).trimEnd()} …`;
}

/** A quotation in its language. */
export const quote = (text: string, language: string | null, most = 320): Html =>
  html`<q class="quote" lang="${language ?? 'und'}" dir="${directionOf(language)}">${clipped(text, most)}</q>`;

/** The words at an address, in the interface's language where held in it; nothing where they are not held. */
export function quoteAt(state: CycleState, address: string, words: Words, most = 320): Html {
  const found = textAt(state, address, words.language);
  return found ? quote(found.text, found.language, most) : html``;
}

/** The language of words that were taken from one edition: that which has them in this paragraph. */
export function languageOf(address: string, printed: string, state: CycleState): string | null {
  const cut = address.lastIndexOf('#');
  const id = address.slice(cut + 1);
  const held = state.works.bySymbol.get(address.slice(0, cut))?.held ?? [];
  const edition = held.find(({ paragraphs }) => paragraphs.some((own) => own.id === id && own.text.includes(printed)));
  return (edition ?? held[0])?.language ?? null;
}
