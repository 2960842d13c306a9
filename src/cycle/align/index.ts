// How the paragraphs of two documents pair: see README.md.
export { type Aligned, align, type Change } from './align.ts';
export { type Near, nearestIn } from './closest.ts';
export { diffWords, type Piece } from './diff.ts';
export { likeness } from './likeness.ts';
export { pairSections, type SectionPair } from './sections.ts';
export { folded, type Token, tokensOf, wordsOf } from './words.ts';
export { type AlignedSection, type Alignment, alignWorks } from './works.ts';
