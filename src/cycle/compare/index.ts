// What changed between two documents and what the change means: see README.md.
export { compare, compareAt, compareWorks, type Two } from './compare.ts';
export type {
  ComparedRow,
  ComparedSection,
  ComparedText,
  Comparison,
  Effect,
  Meaning,
  Significance,
} from './types.ts';
