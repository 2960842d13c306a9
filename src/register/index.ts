// One function per thing a user can do: see README.md.
export type { Facts } from '../facts/index.ts';
export { type Exported, exportFiles, TARGETS, type Target } from './export-files.ts';
export { type LexiconAnswer, lookUpName } from './look-up-name.ts';
export { asJson, type ReadResult, readFiles } from './read-files.ts';
