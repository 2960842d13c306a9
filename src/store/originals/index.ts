// Content-addressed originals: see README.md.
export { DISK, type Disk, type NewFile } from './disk.ts';
export { type Originals, openOriginals } from './originals.ts';
export type { Verification } from './verify.ts';
