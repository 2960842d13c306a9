// Headers and footers: the first page's header is the masthead, the others are furniture.
import type { Language } from '../../tree/index.ts';
import { type Furniture, type Passage, passage } from '../passage.ts';
import { type Block, type Paragraph, paragraphsIn, rawText } from './blocks.ts';
import { wordsOf } from './words.ts';

const SYMBOL = /^[A-Z][A-Z0-9.]{0,14}\/[A-Z0-9][\w./()[\] -]{0,60}$/;
const JOB = /\b\d\d-\d{5}\b(?: ?\(([A-Z])\))?/;
/** The letter behind a job number names the language of the print. */
const JOB_LETTERS: Readonly<Record<string, Language>> = { A: 'ar', C: 'zh', E: 'en', F: 'fr', R: 'ru', S: 'es' };

/** Lines as printed: a tab in a header divides left from right. */
const linesOf = (one: Paragraph): string[] =>
  rawText(one)
    .split(/[\t\n]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

/** The masthead's lines, left cell before right cell, a tab or line end dividing two lines. */
export function mastheadPassages(blocks: readonly Block[]): Passage[] {
  const out: Passage[] = [];
  for (const one of paragraphsIn(blocks)) {
    const parts = linesOf(one);
    if (parts.length === 1) out.push(passage(wordsOf(one, 0, false), { cover: true, align: one.align }));
    else for (const part of split(one)) out.push(passage(wordsOf(part, 0, false), { cover: true, align: one.align }));
  }
  return out.filter((line) => line.words.text !== '');
}

/** A paragraph divided where tabs or line ends stand. */
function split(one: Paragraph): Paragraph[] {
  const lines: Paragraph['pieces'][] = [[]];
  for (const piece of one.pieces) {
    const [first, ...rest] = piece.text.split(/[\t\n]+/);
    lines[lines.length - 1].push({ ...piece, text: first });
    for (const text of rest) lines.push([{ ...piece, text }]);
  }
  return lines.map((pieces) => ({ ...one, pieces }));
}

/** What the edges of pages say: symbols from `headers`, job number and language from all. */
export function furnitureOf(headers: readonly (readonly Block[])[], footers: readonly (readonly Block[])[]): Furniture {
  const above = headers.flatMap((blocks) => [...paragraphsIn(blocks)].flatMap(linesOf));
  const below = footers.flatMap((blocks) => [...paragraphsIn(blocks)].flatMap(linesOf));
  const symbols = above
    .filter((line) => SYMBOL.test(line))
    .flatMap((line) => line.split(/\s*[–—]\s*|(?<=\d)-(?=[A-Z]\/)/));
  const jobs = [...below, ...above].map((line) => JOB.exec(line)).filter((match) => match !== null);
  const named = jobs.find((match) => match[1] !== undefined);
  return {
    symbols: [...new Set(symbols)],
    jobNumber: (named ?? jobs[0])?.[0] ?? null,
    pages: null,
    language: named ? (JOB_LETTERS[named[1]] ?? null) : null,
  };
}
