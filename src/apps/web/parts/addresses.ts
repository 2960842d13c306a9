// Permanent addresses of documents and paragraphs.

/** `/A/RES/79/330`, `/S/RES/1809(2008)`: a symbol's own address, blanks left out. */
export const pathOf = (symbol: string, language?: string, paragraph?: string): string =>
  `/${symbol.replaceAll(' ', '')}${language ? `/${language}` : ''}${paragraph ? `#${paragraph}` : ''}`;
