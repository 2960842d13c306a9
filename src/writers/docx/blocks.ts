// The body in house style: numbers typed before a tab, points indented, annexes on a page of their own.
import { AlignmentType, type Table as DocxTable, type IParagraphOptions, type Paragraph, Tab, TextRun } from 'docx';
import type { Block, Paragraph as ParagraphNode, Point, Section, Words } from '../../tree/index.ts';
import { line, type Page, printable, runs } from './runs.ts';
import { HEADINGS, indentOf } from './styles.ts';
import { table } from './table.ts';

export type Out = (Paragraph | DocxTable)[];

/** Appends blocks in the order of print. */
export function blocks(list: readonly Block[], page: Page, out: Out): void {
  for (const one of list) block(one, page, out);
}

function block(node: Block, page: Page, out: Out): void {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, page, out);
    case 'section':
      return section(node, page, out);
    case 'formula':
      out.push(text(node.words, page, null));
      return;
    case 'table':
      out.push(table(node, page));
      return;
    case 'conclusions':
      for (const one of node.lines)
        out.push(line(page, 'SingleTxt', runs(one, page), { alignment: AlignmentType.END }));
      return;
    default:
      return container(node, page, out);
  }
}

function section(node: Section, page: Page, out: Out): void {
  const style = HEADINGS[Math.min(node.level, HEADINGS.length) - 1] ?? HEADINGS[0];
  out.push(line(page, style, [...label(node.number === null ? null : `${node.number}.`), ...runs(node.heading, page)]));
  blocks(node.children, page, out);
}

type Container = Extract<Block, { type: 'part' | 'annex' | 'summary' }>;

function container(node: Container, page: Page, out: Out): void {
  const heads: Paragraph[] = [];
  const fresh: IParagraphOptions = node.type === 'annex' ? { pageBreakBefore: true } : {};
  const head = (words: Words): void => {
    heads.push(line(page, 'HCh', runs(words, page), heads.length ? {} : fresh));
  };
  if (node.type === 'part') heads.push(line(page, 'HCh', [new TextRun(printable(node.number))]));
  if (node.type === 'annex' && node.label) head(node.label);
  if (node.heading) head(node.heading);
  out.push(...heads);
  blocks(node.children, page, out);
}

function paragraph(node: ParagraphNode, page: Page, out: Out): void {
  out.push(
    text(node.words, page, node.number === null ? null : `${node.number}.`, node.role === 'preambular' ? 475 : 0),
  );
  below(node, page, out, 1);
}

function below(node: ParagraphNode | Point, page: Page, out: Out, depth: number): void {
  for (const one of node.points) {
    out.push(text(one.words, page, one.label, 0, depth));
    below(one, page, out, depth + 1);
  }
  if (node.wrapUp) out.push(text(node.wrapUp, page, null, 0, depth - 1));
}

function text(words: Words, page: Page, number: string | null, firstLine = 0, depth = 0): Paragraph {
  const indent = { left: indentOf(depth), right: indentOf(0), firstLine: firstLine || undefined };
  return line(page, 'SingleTxt', [...label(number), ...runs(words, page)], { indent });
}

const label = (number: string | null): TextRun[] =>
  number === null ? [] : [new TextRun({ children: [printable(number), new Tab()] })];
