// A document in a terminal: masthead, headings, paragraphs, notes, messages.

import type { ReadResult } from '../../register/index.ts';
import { type DocumentNode, type Node, type Paragraph, type Point, textOf, visit } from '../../tree/index.ts';
import { LEGEND, paint as paintFacts, strokesOf } from './paint.ts';

/** The document as lines of text; `color` adds terminal colours. */
export function show(result: ReadResult, color: boolean): string {
  const paint = (code: number, text: string): string => (color ? `\x1b[${code}m${text}\x1b[0m` : text);
  const document = result.document!;
  const strokes = color && result.facts ? strokesOf(result.facts) : new Map();
  const facts: Facts = (id, text, at = 0) => paintFacts(text, strokes.get(id) ?? [], at);
  const lines = [paint(1, headline(document)), paint(2, summaryOf(document)), ''];
  if (color) lines.push(LEGEND.map(([name, code]) => paint(code, name)).join(' '), '');
  visit(document, (node, parents) => {
    const indent = '  '.repeat(Math.max(0, parents.length - 1));
    const line = lineOf(node, paint, facts);
    if (line !== null) lines.push(...line.split('\n').map((part) => indent + part));
    return true;
  });
  for (const one of result.messages) lines.push(paint(33, `${one.severity}: ${one.text} [${one.id}]. ${one.next}`));
  return lines.join('\n');
}

const headline = (document: DocumentNode): string => {
  const symbols = document.cover.symbols.map((one) => one.symbol).join(', ') || 'no symbol printed';
  return `${symbols} · ${document.title?.text ?? 'no title printed'}`;
};

function summaryOf(document: DocumentNode): string {
  const { cover } = document;
  const known = [
    document.kind,
    document.language,
    cover.session && `session ${cover.session.number}`,
    cover.adoptionDate && `adopted ${cover.adoptionDate}`,
    cover.distributionDate && `distributed ${cover.distributionDate}`,
  ];
  return known.filter(Boolean).join(' · ');
}

type Paint = (code: number, text: string) => string;
/** Words with their facts coloured; `at` is where they begin in the text of the node `id`. */
type Facts = (id: string, text: string, at?: number) => string;

function lineOf(node: Node, paint: Paint, facts: Facts): string | null {
  switch (node.type) {
    case 'paragraph':
    case 'point':
      return ownLine(node, paint, facts);
    case 'section':
      return paint(1, [node.number, node.heading.text].filter(Boolean).join('. '));
    case 'annex':
    case 'part':
    case 'summary':
      return paint(1, node.heading?.text ?? node.type);
    case 'formula':
      return paint(3, node.words.text);
    case 'note':
      return `${paint(2, `[${node.marker}]`)} ${facts(node.id, node.words.text)}`;
    case 'table':
      return node.rows.map((row) => row.map((cell) => cell.words.text).join(' | ')).join('\n');
    case 'conclusions':
      return node.lines.map((line) => paint(3, line.text)).join('\n');
    default:
      return null;
  }
}

const ownLine = (node: Paragraph | Point, paint: Paint, facts: Facts): string => {
  const number = node.type === 'point' ? node.label : node.number === null ? '' : `${node.number}.`;
  const wrapUp = node.wrapUp ? facts(node.id, node.wrapUp.text, textOf(node).length - node.wrapUp.text.length) : '';
  return [paint(36, node.id), number, facts(node.id, node.words.text), wrapUp].filter(Boolean).join(' ');
};
