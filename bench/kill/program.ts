// `octavo ingest` as a process that can be killed, and what it said until then.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  /** Files said to be read, and to be unchanged, with the time in milliseconds after the start. */
  readonly read: readonly string[];
  readonly unchanged: readonly string[];
  /** Milliseconds from the start to the first word on a file, and to the end. */
  readonly first: number | null;
  readonly took: number;
  /** Longest silence between two words on files. */
  readonly silence: number;
  readonly output: string;
  readonly errors: readonly string[];
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts an ingest of `paths` into `register`. */
export function ingest(register: string, paths: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const args = ['bin/octavo.js', 'ingest', ...paths, '--register', register, '--threads', '1', '--files', '--json'];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  return { child, ended: listen(child) };
}

async function listen(child: ChildProcess): Promise<Ended> {
  const begun = performance.now();
  const since = (): number => performance.now() - begun;
  const said: Record<'read' | 'unchanged', string[]> = { read: [], unchanged: [] };
  const errors: string[] = [];
  let first: number | null = null;
  let last = 0;
  let silence = 0;
  let output = '';
  child.stdout!.on('data', (chunk) => (output += chunk));
  createInterface(child.stderr!).on('line', (line) => {
    const [, word, name] = /^(read|unchanged) (.*)$/.exec(line) ?? [];
    if (!word) return void errors.push(line);
    said[word as 'read'].push(name);
    first ??= since();
    if (last) silence = Math.max(silence, since() - last);
    last = since();
  });
  const [status, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { status, signal, ...said, first, took: since(), silence, output, errors };
}

/** Kills the register's server, as a power cut would: the postmaster first, its children find out. */
export function killServer(register: string): boolean {
  try {
    const pid = Number(readFileSync(join(register, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    // Only a server of this folder.
    if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(register)) return false;
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}
