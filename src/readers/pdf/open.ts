// Opens a PDF with pdf.js and takes its pages' items and fonts; every failure becomes a message.
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { type Message, message } from '../../lexicon/index.ts';
import { drawnText, mayBeTorn, withoutGaps } from './blanks.ts';
import { styleOf } from './style.ts';
import type { Item, Page, Style, Styles } from './types.ts';

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
type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;
interface TextItem {
  readonly str?: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
  readonly hasEOL?: boolean;
}

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
  const taken: Taken[] = [];
  const styles = new Map<string, Style>();
  let direction = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      const all = content.items as TextItem[];
      if (all.length > limits.items)
        messages.push(message('pdf-page-cut', 'warning', { page: number, limit: limits.items }, { page: number }));
      const items = all.slice(0, limits.items);
      for (const item of items) direction += (item.dir === 'rtl' ? 1 : -1) * (item.str?.trim().length ?? 0);
      const drawn = bringsFont(items, styles) ? await draw(page) : null;
      learnStyles(page, items, styles);
      taken.push({ number, view: page.view, items, drawn });
      page.cleanup();
    } catch (error) {
      const reason = error instanceof Error ? error.message.slice(0, 200) : String(error);
      messages.push(message('pdf-page-unreadable', 'warning', { page: number, reason }, { page: number }));
    }
  }
  const pages = await withoutTears(pdf, taken);
  const mirrored = direction > 0;
  return { pages: mirrored ? pages.map(mirror) : pages, styles, mirrored, messages };
}

/** The end mark stands in the last bytes of a whole file. */
function endsWell(bytes: Uint8Array): boolean {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 2048)));
  return tail.includes('%%EOF');
}

interface Taken {
  readonly number: number;
  readonly view: readonly number[];
  readonly items: readonly TextItem[];
  /** Null where its operators were not read. */
  readonly drawn: string | null;
}

const bringsFont = (items: readonly TextItem[], styles: ReadonlyMap<string, Style>): boolean =>
  items.some((item) => item.str?.trim() && !styles.has(item.fontName));

/** Operators take as long to read as text: only pages that look torn are asked what they draw. */
async function withoutTears(pdf: Pdf, taken: readonly Taken[]): Promise<Page[]> {
  const torn = mayBeTorn(
    taken.map(({ items }) => items.map(({ str = '', hasEOL }) => (hasEOL ? `${str}\n` : str)).join('')),
  );
  const pages: Page[] = [];
  for (const [i, { number, view, items, drawn }] of taken.entries()) {
    const text = torn[i] ? (drawn ?? (await pdf.getPage(number).then(draw, () => ''))) : null;
    pages.push(upright(number, view, text ? mended(items, text) : items));
  }
  return pages;
}

/** What the page draws as text. Reading the operators also brings the names of its fonts. */
async function draw(page: PdfPage): Promise<string> {
  const { OPS } = await getResolvedPDFJS();
  const operators = await page.getOperatorList().catch(() => null);
  return operators ? drawnText(operators, OPS.showText) : '';
}

function mended(items: readonly TextItem[], drawn: string): readonly TextItem[] {
  const texts = items.map((item) => item.str ?? '');
  const whole = withoutGaps(texts, drawn);
  return whole === texts ? items : items.map((item, i) => (item.str === whole[i] ? item : { ...item, str: whole[i] }));
}

function learnStyles(page: PdfPage, items: readonly TextItem[], styles: Map<string, Style>): void {
  for (const { str, fontName } of items) {
    if (!str?.trim() || styles.has(fontName)) continue;
    styles.set(fontName, styleOf(page.commonObjs.has(fontName) ? page.commonObjs.get(fontName) : null));
  }
}

const quarter = (item: TextItem): number => {
  const [a, b] = item.transform;
  return Math.abs(a) >= Math.abs(b) ? (a < 0 ? 2 : 0) : b > 0 ? 1 : 3;
};

/** The page turned so that most of its text is upright; text in other directions is left out. */
function upright(number: number, view: readonly number[], items: readonly TextItem[]): Page {
  const counts = [0, 0, 0, 0];
  for (const item of items) if (item.str !== undefined) counts[quarter(item)] += item.str.trim().length;
  const turn = counts.indexOf(Math.max(...counts));
  const [x0, y0, x1, y1] = view;
  const across = x1 - x0;
  const up = y1 - y0;
  const out: Item[] = [];
  for (const item of items) {
    if (item.str === undefined || quarter(item) !== turn) continue;
    const x = item.transform[4] - x0;
    const y = item.transform[5] - y0;
    const place = [
      { x, y },
      { x: y, y: across - x },
      { x: across - x, y: up - y },
      { x: up - y, y: x },
    ][turn];
    out.push({ ...place, ...shape(item) });
  }
  return { number, width: turn % 2 ? up : across, height: turn % 2 ? across : up, items: out };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

const shape = (item: TextItem): Omit<Item, 'x' | 'y'> => ({
  text: item.str!,
  width: item.width,
  size: tenth(Math.hypot(item.transform[2], item.transform[3])),
  font: item.fontName,
  blank: item.str!.trim() === '',
});

const mirror = (page: Page): Page => ({
  ...page,
  items: page.items.map((item) => ({ ...item, x: page.width - item.x - item.width })),
});
