// Prints the tree of any file for reading beside its page images: `node bench/pdf/outline.ts FILE… [--full]`.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { read } from '../../src/readers/index.ts';
import type { Node, Words } from '../../src/tree/index.ts';

const { values, positionals } = parseArgs({ options: { full: { type: 'boolean' } }, allowPositionals: true });
const ENDS = 45;

/** First and last letters: enough to find the place on the page. */
function ends(text: string): string {
  if (values.full || text.length < 3 * ENDS) return text;
  return `${text.slice(0, 2 * ENDS)} … ${text.slice(-ENDS)}`;
}

const page = (words: Words | null | undefined): string => (words?.source?.page ? `p${words.source.page} ` : '');

function lineOf(node: Node): string {
  switch (node.type) {
    case 'section':
      return `${page(node.heading)}§${node.level} [${node.number ?? '–'}] ${node.heading.text}`;
    case 'annex':
      return `${page(node.label)}ANNEX ${node.label?.text} | ${node.heading?.text}`;
    case 'part':
      return `PART ${node.number} | ${node.heading?.text}`;
    case 'summary':
      return `SUMMARY ${node.heading?.text}`;
    case 'formula':
      return `FORMULA ${node.words.text}`;
    case 'paragraph':
      return `${page(node.words)}${node.role.slice(0, 5)} ${node.number ?? '–'} | ${ends(node.words.text)}${node.wrapUp ? ` || ${ends(node.wrapUp.text)}` : ''}`;
    case 'point':
      return `(${node.number}) ${ends(node.words.text)}`;
    case 'table':
      return `TABLE ${node.rows.length} rows | ${ends(node.rows[0].map((cell) => cell.words.text).join(' ¦ '))}`;
    case 'conclusions':
      return `CONCLUSIONS ${node.lines.map((one) => one.text).join(' / ')}`;
    default:
      return node.type;
  }
}

function print(node: Node, depth: number): void {
  console.log('  '.repeat(depth) + lineOf(node));
  const below = 'children' in node ? node.children : 'points' in node ? node.points : [];
  for (const one of below as readonly Node[]) print(one, depth + 1);
}

for (const file of positionals) {
  const { document, messages } = await read(new Uint8Array(readFileSync(file)));
  console.log(`\n=== ${file}`);
  for (const one of messages) console.log(`! ${one.severity} ${one.id} ${one.at ?? ''}: ${one.text}`);
  if (!document) continue;
  const { lines, ...cover } = document.cover;
  for (const { field, words } of lines) console.log(`  ${field}: ${words.text}`);
  console.log(JSON.stringify({ kind: document.kind, language: document.language, number: document.number, ...cover }));
  console.log(`TITLE ${document.title?.text ?? null}`);
  for (const node of document.children) print(node, 0);
  for (const note of document.notes) console.log(`  note ${note.id} at ${note.at}: ${ends(note.words.text)}`);
}
