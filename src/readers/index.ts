// Bytes → tree and messages: see README.md.
export { readAkn } from './akn/index.ts';
export { LIMITS, type Limits, type Member, members, sniff } from './files/index.ts';
export { type ReadOptions, read, readText } from './read.ts';
export type { Format, Reading } from './reading.ts';
