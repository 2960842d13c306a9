// Cuts a document into units: the runs of words in which facts are looked for, each once.
import { type Block, type DocumentNode, type Paragraph, type Point, type Section, textOf } from '../tree/index.ts';

export type UnitKind =
  | 'cover'
  | 'title'
  | 'preambular'
  | 'operative'
  | 'numbered'
  | 'unnumbered'
  | 'heading'
  | 'table'
  | 'note'
  | 'conclusions';

export interface Unit {
  /** Id of the owner, as facts name it. */
  readonly id: string;
  readonly kind: UnitKind;
  readonly text: string;
  /** Where this unit begins in its owner's text. */
  readonly at: number;
  /** The paragraph it belongs to, for points the one above them. */
  readonly paragraph: Paragraph | null;
  readonly point: Point | null;
  /** Headings above it, outermost first. */
  readonly sections: readonly Section[];
}

interface Above {
  readonly sections: readonly Section[];
}

/** Text of the cover: its lines, one below the other. */
export const coverText = (document: DocumentNode): string =>
  document.cover.lines.map((line) => line.words.text).join('\n');

/** All units in the order of print, notes last. */
export function unitsOf(document: DocumentNode): Unit[] {
  const out: Unit[] = [];
  const plain = (id: string, kind: UnitKind, text: string, above: Above = { sections: [] }): void => {
    if (text) out.push({ id, kind, text, at: 0, paragraph: null, point: null, sections: above.sections });
  };
  plain('cover', 'cover', coverText(document));
  if (document.title) plain('title', 'title', document.title.text);
  blocks(document.children, { sections: [] }, plain, out);
  for (const note of document.notes) plain(note.id, 'note', note.words.text);
  return out;
}

type Plain = (id: string, kind: UnitKind, text: string, above?: Above) => void;

function blocks(list: readonly Block[], above: Above, plain: Plain, out: Unit[]): void {
  for (const block of list) {
    switch (block.type) {
      case 'paragraph':
        own(block, block, null, above, out);
        break;
      case 'section':
        plain(block.id, 'heading', block.heading.text, above);
        blocks(block.children, { sections: [...above.sections, block] }, plain, out);
        break;
      case 'annex':
      case 'part':
      case 'summary':
        if (block.heading) plain(block.id, 'heading', block.heading.text, above);
        blocks(block.children, above, plain, out);
        break;
      case 'table':
        plain(
          block.id,
          'table',
          block.rows
            .flat()
            .map((cell) => cell.words.text)
            .filter(Boolean)
            .join(' '),
          above,
        );
        break;
      case 'conclusions':
        plain(block.id, 'conclusions', block.lines.map((line) => line.text).join('\n'), above);
    }
  }
}

/** The owner's opening words, its points, and its closing words, each a unit. */
function own(node: Paragraph | Point, paragraph: Paragraph, point: Point | null, above: Above, out: Unit[]): void {
  const unit = { id: node.id, kind: paragraph.role, paragraph, point, sections: above.sections } as const;
  if (node.words.text) out.push({ ...unit, text: node.words.text, at: 0 });
  for (const child of node.points) own(child, paragraph, child, above, out);
  if (node.wrapUp?.text)
    out.push({ ...unit, text: node.wrapUp.text, at: textOf(node).length - node.wrapUp.text.length });
}
