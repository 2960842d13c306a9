// The only work a child may be given: a module of ours and the function in it that takes bytes.

export interface Job {
  /** Address of the module; never from outside. */
  readonly module: string;
  readonly call: string;
}

const READERS = new URL('../../readers/index.ts', import.meta.url).href;

/** Formats whose parsers are large and fed by strangers: read apart, within limits. */
export const READER_JOBS = Object.freeze({
  pdf: { module: READERS, call: 'read' },
  docx: { module: READERS, call: 'read' },
}) satisfies Readonly<Record<string, Job>>;

export type ReaderKind = keyof typeof READER_JOBS;
