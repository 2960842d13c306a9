// One function per thing a user can do: see README.md.
export { asJson, type ReadResult, readFiles } from './read-files.ts';
