// From a path to readings: see README.md.
export { type FileReading, readPath } from './read-path.ts';
