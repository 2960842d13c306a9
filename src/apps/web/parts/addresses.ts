// Permanent addresses of documents and paragraphs.

/** `/A/RES/79/330`, `/S/RES/1809(2008)`: a symbol's own address, blanks left out. */
export const pathOf = (symbol: string, language?: string, paragraph?: string): string =>
  `/${symbol.replaceAll(' ', '')}${language ? `/${language}` : ''}${paragraph ? `#${paragraph}` : ''}`;

/** A paragraph's own page: `/A/RES/79/330/para_46`. */
export const paragraphPath = (symbol: string, paragraph: string, language?: string): string =>
  `${pathOf(symbol, language)}/${paragraph}`;

/** Paragraphs and their points have pages of their own; titles, headings and notes are places of the document. */
export const isParagraph = (place: string): boolean => /(?:^|__)(?:para|container|p)_\w+$/u.test(place);

/** Where a place of a document opens: its own page, or the document there. */
export const placePath = (symbol: string, place: string, language?: string): string =>
  isParagraph(place) ? paragraphPath(symbol, place, language) : pathOf(symbol, language, place);

/** `A/RES/79/330#para_46` as the address where it opens. */
export function pathOfAddress(address: string): string {
  const [symbol, paragraph] = address.split('#');
  return paragraph ? placePath(symbol, paragraph) : pathOf(symbol);
}
