// Walking the tree and reading text out of it.
import type { Block, DocumentNode, Node, Paragraph, Point } from './nodes.ts';
import type { Words } from './words.ts';

const NONE: readonly Node[] = Object.freeze([]);

/** Nodes directly below `node`, in the order of print; a document's notes come last. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'document':
      return [...node.children, ...node.notes];
    case 'part':
    case 'annex':
    case 'section':
    case 'summary':
      return node.children;
    case 'paragraph':
    case 'point':
      return node.points;
    default:
      return NONE;
  }
}

/** Calls `see` on `node` and all below it, parents first; `see` returning false skips what is below. */
export function visit(node: Node, see: (node: Node, parents: readonly Node[]) => unknown, parents: Node[] = []): void {
  if (see(node, parents) === false) return;
  parents.push(node);
  for (const child of childrenOf(node)) visit(child, see, parents);
  parents.pop();
}

/** The node with this id, or null. */
export function find(root: DocumentNode, id: string): Node | null {
  let found: Node | null = null;
  visit(root, (node) => {
    if (!found && node.type !== 'document' && node.id === id) found = node;
    return found === null;
  });
  return found;
}

/** All paragraphs in the order of print, with the nodes above each. */
export function paragraphsOf(root: DocumentNode): { paragraph: Paragraph; parents: readonly Node[] }[] {
  const out: { paragraph: Paragraph; parents: readonly Node[] }[] = [];
  visit(root, (node, parents) => {
    if (node.type !== 'paragraph') return true;
    out.push({ paragraph: node, parents: [...parents] });
    return false;
  });
  return out;
}

/** The whole text of a paragraph or point: its words, each point behind its label, the closing words. */
export function textOf(node: Paragraph | Point): string {
  if (!node.points.length) return node.words.text;
  const parts = [node.words.text];
  for (const point of node.points) parts.push(point.label, textOf(point));
  if (node.wrapUp) parts.push(node.wrapUp.text);
  return parts.filter((part) => part !== '').join(' ');
}

/** Every run of words below `node` that is not another node's, with the id of its owner. */
export function wordsOf(node: Block | Point): Words[] {
  switch (node.type) {
    case 'paragraph':
    case 'point':
      return node.wrapUp ? [node.words, node.wrapUp] : [node.words];
    case 'formula':
      return [node.words];
    case 'conclusions':
      return [...node.lines];
    case 'table':
      return node.rows.flat().map((cell) => cell.words);
    case 'annex':
      return [node.label, node.heading].filter((one) => one !== null);
    case 'section':
      return [node.heading];
    default:
      return node.heading ? [node.heading] : [];
  }
}
