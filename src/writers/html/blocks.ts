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
} from '../../tree/index.ts';
import { attributes, escaped } from './escape.ts';
import { table } from './table.ts';
import { fragment, type Inline, inline } from './words.ts';

/** Blocks in the order of print; `level` is the heading level above them. */
export const blocks = (list: readonly Block[], page: Inline, level: number): string =>
  list.map((one) => block(one, page, level)).join('');

function block(node: Block, page: Inline, level: number): string {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, page);
    case 'section':
      return section(node, page, level);
    case 'part':
    case 'annex':
    case 'summary':
      return container(node, page, level);
    case 'formula':
      return `<p class="formula"${attributes({ id: node.id })}>${inline(node.words, page, node.id)}</p>\n`;
    case 'table':
      return table(node, page);
    case 'conclusions':
      return conclusions(node, page);
  }
}

const headingTag = (level: number): string => `h${Math.min(6, Math.max(1, level))}`;

function section(node: Section, page: Inline, level: number): string {
  const own = level + node.level;
  const tag = headingTag(own);
  const number = node.number === null ? '' : `<span class="num">${escaped(node.number)}.</span> `;
  const heading = `<${tag}>${number}${inline(node.heading, page, node.id)}</${tag}>\n`;
  return `<section${attributes({ id: node.id })}>\n${heading}${blocks(node.children, page, level)}</section>\n`;
}

function container(node: Part | Annex | Summary, page: Inline, level: number): string {
  const tag = headingTag(level + 1);
  const headings = containerHeadings(node, page).map(
    (html, i) => `<${tag} class="${i ? 'heading' : 'label'}">${html}</${tag}>\n`,
  );
  const open = `<section class="${node.type}"${attributes({ id: node.id })}>\n`;
  return `${open}${headings.join('')}${blocks(node.children, page, level + 1)}</section>\n`;
}

function containerHeadings(node: Part | Annex | Summary, page: Inline): string[] {
  const out: string[] = [];
  if (node.type === 'part') out.push(escaped(node.number));
  if (node.type === 'annex' && node.label) out.push(inline(node.label, page, null));
  if (node.heading) out.push(inline(node.heading, page, node.id));
  return out;
}

function paragraph(node: Paragraph, page: Inline): string {
  const own = attributes({ id: node.id, 'data-role': node.role });
  const number = node.number === null ? '' : num(`${node.number}.`, node.id);
  const words = number + inline(node.words, page, node.id);
  if (!node.points.length && !node.wrapUp) return `<p${own}>${words}</p>\n`;
  return `<div class="paragraph"${own}>\n<p>${words}</p>\n${below(node, page)}</div>\n`;
}

const num = (label: string, id: string): string =>
  `<span class="num"><a href="${escaped(fragment(id))}">${escaped(label)}</a></span> `;

/** Points and closing words. */
function below(node: Paragraph | Point, page: Inline): string {
  const points = node.points.map((one) => point(one, page)).join('');
  const list = points && `<ul class="points">\n${points}</ul>\n`;
  if (!node.wrapUp) return list;
  const at = textOf(node).length - node.wrapUp.text.length;
  return `${list}<p class="wrap-up">${inline(node.wrapUp, page, node.id, at)}</p>\n`;
}

function point(node: Point, page: Inline): string {
  const words = num(node.label, node.id) + inline(node.words, page, node.id);
  return `<li${attributes({ id: node.id })}><p>${words}</p>\n${below(node, page)}</li>\n`;
}

function conclusions(node: Conclusions, page: Inline): string {
  let at = 0;
  const lines = node.lines.map((line) => {
    const html = `<p>${inline(line, page, node.id, at)}</p>\n`;
    at += line.text.length + 1;
    return html;
  });
  return `<footer class="conclusions"${attributes({ id: node.id })}>\n${lines.join('')}</footer>\n`;
}
