// The server's log: kept small, and quoted when the server does not start.
import { copyFile, open, stat, truncate } from 'node:fs/promises';
import { StoreError } from '../error.ts';
import type { Place } from './place.ts';

const MOST = 4 * 1024 * 1024;
const QUOTED = 6;

/** Beyond 4 MB the log becomes server.log.1 and starts again. The server appends, so it may go on writing meanwhile. */
export async function trimLog(log: string): Promise<void> {
  const { size } = await stat(log).catch(() => ({ size: 0 }));
  if (size <= MOST) return;
  await copyFile(log, `${log}.1`);
  await truncate(log);
}

/** What was written to the log after byte `from`. */
export async function logSince(log: string, from: number): Promise<string> {
  const file = await open(log, 'r').catch(() => null);
  if (!file) return '';
  try {
    const { size } = await file.stat();
    const start = Math.max(from, size - 16_384);
    const { buffer, bytesRead } = await file.read({
      buffer: new Uint8Array(Math.max(0, size - start)),
      position: start,
    });
    return new TextDecoder().decode(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** Why PostgreSQL did not start, from its own words. */
export function notStarting({ folder, log }: Pick<Place, 'folder' | 'log'>, said: string): StoreError {
  if (/No space left on device|Disk quota exceeded/.test(said)) return new StoreError('disk-full', { path: folder });
  if (/Read-only file system/.test(said)) return new StoreError('disk-read-only', { path: folder });
  const lines = said.split('\n').filter((line) => line.trim());
  return new StoreError('server-not-starting', { log, lines: lines.slice(-QUOTED).join('\n') });
}

/** Reasons that pass by themselves: another is starting, or what a crash left is still dying. */
export const passing = (said: string): boolean =>
  /shared memory block|lock file .* (?:already exists|is empty)|could not bind|could not create any/.test(said);
