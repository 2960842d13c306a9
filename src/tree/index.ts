// What a UN document is: see README.md.
export * from './nodes.ts';
export { seal } from './seal.ts';
export { childrenOf, find, paragraphsOf, textOf, visit, wordsOf } from './visit.ts';
export * from './words.ts';
