// Blocks → passages: labels, headings, cover lines, tables, notes set in frames.
import { words } from '../../tree/index.ts';
import { type Passage, type PassageNote, passage } from '../passage.ts';
import { type Block, type Paragraph, paragraphsIn, rawText, type Table } from './blocks.ts';
import { bindFloating, type Candidate } from './floating.ts';
import { depthKey, headingDepths } from './headings.ts';
import { typedLabel, typedMarker } from './labels.ts';
import { contentOf, isBlank, isLayout, rowsOf } from './tables.ts';
import { wordsOf } from './words.ts';

/** Names of the styles of the UN's own template whose paragraphs stand on the cover. */
const COVER = /^(?:session|agenda[ _]|sponsors|distribution|original|publication|release date)/i;
/** Tables of contents repeat the headings and are made by the program. */
const CONTENTS = /^toc \d/i;
const FOOT = /^footnote text/i;

interface Made {
  readonly passages: Passage[];
  readonly candidates: Map<number, Candidate>;
  readonly depths: ReadonlyMap<string, number>;
}

/** The body's passages, and the notes that were set as paragraphs of their own. */
export function bodyPassages(blocks: readonly Block[]): { passages: Passage[]; notes: PassageNote[] } {
  const made: Made = { passages: [], candidates: new Map(), depths: headingDepths([...paragraphsIn(blocks)]) };
  addBlocks(made, blocks);
  const notes = bindFloating(made.passages, made.candidates);
  return { passages: made.passages, notes };
}

function addBlocks(made: Made, blocks: readonly Block[]): void {
  const rest = [...blocks].reverse();
  for (let one = rest.pop(); one; one = rest.pop()) {
    if (one.kind === 'paragraph') addParagraph(made, one);
    else if (isLayout(one)) rest.push(...contentOf(one).reverse());
    else addTable(made, one);
  }
}

function addTable(made: Made, table: Table): void {
  if (!isBlank(table)) made.passages.push(passage(words(''), { rows: rowsOf(table) }));
}

function addParagraph(made: Made, one: Paragraph): void {
  const raw = rawText(one);
  if (CONTENTS.test(one.style) || (!/\S/.test(raw) && !one.pieces.some((piece) => piece.note !== null))) return;
  const marker = one.floating || FOOT.test(one.style) ? typedMarker(raw) : null;
  if (marker) made.candidates.set(made.passages.length, { marker: marker.label, words: wordsOf(one, marker.length) });
  made.passages.push(passageOf(one, raw, made.depths));
}

function passageOf(one: Paragraph, raw: string, depths: ReadonlyMap<string, number>): Passage {
  const typed = one.label === null ? typedLabel(raw) : null;
  const cover = COVER.test(one.style);
  const heading = one.outline === null || cover ? null : (depths.get(depthKey(one)) ?? null);
  const own = wordsOf(one, typed?.length);
  return passage(own, {
    label: one.label ?? typed?.label ?? null,
    heading,
    align: one.align,
    indent: one.indent,
    cover,
  });
}
