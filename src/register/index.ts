// One function per thing a user can do: see README.md.
export type { Facts } from '../facts/index.ts';
export type { Copy, ExpressionRow, FactRow, FoundWork, ReviewRow, Work } from '../store/index.ts';
export { StoreError as RegisterError } from '../store/index.ts';
export { Catalogue, type Head, titleOf } from './catalogue.ts';
export { Cycle, CycleState, heldOf } from './cycle.ts';
export * from './documents.ts';
export { type Exported, exportFiles, TARGETS, type Target } from './export-files.ts';
export { lookUp } from './look-up.ts';
export { type LexiconAnswer, lookUpName } from './look-up-name.ts';
export * from './maintain.ts';
export * from './name.ts';
export { openRegister, placeOfRegister, type Register } from './open.ts';
export { OPERATOR, type Person } from './person.ts';
export * from './questions.ts';
export { asJson, type ReadResult, readFiles } from './read-files.ts';
export * from './review.ts';
export type { Progress, RefusedFile } from './take-in.ts';
export { type TakeInOptions, type TakenIn, takeIn } from './take-in.ts';
