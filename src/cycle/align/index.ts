// How the paragraphs of two documents pair: see README.md.
export { align } from './align.ts';
export { type Near, nearestIn } from './closest.ts';
export { diffWords, type Piece } from './diff.ts';
export { likeness } from './likeness.ts';
export type { Aligned, Change } from './rows.ts';
export { pairSections, type SectionPair } from './sections.ts';
export { folded, type Token, tokensOf, wordsOf } from './words.ts';
export { type AlignedSection, type Alignment, alignWorks } from './works.ts';
