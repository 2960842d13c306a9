// One function per thing a user can do: see README.md.
export type { Facts } from '../facts/index.ts';
export { StoreError as RegisterError } from '../store/index.ts';
export { type Exported, exportFiles, TARGETS, type Target } from './export-files.ts';
export { type LexiconAnswer, lookUpName } from './look-up-name.ts';
export { openRegister, placeOfRegister, type Register } from './open.ts';
export { asJson, type ReadResult, readFiles } from './read-files.ts';
export type { Progress, RefusedFile } from './take-in.ts';
export { type TakeInOptions, type TakenIn, takeIn } from './take-in.ts';
