// Which paragraphs are headings, how deep, and how a paragraph stands between the margins.
import { mayBeWorded } from '../worded.ts';
import type { Block } from './blocks.ts';
import { hangingLabel } from './labels.ts';
import { allItalic, lineText } from './segments.ts';
import type { Line, Measures } from './types.ts';

const ENDED = /[.;,،؛。；，]["”»’)]*$/u;
/** "Targets:", in bold. */
const OPEN = /[:：]["»”’)]*$/u;
const LONGEST_OPEN = 120;
const BRACKETED = /^\[.*\]$/u;
const MAX_LINES = 8;
const LONGEST = 600;

export type Align = 'start' | 'center' | 'end' | null;

/** How lines stand between the edges of their page. */
export function alignOf(lines: readonly Line[], measures: Measures): Align {
  const edge = measures.edges.get(lines[0].flow);
  if (!edge) return null;
  const em = lines[0].size;
  const away = lines.every((line) => line.x - edge.left > 2 * em);
  if (!away) return 'start';
  const middle = (edge.left + edge.right) / 2;
  if (lines.every((line) => Math.abs((line.x + line.end) / 2 - middle) < em && edge.right - line.end > 1.5 * em))
    return 'center';
  const far = lines.every((line) => edge.right - line.end < 1.2 * em && line.x > middle);
  return far ? 'end' : 'start';
}

/** A number may stand upright before italic words. */
function isItalic({ lines }: Block): boolean {
  const [first, ...more] = lines;
  return allItalic(hangingLabel(first)?.rest ?? first) && more.every(allItalic);
}

/** Bold words, or wholly italic ones, that make no sentence. */
function isHeading(block: Block, align: Align, left: number): boolean {
  const flush = align === 'center' || block.lines[0].x - left < 0.8 * block.lines[0].size;
  if (!(block.bold || (flush && isItalic(block))) || block.lines.length > MAX_LINES || align === 'end') return false;
  const text = block.lines.map(lineText).join(' ');
  if (block.bold && mayBeWorded(text)) return true;
  if (
    ENDED.test(text) ||
    (OPEN.test(text) && !(block.bold && text.length < LONGEST_OPEN)) ||
    BRACKETED.test(text) ||
    !/\p{L}{2}/u.test(text) ||
    text.length > LONGEST
  )
    return false;
  return true;
}

/** Larger, then bold, then upright. */
const rank = (block: Block): number =>
  Math.round(block.lines[0].size) * 4 + (block.bold ? 2 : 0) + (isItalic(block) ? 0 : 1);

/** Levels of headings, larger and bolder type first; null for other blocks. */
export function headingLevels(blocks: readonly Block[], measures: Measures): (number | null)[] {
  const bodyRank = Math.round(measures.size) * 4;
  const heads = blocks.map((block) => {
    const left = measures.edges.get(block.lines[0].flow)?.left ?? 0;
    return rank(block) >= bodyRank && isHeading(block, alignOf(block.lines, measures), left);
  });
  const ranks = [...new Set(blocks.filter((_, i) => heads[i]).map(rank))].sort((a, b) => b - a);
  return blocks.map((block, i) => (heads[i] ? ranks.indexOf(rank(block)) + 1 : null));
}
