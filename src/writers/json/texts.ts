// Texts that facts may stand in and that are no paragraph, title, cover, section or note, so that every span can be checked.
import { type Block, type DocumentNode, visit } from '../../tree/index.ts';

export interface OwnText {
  readonly id: string;
  readonly type: 'part' | 'annex' | 'summary' | 'formula' | 'table' | 'conclusions';
  readonly text: string;
}

/** Headings of parts, annexes and the summary, formulas, tables (cells joined with a blank), conclusions (a line each). */
export function otherTexts(document: DocumentNode): OwnText[] {
  const out: OwnText[] = [];
  visit(document, (node) => {
    if (node.type === 'document' || node.type === 'point' || node.type === 'note') return;
    const text = textOfBlock(node);
    if (text !== null && node.type !== 'paragraph' && node.type !== 'section')
      out.push({ id: node.id, type: node.type, text });
  });
  return out;
}

function textOfBlock(block: Block): string | null {
  switch (block.type) {
    case 'part':
    case 'annex':
    case 'summary':
      return block.heading?.text ?? null;
    case 'formula':
      return block.words.text;
    case 'table':
      return block.rows
        .flat()
        .map((cell) => cell.words.text)
        .filter(Boolean)
        .join(' ');
    case 'conclusions':
      return block.lines.map((line) => line.text).join('\n');
    default:
      return null;
  }
}
