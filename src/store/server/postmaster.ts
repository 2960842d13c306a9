// What PostgreSQL itself says in postmaster.pid: whether a server runs on these data, where it listens, how far it is.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
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
  for (const path of locks.map((name) => join(data, name))) {
    const found = (await readIfThere(path)) ?? '';
    const pid = Number(found.split('\n')[0]);
    if (pid && exists(pid) && !serves(pid, data)) await writeFile(path, found.replace(/^\d+/, String(process.pid)));
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
