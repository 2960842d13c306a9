// A thread that works ahead gives way to the one that answers visitors.
import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';

/**
 * The calling thread's place among all that want a core: 0 as any, 19 last. On Linux each thread has its own; elsewhere,
 * and where the system does not allow it (upwards), nothing changes.
 */
export function setThreadPriority(nice: number): void {
  try {
    const id = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    if (id > 0) setPriority(id, nice);
  } catch {
    // Slower, and nothing else.
  }
}
