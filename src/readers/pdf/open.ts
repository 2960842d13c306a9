// Opens a PDF with pdf.js and takes its pages' items and fonts; every failure becomes a message.
import { getDocumentProxy } from 'unpdf';
import { type Message, message } from '../../lexicon/index.ts';
import { takePage } from './take-page.ts';
import type { Page, Style, Styles } from './types.ts';
import { mirror, upright } from './upright.ts';

export interface PdfLimits {
  /** Largest file, in bytes. */
  readonly bytes: number;
  readonly pages: number;
  /** Most items of a page that are looked at. */
  readonly items: number;
}

export const PDF_LIMITS: PdfLimits = Object.freeze({ bytes: 100_000_000, pages: 3000, items: 60_000 });

export interface Opened {
  readonly pages: readonly Page[];
  readonly styles: Styles;
  readonly mirrored: boolean;
  readonly messages: readonly Message[];
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
const failed = (one: Message): Opened => ({ pages: [], styles: new Map(), mirrored: false, messages: [one] });

/** Everything that is drawn as text, page by page. Pictures are not decoded, scripts never run, nothing is fetched. */
export async function openPdf(bytes: Uint8Array, limits: PdfLimits): Promise<Opened> {
  if (bytes.length > limits.bytes)
    return failed(message('file-too-large', 'error', { size: bytes.length, limit: limits.bytes }));
  let pdf: Pdf;
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), OPTIONS);
  } catch (error) {
    return failed(refusal(error));
  }
  try {
    return await takePages(pdf, bytes, limits);
  } finally {
    await pdf.loadingTask.destroy().catch(() => undefined);
  }
}

const OPTIONS = { verbosity: 0, maxImageSize: 1, stopAtErrors: false, disableFontFace: false, isEvalSupported: false };

function refusal(error: unknown): Message {
  const { name = '', message: reason = '' } = error instanceof Error ? error : {};
  if (name === 'PasswordException') return message('pdf-encrypted', 'error');
  return message('pdf-unreadable', 'error', { reason: reason.slice(0, 200) || name });
}

async function takePages(pdf: Pdf, bytes: Uint8Array, limits: PdfLimits): Promise<Opened> {
  if (pdf.numPages > limits.pages)
    return failed(message('pdf-too-many-pages', 'error', { pages: pdf.numPages, limit: limits.pages }));
  const messages: Message[] = [];
  if (!endsWell(bytes)) messages.push(message('pdf-cut-off', 'warning'));
  const pages: Page[] = [];
  const styles = new Map<string, Style>();
  let direction = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      const { pieces, backwards } = await takePage(page, styles);
      if (pieces.length > limits.items)
        messages.push(message('pdf-page-cut', 'warning', { page: number, limit: limits.items }, { page: number }));
      direction += backwards;
      pages.push(upright(number, page.view, pieces.slice(0, limits.items)));
      page.cleanup();
    } catch (error) {
      const reason = error instanceof Error ? error.message.slice(0, 200) : String(error);
      messages.push(message('pdf-page-unreadable', 'warning', { page: number, reason }, { page: number }));
    }
  }
  const mirrored = direction > 0;
  return { pages: mirrored ? pages.map(mirror) : pages, styles, mirrored, messages };
}

/** The end mark stands in the last bytes of a whole file. */
function endsWell(bytes: Uint8Array): boolean {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 2048)));
  return tail.includes('%%EOF');
}
