// What to do when the server goes away: say it in the catalogue's words, or wait for it and do the work again.
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from './error.ts';

const NETWORK = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTCONN',
];
/** Shut down, crashed, starting up; connections beyond its number; two transactions in each other's way. */
const PASSING = ['57P01', '57P02', '57P03', '53300', '40001', '40P01'];
const BROKEN = /^Connection terminated|not queryable|Client was closed|timeout exceeded when trying to connect/;

interface DatabaseError {
  readonly code?: string;
  readonly message?: string;
  readonly errors?: readonly unknown[];
}

/** True when the same question may be answered in a moment: the server went away, starts, or is full of connections. */
export function isGone(error: unknown): boolean {
  if (error instanceof StoreError) return error.id === 'server-unreachable';
  const { code = '', message = '', errors } = (error ?? {}) as DatabaseError;
  if (errors?.length) return errors.every(isGone);
  return NETWORK.includes(code) || PASSING.includes(code) || code.startsWith('08') || BROKEN.test(message);
}

/** SQLSTATEs of a server without space, memory or a writable disk. */
const DISK = { '53100': 'disk-full', '58030': 'disk-failing', '25006': 'disk-read-only' } as const;

/** A database's error in the catalogue's words where it is about the server and not about the question. */
export function databaseError(error: unknown, server: string): unknown {
  if (error instanceof StoreError) return error;
  const { code = '', message = '' } = (error ?? {}) as DatabaseError;
  const id =
    DISK[code as keyof typeof DISK] ??
    (/No space left on device|Disk quota exceeded/.test(message) ? 'disk-full' : null);
  if (id) return new StoreError(id, { path: server, code }, error);
  if (isGone(error)) return new StoreError('server-unreachable', { server, reason: message || code }, error);
  return error;
}

/** How long a server may be away, in milliseconds. */
const PATIENCE = 30_000;
const LONGEST_PAUSE = 1000;

/**
 * Does the work; where the server went away meanwhile, waits for it and does the work again. Only for work that, done
 * twice, is done once: whether a commit came through is not known when the connection breaks.
 * Errors: the work's own; `server-unreachable` when the server stays away.
 */
export async function persist<T>(ready: () => Promise<void>, work: () => Promise<T>, patience = PATIENCE): Promise<T> {
  const until = Date.now() + patience;
  for (let pause = 50; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      return await work();
    } catch (error) {
      if (!isGone(error) || Date.now() > until) throw error;
    }
    await sleep(pause);
    await ready().catch((error) => {
      if (!isGone(error) || Date.now() > until) throw error;
    });
  }
}
