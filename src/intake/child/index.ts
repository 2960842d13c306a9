// Reads a PDF or DOCX in a process with limits: see README.md.
import type { Reading } from '../../readers/index.ts';
import { Child, type ChildLimits, childLimits } from './child.ts';
import { frozen } from './frozen.ts';
import { READER_JOBS, type ReaderKind } from './jobs.ts';

export { Child, type ChildLimits, type Outcome } from './child.ts';
export type { ReaderKind } from './jobs.ts';

let shared: Child | null = null;

/**
 * Reads a file in the shared child process. Never rejects: a file that takes too long or too much memory, or that ends
 * the process, gives an error message with what to do next, and the next file is read by a new process.
 * @param options what the readers' `read` takes besides the bytes (plain data)
 */
export async function readInChild(
  kind: ReaderKind,
  bytes: Uint8Array,
  limits: ChildLimits = childLimits(bytes.length),
  options: unknown = {},
): Promise<Reading> {
  shared ??= new Child();
  const outcome = await shared.run<Reading>(READER_JOBS[kind], bytes, options, limits);
  if ('value' in outcome) return frozen(outcome.value);
  return { document: null, messages: [outcome.failure], format: kind, encoding: null };
}

/** Ends the shared child process, if there is one. */
export const stopChild = (): void => shared?.stop();
