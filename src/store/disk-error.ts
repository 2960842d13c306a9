// Says a failed write or read of the disk in the catalogue's words.
import { StoreError } from './error.ts';

const IDS = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'disk-read-only',
  EACCES: 'disk-closed',
  EPERM: 'disk-closed',
} as const;

/** The StoreError for what a `node:fs` call on `path` threw; a StoreError stays what it is. */
export function diskError(error: unknown, path: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = (error as NodeJS.ErrnoException)?.code ?? String((error as Error)?.message ?? error);
  const id = IDS[code as keyof typeof IDS] ?? 'disk-failing';
  return new StoreError(id, { path, code }, error);
}

/** The same for work that does more than use the disk: other errors stay what they are. */
export const ifDiskError = (error: unknown, path: string): unknown =>
  error instanceof Error && 'syscall' in error ? diskError(error, path) : error;
