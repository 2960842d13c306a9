// Reads a DOCX: finds the parts, reads each with one state machine, puts passages, notes and furniture together.
import { type Message, message } from '../../lexicon/index.ts';
import { LIMITS, type Limits } from '../files/limits.ts';
import { NO_FURNITURE, type Passages } from '../passage.ts';
import { withRecalls } from '../recalls.ts';
import type { Block } from './blocks.ts';
import { furnitureOf, mastheadPassages } from './edges.ts';
import { passageNotes } from './notes.ts';
import { Numbering } from './numbering.ts';
import { DocxPackage, type Relations } from './package.ts';
import { bodyPassages } from './passages.ts';
import { type Shared, Story } from './story.ts';
import { Styles } from './styles.ts';

export interface DocxRead {
  readonly passages: Passages;
  /** An error among them means that the document could not be read. */
  readonly messages: readonly Message[];
}

const NOTHING: Passages = { passages: [], notes: [], furniture: NO_FURNITURE };

/** The passages, notes and furniture of a DOCX. Never throws on any bytes; at most `limits.docxUnpacked` bytes are unpacked. */
export function docxPassages(bytes: Uint8Array, limits: Limits = LIMITS): DocxRead {
  const docx = new DocxPackage(bytes, limits);
  const main = mainPart(docx);
  const relations = docx.relations(main);
  const shared = sharedParts(docx, relations);
  const body = new Story(shared, relations);
  if (!docx.parse(main, body, 'error')) return { passages: NOTHING, messages: docx.messages };
  return assemble(docx, body, shared, relations);
}

/** The part that the package itself calls its document. */
function mainPart(docx: DocxPackage): string {
  for (const { type, target } of docx.relations('').values())
    if (type === 'officeDocument' && docx.has(target)) return target;
  return 'word/document.xml';
}

const targetsOf = (relations: Relations, type: string): string[] =>
  [...relations.values()].filter((one) => one.type === type && !one.external).map((one) => one.target);

function sharedParts(docx: DocxPackage, relations: Relations): Shared {
  const shared: Shared = {
    styles: new Styles(),
    numbering: new Numbering(),
    customMarkers: new Map(),
    noteFormats: {
      footnote: { format: 'decimal', start: 1, restart: false },
      endnote: { format: 'lowerRoman', start: 1, restart: false },
    },
    calls: [],
  };
  for (const part of targetsOf(relations, 'styles')) docx.parse(part, shared.styles);
  for (const part of targetsOf(relations, 'numbering')) docx.parse(part, shared.numbering);
  return shared;
}

function assemble(docx: DocxPackage, body: Story, shared: Shared, relations: Relations): DocxRead {
  const { notes, messages } = passageNotes(shared, notesOf(docx, shared, relations));
  const { masthead, headers, footers } = edgesOf(docx, body, shared, relations);
  const made = bodyPassages(body.blocks);
  if (body.diagrams) messages.push(message('docx-diagrams', 'info', { count: body.diagrams }));
  const passages: Passages = {
    passages: [...mastheadPassages(masthead), ...made.passages],
    notes: [...made.notes, ...notes],
    typeset: true,
    furniture: furnitureOf(headers, footers),
  };
  return { passages: withRecalls(passages), messages: [...docx.messages, ...messages] };
}

function notesOf(docx: DocxPackage, shared: Shared, relations: Relations): Map<string, Block[]> {
  const found = new Map<string, Block[]>();
  if (shared.calls.length === 0) return found;
  for (const part of [...targetsOf(relations, 'footnotes'), ...targetsOf(relations, 'endnotes')]) {
    const story = new Story({ ...shared, calls: [] }, docx.relations(part));
    docx.parse(part, story);
    for (const [key, blocks] of story.notes) found.set(key, blocks);
  }
  return found;
}

interface Edges {
  masthead: Block[];
  readonly headers: Block[][];
  readonly footers: Block[][];
}

/** Headers and footers are read once each, in the order of the sections that use them. */
function edgesOf(docx: DocxPackage, body: Story, shared: Shared, relations: Relations): Edges {
  const edges: Edges = { masthead: [], headers: [], footers: [] };
  const seen = new Set<string>();
  body.sections.forEach(({ parts, titlePage }, section) => {
    for (const { edge, type, id } of parts) {
      const part = relations.get(id)?.target;
      if (part === undefined || seen.has(part)) continue;
      seen.add(part);
      const story = new Story({ ...shared, calls: [] }, docx.relations(part));
      docx.parse(part, story);
      if (edge === 'footer') edges.footers.push(story.blocks);
      else if (type === 'first' && section === 0 && titlePage) edges.masthead = story.blocks;
      else if (type !== 'first') edges.headers.push(story.blocks);
    }
  });
  return edges;
}
