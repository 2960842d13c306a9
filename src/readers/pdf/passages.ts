// Lines of the body to passages, raw notes to notes.
import type { Words } from '../../tree/index.ts';
import { type Passage, type PassageCell, type PassageNote, type Passages, passage } from '../passage.ts';
import { noteFinder } from './bind.ts';
import { type Block, Paragraphs } from './blocks.ts';
import { type Builder, buildWords } from './build.ts';
import type { RawNote } from './footnotes.ts';
import { alignOf, headingLevels } from './headings.ts';
import { learnHyphens } from './hyphens.ts';
import { hangingLabel } from './labels.ts';
import type { Layout } from './layout.ts';
import { takeMasthead } from './masthead.ts';
import { measure } from './measure.ts';
import { cutTables, type Rows } from './tables.ts';
import type { Line, Measures } from './types.ts';

type Draft = { cover: Line[] } | { block: Block } | { rows: Rows };

/** All passages and notes of a document in the order of print. */
export function passagesOf(layout: Layout): Passages {
  const all = layout.bodies.flat();
  const builder: Builder = { hyphens: learnHyphens(everyLine(layout)), noteKey: noteFinder(layout.notes, all) };
  const measures = measure(all);
  const drafts = draftsOf(layout, all, measures);
  return {
    typeset: true,
    passages: finish(drafts, measures, builder),
    notes: layout.notes.map((note) => noteOf(note, builder)),
    furniture: layout.furniture,
  };
}

const everyLine = (layout: Layout): Line[] => [...layout.bodies.flat(), ...layout.notes.flatMap((note) => note.lines)];

function draftsOf(layout: Layout, all: readonly Line[], measures: Measures): Draft[] {
  const first = layout.bodies[0] ?? [];
  const { cover, rest } = takeMasthead(first, layout.pages[0], measures);
  const lines = [...rest, ...layout.bodies.slice(1).flat()];
  const drafts: Draft[] = cover.map((one) => ({ cover: one }));
  const paragraphs = new Paragraphs(measures, all);
  for (const piece of cutTables(lines, measures)) {
    if ('rows' in piece) drafts.push(piece);
    else for (const block of paragraphs.group(piece.lines)) drafts.push({ block });
  }
  return drafts;
}

function finish(drafts: readonly Draft[], measures: Measures, builder: Builder): Passage[] {
  const blocks = drafts.flatMap((draft) => ('block' in draft ? [draft.block] : []));
  const levels = headingLevels(blocks, measures);
  const levelOf = new Map(blocks.map((block, i) => [block, levels[i]]));
  let before: Line | undefined;
  return drafts.map((draft) => {
    const lines = linesOf(draft);
    const apart = isApart(before, lines[0], measures);
    before = lines.at(-1) ?? before;
    if ('cover' in draft) return coverPassage(draft.cover, apart, measures, builder);
    if ('rows' in draft) return tablePassage(draft.rows, apart, builder);
    return blockPassage(draft.block, levelOf.get(draft.block) ?? null, apart, measures, builder);
  });
}

function linesOf(draft: Draft): readonly Line[] {
  if ('cover' in draft) return draft.cover;
  return 'rows' in draft ? draft.rows.flatMap((row) => row.cells.flat()) : draft.block.lines;
}

/** More white above a line than between the lines of a paragraph; null where nothing on the page tells. */
function isApart(before: Line | undefined, line: Line | undefined, measures: Measures): boolean | null {
  if (!before || !line || before.flow !== line.flow || before.y <= line.y) return null;
  const leading = measures.leading * Math.max(1, line.size / measures.size);
  return before.y - line.y > 1.3 * leading;
}

function coverPassage(lines: readonly Line[], apart: boolean | null, measures: Measures, builder: Builder): Passage {
  return passage(buildWords(lines, builder), { cover: true, apart, indent: indentOf(lines[0], measures) });
}

function blockPassage(
  block: Block,
  heading: number | null,
  apart: boolean | null,
  measures: Measures,
  builder: Builder,
): Passage {
  const [first, ...more] = block.lines;
  const hanging = hangingLabel(first);
  const words = buildWords(hanging ? [hanging.rest, ...more] : block.lines, builder, heading !== null);
  const align = alignOf(block.lines, measures);
  return passage(words, { label: hanging?.label ?? null, heading, align, apart, indent: indentOf(first, measures) });
}

function indentOf(line: Line, measures: Measures): number {
  const left = measures.edges.get(line.flow)?.left ?? line.x;
  return Math.round((line.x - left) * 10) / 10;
}

const NO_WORDS: Words = { text: '', marks: [], source: null };

function tablePassage(rows: Rows, apart: boolean | null, builder: Builder): Passage {
  const out: PassageCell[][] = rows.map(({ cells, header, spans }) =>
    cells.map((lines, n) => ({
      header,
      colspan: spans?.[n] ?? 1,
      rowspan: 1,
      words: lines.length ? cellWords(lines, header, builder) : NO_WORDS,
    })),
  );
  return passage(NO_WORDS, { rows: out, apart });
}

/** The heads of columns are set in bold: that is their style and no mark. */
function cellWords(lines: readonly Line[], header: boolean, builder: Builder): Words {
  const words = buildWords(lines, builder);
  if (!header) return words;
  const marks = words.marks.filter((mark) => mark.kind !== 'bold' || mark.start > 0 || mark.end < words.text.length);
  return { ...words, marks };
}

const noteOf = (note: RawNote, builder: Builder): PassageNote => ({
  key: note.key,
  marker: note.marker,
  words: buildWords(note.lines, builder),
});
