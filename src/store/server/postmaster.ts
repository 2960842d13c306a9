// What PostgreSQL itself says in postmaster.pid: whether a server runs on these data, where it listens, how far it is.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere } from './place.ts';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Folder of its Unix socket; empty when it listens on 127.0.0.1 alone. */
  readonly socket: string;
  readonly ready: boolean;
}

const PID_FILE = 'postmaster.pid';

/** The server whose process lives, null where there is none. */
export async function postmaster(data: string): Promise<Postmaster | null> {
  const lines = (await readIfThere(join(data, PID_FILE)))?.split('\n');
  const pid = Number(lines?.[0]);
  if (!lines || !pid || !serves(pid, data)) return null;
  return { pid, port: Number(lines[3]), socket: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
}

/** True when process `pid` is a PostgreSQL of these data: after a crash its number may be anybody's. */
export function serves(pid: number, data: string): boolean {
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(data);
}

function commandOf(pid: number): string {
  try {
    // A zombie has no command line any more.
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return '';
  }
}

/**
 * Lets the next start pass over lock files whose process number now belongs to another program or to a zombie:
 * PostgreSQL takes its parent's number for stale, and still looks at the rest of the file for orphans on shared memory.
 */
export async function disown(data: string): Promise<void> {
  const locks = (await readdir(data)).filter((name) => name === PID_FILE || /^\.s\.PGSQL\.\d+\.lock$/.test(name));
  for (const name of locks) await disownOne(join(data, name), data);
}

/** Writes through the file that was read: one that another start has put in its place meanwhile stays as it is. */
async function disownOne(path: string, data: string): Promise<void> {
  const file = await open(path, 'r+').catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (!file) return;
  try {
    const found = await file.readFile('utf8');
    const [first] = found.split('\n');
    if (!Number(first) || !exists(Number(first)) || serves(Number(first), data)) return;
    // Never shorter than before, so that one write does it.
    await file.write(String(process.pid).padStart(first.length, '0') + found.slice(first.length), 0);
  } finally {
    await file.close();
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
