// Page headers with the symbol, footers with page n/m.
import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import type { DocumentNode } from '../../tree/index.ts';
import { printable } from './runs.ts';

/** The symbols of the document on every page but the first. */
export function header(document: DocumentNode): Header {
  const symbols = document.cover.symbols.map((one) => printable(one.symbol));
  return new Header({ children: symbols.map((symbol) => new Paragraph({ children: [new TextRun(symbol)] })) });
}

export function footer(): Footer {
  const page = new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], bold: true });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.END, children: [page] })] });
}
