// From a path to readings, and into the register: see README.md.
export { stopChild } from './child/index.ts';
export { documentJson } from './document-json.ts';
export {
  type FileNews,
  type IngestOptions,
  type IngestResult,
  ingest,
  ingestWaiting,
  type Progress,
  type RefusedFile,
} from './ingest/ingest.ts';
export { readerVersion } from './ingest/reader-version.ts';
export { type FileReading, readPath } from './read-path.ts';
