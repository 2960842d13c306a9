// Lines of the body to passages, raw notes to notes.
import type { Words } from '../../tree/index.ts';
import { type Passage, type PassageCell, type PassageNote, type Passages, passage } from '../passage.ts';
import { type Block, Paragraphs } from './blocks.ts';
import { type Builder, buildWords, type NoteFinder } from './build.ts';
import type { RawNote } from './footnotes.ts';
import { alignOf, headingLevels } from './headings.ts';
import { learnHyphens } from './hyphens.ts';
import { hangingLabel } from './labels.ts';
import type { Layout } from './layout.ts';
import { takeMasthead } from './masthead.ts';
import { measure } from './measure.ts';
import { type Cells, cutTables } from './tables.ts';
import type { Line, Measures } from './types.ts';

type Draft = { cover: Line[] } | { block: Block } | { rows: readonly { cells: Cells; header: boolean }[] };

const noteFinder = (notes: readonly RawNote[]): NoteFinder => {
  const keys = new Map(notes.map((note) => [`${note.page}:${note.marker}`, note.key]));
  return (page, marker) => keys.get(`${page}:${marker}`) ?? keys.get(`${page + 1}:${marker}`) ?? null;
};

/** All passages and notes of a document in the order of print. */
export function passagesOf(layout: Layout): Passages {
  const all = layout.bodies.flat();
  const noteLines = layout.notes.flatMap((note) => note.lines);
  const builder: Builder = { hyphens: learnHyphens([...all, ...noteLines]), noteKey: noteFinder(layout.notes) };
  const measures = measure(all);
  const drafts = draftsOf(layout, all, measures);
  return {
    passages: finish(drafts, measures, builder),
    notes: layout.notes.map((note) => noteOf(note, builder)),
    furniture: layout.furniture,
  };
}

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
  return drafts.map((draft) => {
    if ('cover' in draft)
      return passage(buildWords(draft.cover, builder), { cover: true, indent: indentOf(draft.cover[0], measures) });
    if ('rows' in draft) return tablePassage(draft.rows, builder);
    return blockPassage(draft.block, levelOf.get(draft.block) ?? null, measures, builder);
  });
}

function blockPassage(block: Block, heading: number | null, measures: Measures, builder: Builder): Passage {
  const [first, ...more] = block.lines;
  const hanging = hangingLabel(first);
  const words = buildWords(hanging ? [hanging.rest, ...more] : block.lines, builder, heading !== null);
  const align = alignOf(block.lines, measures);
  return passage(words, { label: hanging?.label ?? null, heading, align, indent: indentOf(first, measures) });
}

function indentOf(line: Line, measures: Measures): number {
  const left = measures.edges.get(line.flow)?.left ?? line.x;
  return Math.round((line.x - left) * 10) / 10;
}

const NO_WORDS: Words = { text: '', marks: [], source: null };

function tablePassage(rows: readonly { cells: Cells; header: boolean }[], builder: Builder): Passage {
  const out: PassageCell[][] = rows.map(({ cells, header }) =>
    cells.map((lines) => ({
      header,
      colspan: 1,
      rowspan: 1,
      words: lines.length ? buildWords(lines, builder) : NO_WORDS,
    })),
  );
  return passage(NO_WORDS, { rows: out });
}

const noteOf = (note: RawNote, builder: Builder): PassageNote => ({
  key: note.key,
  marker: note.marker,
  words: buildWords(note.lines, builder),
});
