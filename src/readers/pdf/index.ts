// A PDF's bytes to passages: see README.md.
import { type Message, message } from '../../lexicon/index.ts';
import { NO_FURNITURE, type Passages } from '../passage.ts';
import { cutPages } from './layout.ts';
import { openPdf, PDF_LIMITS, type PdfLimits } from './open.ts';
import { passagesOf } from './passages.ts';
import type { Page } from './types.ts';

export { PDF_LIMITS, type PdfLimits } from './open.ts';

export interface PdfReading {
  /** Without passages when the last message is an error. */
  readonly passages: Passages;
  readonly messages: readonly Message[];
}

const NOTHING: Passages = { passages: [], notes: [], furniture: NO_FURNITURE };

/** The answer of the Official Document System for a document it does not hold points to this page. */
const ERROR_PAGE = 'documents.un.org/contact-us';

/**
 * Printed paragraphs, footnotes and page furniture of a PDF.
 * Never throws: a file that cannot be read gives no passages and a last message of severity `error`.
 */
export async function pdfPassages(bytes: Uint8Array, limits: PdfLimits = PDF_LIMITS): Promise<PdfReading> {
  const opened = await openPdf(bytes, limits);
  const { pages, messages } = opened;
  const refused = messages.some((one) => one.severity === 'error') ? null : refusal(pages, messages.length);
  if (refused || !pages.length) return { passages: NOTHING, messages: refused ? [...messages, refused] : messages };
  const layout = cutPages(opened);
  return { passages: passagesOf(layout), messages: [...messages, ...emptyPages(pages)] };
}

const letters = (page: Page): number => page.items.reduce((sum, item) => sum + item.text.trim().length, 0);

function refusal(pages: readonly Page[], complaints: number): Message | null {
  const total = pages.reduce((sum, page) => sum + letters(page), 0);
  if (total === 0 && complaints > 0 && pages.length === 0)
    return message('pdf-unreadable', 'error', { reason: 'no page' });
  if (total < 8 * pages.length || total === 0) return message('pdf-no-text', 'error');
  const first = pages[0].items.map((item) => item.text).join('');
  return pages.length === 1 && first.includes(ERROR_PAGE) ? message('pdf-error-page', 'error') : null;
}

/** Pages that are pictures in a file that has text elsewhere. */
function emptyPages(pages: readonly Page[]): Message[] {
  const empty = pages.filter((page) => letters(page) === 0).map((page) => page.number);
  return empty.length ? [message('pdf-pages-no-text', 'warning', { pages: empty.join(', ') }, { page: empty[0] })] : [];
}
