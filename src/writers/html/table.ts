// A table with the scope of its header cells.
import type { Cell, Table, Words } from '../../tree/index.ts';
import { attributes } from './escape.ts';
import { type Inline, idIn, inline } from './words.ts';

/** `<table>`; rows of header cells alone are its head. */
export function table(node: Table, page: Inline): string {
  const heads = headRows(node);
  let at = 0;
  const rows = node.rows.map((row, i) => {
    const cells = row.map((cell) => {
      const html = one(cell, page, node.id, at, i < heads);
      at += cell.words.text ? cell.words.text.length + 1 : 0;
      return html;
    });
    return `<tr>${cells.join('')}</tr>\n`;
  });
  const head = heads ? `<thead>\n${rows.slice(0, heads).join('')}</thead>\n` : '';
  const body = heads < rows.length ? `<tbody>\n${rows.slice(heads).join('')}</tbody>\n` : '';
  return `<table${attributes({ id: idIn(page, node.id) })}>\n${head}${body}</table>\n`;
}

function headRows(node: Table): number {
  const first = node.rows.findIndex((row) => !row.length || !row.every((cell) => cell.header));
  return first < 0 ? node.rows.length : first;
}

function one(cell: Cell, page: Inline, owner: string, at: number, head: boolean): string {
  const tag = cell.header ? 'th' : 'td';
  const span = (n: number): number | null => (n > 1 ? n : null);
  const scope = cell.header ? (head ? 'col' : 'row') : null;
  const more = attributes({ scope, colspan: span(cell.colspan), rowspan: span(cell.rowspan) });
  return `<${tag}${more}>${inline(whole(cell.words), page, owner, at)}</${tag}>`;
}

const NUMBER = /^[(–-]?\d[\d .,]*\)?$/u;

/** A number with blanks in it ("78 992 300") does not break: two lines would read as two rows. */
const whole = (words: Words): Words =>
  NUMBER.test(words.text) ? { ...words, text: words.text.replaceAll(' ', '\u00A0') } : words;
