// Permanent addresses of documents and paragraphs.

/** `/A/RES/79/330`, `/S/RES/1809(2008)`: a symbol's own address, blanks left out. */
export const pathOf = (symbol: string, language?: string, paragraph?: string): string =>
  `/${symbol.replaceAll(' ', '')}${language ? `/${language}` : ''}${paragraph ? `#${paragraph}` : ''}`;

/** A paragraph's own page: `/A/RES/79/330/para_46`. */
export const paragraphPath = (symbol: string, paragraph: string, language?: string): string =>
  `${pathOf(symbol, language)}/${paragraph}`;

/** `A/RES/79/330#para_46` as the address of its page. */
export function pathOfAddress(address: string): string {
  const [symbol, paragraph] = address.split('#');
  return paragraph ? paragraphPath(symbol, paragraph) : pathOf(symbol);
}
