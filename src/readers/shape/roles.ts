// What the paragraphs without a number are in a resolution's operative part: the others of their list tell.
import type { Block, Draft, Paragraph } from '../../tree/index.ts';

/** Lines between numbered paragraphs are unnumbered; where none is numbered all are operative. `open`: those to be told. */
export function settleRoles(blocks: readonly Draft<Block>[], open: ReadonlySet<Draft<Paragraph>>): void {
  const numbered = blocks.some((one) => one.type === 'paragraph' && one.number !== null);
  for (const one of blocks) {
    if (one.type === 'section' || one.type === 'part') settleRoles(one.children, open);
    if (one.type === 'paragraph' && open.has(one)) one.role = numbered ? 'unnumbered' : 'operative';
  }
}
