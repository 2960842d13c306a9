// One page's pieces: from its operators, which alone tell a blank from a gap; from the library's own text where letters run
// from right to left or from top to bottom, because it puts those in their order.
import { type getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { whole } from './blanks.ts';
import { type Operators, type Piece, piecesOf } from './drawn.ts';
import { stepsOf } from './pen.ts';
import { styleOf } from './style.ts';
import type { Style } from './types.ts';

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

export interface Taken {
  readonly pieces: readonly Piece[];
  /** Letters that run from right to left less those that do not. */
  readonly backwards: number;
}

/** Pieces without letters are left out. Adds the page's fonts to `styles`. Throws what the library throws. */
export async function takePage(page: PdfPage, styles: Map<string, Style>): Promise<Taken> {
  const { pieces, ordered } = await drawnPieces(page);
  const taken = ordered ? { pieces: whole(pieces), backwards: -lettersOf(pieces) } : await libraryPieces(page);
  const told = taken.pieces.filter(({ text }) => text.trim() !== '');
  for (const { font } of told) if (!styles.has(font)) styles.set(font, styleOf(fontOf(page, font)));
  return { ...taken, pieces: told };
}

interface Font {
  readonly name?: unknown;
  readonly bold?: unknown;
  readonly italic?: unknown;
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
}

const fontOf = (page: PdfPage, font: string): Font | null =>
  page.commonObjs.has(font) ? page.commonObjs.get(font) : null;

const NO_ANNOTATIONS = 0;
const UNIT = 0.001;

/** `ordered`: they are drawn in the order in which they are read. */
async function drawnPieces(page: PdfPage): Promise<{ pieces: readonly Piece[]; ordered: boolean }> {
  const { OPS } = await getResolvedPDFJS();
  const operators = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  let vertical = false;
  const ems = new Map<string, number>();
  const emOf = (name: string): number => {
    const known = ems.get(name);
    if (known !== undefined) return known;
    const font = fontOf(page, name);
    vertical ||= font?.vertical === true;
    const em = font?.fontMatrix?.[0] ?? UNIT;
    ems.set(name, em);
    return em;
  };
  const pieces = piecesOf(operators as Operators, stepsOf(OPS), OPS.showText, emOf, page.view);
  return { pieces, ordered: !vertical && !pieces.some(({ text }) => BACKWARDS.test(text)) };
}

const BACKWARDS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

const lettersOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

interface TextItem {
  readonly str?: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

async function libraryPieces(page: PdfPage): Promise<Taken> {
  const { items } = await page.getTextContent();
  const pieces: Piece[] = [];
  let backwards = 0;
  for (const { str = '', dir, transform, width, fontName } of items as TextItem[]) {
    backwards += (dir === 'rtl' ? 1 : -1) * str.trim().length;
    const [a, b, c, d, x, y] = transform;
    pieces.push({ text: str, x, y, width, shape: [a, b, c, d], font: fontName, gaps: [] });
  }
  return { pieces, backwards };
}
