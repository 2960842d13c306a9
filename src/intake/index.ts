// From a path to readings: see README.md.
export { stopChild } from './child/index.ts';
export { type FileReading, readPath } from './read-path.ts';
