// Blocks as Markdown paragraphs: headings, numbered paragraphs with their points indented, tables.
import type { Block, Paragraph, Point } from '../../tree/index.ts';
import { escaped, inline, type Page } from './inline.ts';
import { table } from './table.ts';

/** Called before a block that may begin its notes again. */
export type Flush = (out: string[]) => void;

/** Appends each block to `out`, one entry a Markdown paragraph. */
export function blocks(list: readonly Block[], page: Page, flush: Flush, out: string[]): void {
  for (const one of list) block(one, page, flush, out);
}

function block(node: Block, page: Page, flush: Flush, out: string[]): void {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, page, out);
    case 'section':
      out.push(heading(node.level + 1, numbered(node.number, inline(node.heading, page))));
      return blocks(node.children, page, flush, out);
    case 'formula':
      out.push(inline(node.words, page));
      return;
    case 'table':
      out.push(table(node, page));
      return;
    case 'conclusions':
      out.push(node.lines.map((line) => inline(line, page)).join('  \n'));
      return;
    default:
      return container(node, page, flush, out);
  }
}

type Container = Extract<Block, { type: 'part' | 'annex' | 'summary' }>;

function container(node: Container, page: Page, flush: Flush, out: string[]): void {
  if (node.type !== 'summary') flush(out);
  if (node.type === 'part') out.push(heading(2, escaped(node.number)));
  if (node.type === 'annex' && node.label) out.push(heading(2, inline(node.label, page)));
  if (node.heading) out.push(heading(2, inline(node.heading, page)));
  blocks(node.children, page, flush, out);
}

const heading = (level: number, text: string): string => `${'#'.repeat(Math.min(6, level))} ${text}`;

const numbered = (number: string | null, text: string): string =>
  number === null ? text : `${escaped(number)}.${text && ` ${text}`}`;

function paragraph(node: Paragraph, page: Page, out: string[]): void {
  const words = inline(node.words, page);
  out.push(node.number === null ? notANumber(words) : numbered(node.number, words));
  const indent = node.number === null ? 2 : node.number.length + 2;
  below(node, page, indent, out);
}

/** Words that begin like a numbered paragraph and are none. */
const notANumber = (text: string): string => text.replace(/^(\d{1,4})([.)])(?=\s)/, '$1\\$2');

/** Points stand under the words of their paragraph; deeper ones a little further in (four blanks more would be code). */
function below(node: Paragraph | Point, page: Page, indent: number, out: string[], depth = 0): void {
  const blanks = ' '.repeat(indent + Math.min(3, depth * 2));
  for (const one of node.points) {
    out.push(`${blanks}${one.label} ${inline(one.words, page)}`.trimEnd());
    below(one, page, indent, out, depth + 1);
  }
  if (node.wrapUp) out.push(`${blanks}${inline(node.wrapUp, page)}`);
}
