// Operators to pieces: letters that one font sets on one baseline, and where between them a page leaves a gap.
import { type Matrix, Pen } from './pen.ts';

/** `x` and `y` where it begins and `width` along its baseline, in points of the page. */
export interface Piece {
  text: string;
  readonly x: number;
  readonly y: number;
  width: number;
  /** Which way its letters stand and how large they are: [a b c d] of a letter of one em. */
  readonly shape: Matrix;
  readonly font: string;
  /** Where in `text` a blank stands that no letter draws, and narrower than a blank is. */
  readonly gaps: number[];
}

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

interface Glyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

/** Of an em: a gap this wide may part words, */
const BLANK = 0.102;
/** one this wide parts them even where no blank is drawn, */
const WIDE = 0.2;
/** and this wide it parts columns. */
const APART = 0.6;
const BACK = -0.2;
/** Of its height: a letter that is further off the baseline is raised or lowered. */
const SHIFTED = 0.25;
const SAME_SIZE = 0.02;

const WHITE = /^\s+$/;
/** Marks for programs: nothing is drawn. */
const UNSEEN = /^\p{Cf}$/u;
const MARK = /^\p{Mn}$/u;
const ASCII = /^[\x21-\x7e]$/;
const KIND = { letter: 0, white: 1, unseen: 2, mark: 3 };

function kindOf(sign: string): number {
  if (ASCII.test(sign)) return KIND.letter;
  if (WHITE.test(sign)) return KIND.white;
  if (UNSEEN.test(sign)) return KIND.unseen;
  return MARK.test(sign) ? KIND.mark : KIND.letter;
}

/** All pieces of a page in the order in which they are drawn. `view` is the visible part: [x0 y0 x1 y1]. */
export function piecesOf(
  { fnArray, argsArray }: Operators,
  steps: readonly (((pen: Pen, args: readonly never[]) => void) | undefined)[],
  showText: number,
  emOf: (font: string) => number,
  view: readonly number[],
): Piece[] {
  const pen = new Pen(view);
  const hand = new Hand();
  for (const [i, operator] of fnArray.entries()) {
    const args = (argsArray[i] ?? []) as readonly never[];
    if (operator === showText) hand.show(pen, args[0] ?? [], emOf(pen.state.font));
    else steps[operator]?.(pen, args);
  }
  return hand.pieces;
}

class Hand {
  readonly pieces: Piece[] = [];
  private piece: Piece | null = null;
  /** Where the last letter ended. */
  private end = { x: 0, y: 0 };
  private blank = false;

  /** `em` is a unit of the font's widths in ems. */
  show(pen: Pen, glyphs: readonly (Glyph | number | null)[], em: number): void {
    const { size, scale, rise, charSpacing, wordSpacing, font, seen } = pen.state;
    const [a, b, c, d, e, f] = pen.toPage();
    const shape = [a * size * scale, b * size * scale, c * size, d * size];
    const [left, low] = [c * (pen.y + rise) + e, d * (pen.y + rise) + f];
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') pen.x -= (glyph * size * scale) / 1000;
      if (typeof glyph === 'number' || !glyph) continue;
      const sign = glyph.unicode ?? '';
      const kind = kindOf(sign);
      const wide = (glyph.width ?? 0) * em * size * scale;
      if (kind === KIND.white) this.blank = true;
      else if (sign && kind !== KIND.unseen) {
        const at = { x: a * pen.x + left, y: b * pen.x + low };
        const end = { x: at.x + a * wide, y: at.y + b * wide };
        if (isIn(seen, at, end)) this.write(sign, kind === KIND.mark, at, end, shape, font);
      }
      pen.x += wide + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
    }
  }

  private write(sign: string, isMark: boolean, at: Point, end: Point, shape: Matrix, font: string): void {
    const piece = this.pieceFor(isMark, at, shape, font);
    piece.text += sign;
    this.end = end;
    piece.width = Math.abs(along(piece, end, piece));
  }

  /** A mark stands over the letter before it. The piece that goes on, with the blank before its next letter, or a new one. */
  private pieceFor(isMark: boolean, at: Point, shape: Matrix, font: string): Piece {
    const { piece, blank } = this;
    if (piece && isMark) return piece;
    this.blank = false;
    if (!piece) return this.begin('', at, shape, font);
    const gap = along(piece, at, this.end) / em(piece);
    const near = Math.abs(across(piece, at, this.end)) <= SHIFTED * height(piece.shape) && gap >= BACK && gap < APART;
    if (!near || piece.font !== font || !isLike(piece.shape, shape))
      return this.begin(near && blank && gap > BLANK ? ' ' : '', at, shape, font);
    if (gap <= BLANK) return piece;
    if (!blank && gap < WIDE) piece.gaps.push(piece.text.length);
    piece.text += ' ';
    return piece;
  }

  private begin(text: string, { x, y }: Point, shape: Matrix, font: string): Piece {
    this.piece = { text, x, y, width: 0, shape, font, gaps: [] };
    this.pieces.push(this.piece);
    return this.piece;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const em = ({ shape }: Piece): number => Math.hypot(shape[0], shape[1]) || 1;
const height = (shape: Matrix): number => Math.hypot(shape[2], shape[3]);

/** Whether a letter that stands on the line between two points can be seen. */
function isIn([x0, y0, x1, y1]: readonly number[], from: Point, to: Point): boolean {
  const [left, right] = from.x < to.x ? [from.x, to.x] : [to.x, from.x];
  const [low, top] = from.y < to.y ? [from.y, to.y] : [to.y, from.y];
  return right >= x0 && left <= x1 && top >= y0 && low <= y1;
}

/** How far `to` lies behind `from` on the piece's baseline, */
const along = (piece: Piece, to: Point, from: Point): number =>
  ((to.x - from.x) * piece.shape[0] + (to.y - from.y) * piece.shape[1]) / em(piece);

/** and how far off it. */
const across = (piece: Piece, to: Point, from: Point): number =>
  ((to.y - from.y) * piece.shape[0] - (to.x - from.x) * piece.shape[1]) / em(piece);

const isLike = (one: Matrix, two: Matrix): boolean =>
  Math.abs(height(one) - height(two)) <= SAME_SIZE * height(one) &&
  one[0] * two[0] + one[1] * two[1] > 0.99 * Math.hypot(one[0], one[1]) * Math.hypot(two[0], two[1]);
