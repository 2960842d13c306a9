// The body: parts, sections, paragraphs with their points, annexes.
import {
  type Annex,
  type Block,
  type Conclusions,
  type Paragraph,
  type Part,
  type Point,
  type Section,
  type Summary,
  textOf,
  type Words,
} from '../../tree/index.ts';
import { attributes, escaped } from './escape.ts';
import { withNotes } from './notes.ts';
import { table } from './table.ts';
import { fragment, type Inline, idIn, inline } from './words.ts';

/** Blocks in the order of print; `level` is the heading level above them. */
export const blocks = (list: readonly Block[], page: Inline, level: number): string =>
  list.map((one) => block(one, page, level)).join('');

function block(node: Block, page: Inline, level: number): string {
  switch (node.type) {
    case 'paragraph':
      return withNotes(page, () => paragraph(node, page));
    case 'section':
      return section(node, page, level);
    case 'part':
    case 'annex':
    case 'summary':
      return container(node, page, level);
    case 'formula':
      return `<p class="formula"${attributes({ id: idIn(page, node.id) })}>${inline(node.words, page, node.id)}</p>\n`;
    case 'table':
      return withNotes(page, () => table(node, page));
    case 'conclusions':
      return conclusions(node, page);
  }
}

const headingTag = (level: number): string => `h${Math.min(6, Math.max(1, level))}`;

function sectionHead(node: Section, page: Inline, level: number): string {
  const tag = headingTag(level + node.level);
  const number = node.number === null ? '' : `<span class="num">${escaped(node.number)}.</span> `;
  const own = attributes({ class: isSet(node.heading) ? 'set' : null });
  return withNotes(page, () => `<${tag}${own}>${number}${inline(node.heading, page, node.id)}</${tag}>\n`);
}

/** One type for the whole heading: on paper it gives way to that of its level. */
const isSet = ({ text, marks }: Words): boolean =>
  marks.some(({ kind, start, end }) => (kind === 'italic' || kind === 'bold') && start === 0 && end === text.length);

function section(node: Section, page: Inline, level: number): string {
  const heading = sectionHead(node, page, level);
  return `<section${attributes({ id: idIn(page, node.id) })}>\n${heading}${blocks(node.children, page, level)}</section>\n`;
}

function container(node: Part | Annex | Summary, page: Inline, level: number): string {
  const open = `<section class="${node.type}"${attributes({ id: idIn(page, node.id) })}>\n`;
  return `${open}${headings(node, page, level)}${blocks(node.children, page, level + 1)}</section>\n`;
}

const headings = (node: Part | Annex | Summary, page: Inline, level: number): string =>
  withNotes(page, () => {
    const tag = headingTag(level + 1);
    return containerHeadings(node, page)
      .map((html, i) => `<${tag} class="${i ? 'heading' : 'label'}">${html}</${tag}>\n`)
      .join('');
  });

function containerHeadings(node: Part | Annex | Summary, page: Inline): string[] {
  const out: string[] = [];
  if (node.type === 'part') out.push(escaped(node.number));
  if (node.type === 'annex' && node.label) out.push(inline(node.label, page, null));
  if (node.heading) out.push(inline(node.heading, page, node.id));
  return out;
}

function paragraph(node: Paragraph, page: Inline): string {
  const own = attributes({ id: idIn(page, node.id), 'data-role': node.role });
  const number = node.number === null ? pin(node, page) : num(`${node.number}.`, node.id, page);
  const words = number + inline(node.words, page, node.id);
  if (!node.points.length && !node.wrapUp) return `<p${own}>${words}</p>\n`;
  return `<div class="paragraph"${own}>\n<p>${words}</p>\n${below(node, page)}</div>\n`;
}

function num(label: string, id: string, page: Inline): string {
  const href = page.pin?.(id).href ?? fragment(idIn(page, id));
  return `<span class="num"><a href="${escaped(href)}">${escaped(label)}</a></span> `;
}

/** A paragraph without a number has a sign instead, where paragraphs have pages of their own. */
function pin({ id, role }: Paragraph, page: Inline): string {
  if (!page.pin || role === 'unnumbered') return '';
  const { href, label } = page.pin(id);
  return `<a class="pin"${attributes({ href, 'aria-label': label })}>¶</a>`;
}

/** A piece of a document: a heading, or a block that holds no others. */
export interface HtmlPiece {
  readonly id: string;
  readonly type: Block['type'];
  readonly html: string;
}

/** The blocks one by one in the order of print: headings apart from what they govern. */
export const pieces = (list: readonly Block[], page: Inline, level: number): HtmlPiece[] =>
  list.flatMap((node) => [
    { id: node.id, type: node.type, html: 'children' in node ? headOf(node, page, level) : block(node, page, level) },
    ...('children' in node ? pieces(node.children, page, node.type === 'section' ? level : level + 1) : []),
  ]);

function headOf(node: Section | Part | Annex | Summary, page: Inline, level: number): string {
  return node.type === 'section' ? sectionHead(node, page, level) : headings(node, page, level);
}

/** Points and closing words. */
function below(node: Paragraph | Point, page: Inline): string {
  const points = node.points.map((one) => point(one, page)).join('');
  const list = points && `<ul class="points">\n${points}</ul>\n`;
  if (!node.wrapUp) return list;
  const at = textOf(node).length - node.wrapUp.text.length;
  return `${list}<p class="wrap-up">${inline(node.wrapUp, page, node.id, at)}</p>\n`;
}

function point(node: Point, page: Inline): string {
  const words = num(node.label, node.id, page) + inline(node.words, page, node.id);
  return `<li${attributes({ id: idIn(page, node.id) })}><p>${words}</p>\n${below(node, page)}</li>\n`;
}

function conclusions(node: Conclusions, page: Inline): string {
  let at = 0;
  const lines = node.lines.map((line) => {
    const html = `<p>${inline(line, page, node.id, at)}</p>\n`;
    at += line.text.length + 1;
    return html;
  });
  return `<footer class="conclusions"${attributes({ id: idIn(page, node.id) })}>\n${lines.join('')}</footer>\n`;
}
