// `octavo ingest` as a process that can be killed, and what it said until then.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  /** Files said to be read, and to be unchanged. */
  readonly read: readonly string[];
  readonly unchanged: readonly string[];
  /** Milliseconds from the start to each word on a file, and to the end. */
  readonly words: readonly number[];
  readonly took: number;
  readonly output: string;
  readonly errors: readonly string[];
}

export interface Running {
  readonly child: ChildProcess;
  /** Milliseconds since the start. */
  since(): number;
  readonly ended: Promise<Ended>;
}

/** Starts an ingest of `paths` into `register`, with `threads` readers. */
export function ingest(
  register: string,
  paths: readonly string[],
  { env = {}, threads = 1 }: { env?: NodeJS.ProcessEnv; threads?: number } = {},
): Running {
  const options = ['--register', register, '--threads', String(threads), '--files', '--json'];
  const child = spawn(process.execPath, ['bin/octavo.js', 'ingest', ...paths, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const begun = performance.now();
  const since = (): number => performance.now() - begun;
  return { child, since, ended: listen(child, since) };
}

async function listen(child: ChildProcess, since: () => number): Promise<Ended> {
  const said: Record<'read' | 'unchanged', string[]> = { read: [], unchanged: [] };
  const errors: string[] = [];
  const words: number[] = [];
  let output = '';
  child.stdout!.on('data', (chunk) => (output += chunk));
  createInterface(child.stderr!).on('line', (line) => {
    const [, word, name] = /^(read|unchanged) (.*)$/.exec(line) ?? [];
    if (!word) return void errors.push(line);
    said[word as 'read'].push(name);
    words.push(since());
  });
  const [status, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { status, signal, ...said, words, took: since(), output, errors };
}

/** The longest time without a word on a file, in milliseconds, from `moment` to the end. */
export function silenceAfter({ words, took }: Ended, moment: number): number {
  const times = [moment, ...words.filter((one) => one > moment), took];
  return Math.max(...times.slice(1).map((one, i) => one - times[i]));
}

/** The process of the register's server, where one is there. */
export function serverOf(register: string): number | null {
  try {
    const pid = Number(readFileSync(join(register, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    // Only a server of this folder.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(register) ? pid : null;
  } catch {
    return null;
  }
}

/** Kills the register's server, as a power cut would: the postmaster first, its children find out. */
export function killServer(register: string): boolean {
  const pid = serverOf(register);
  if (pid === null) return false;
  process.kill(pid, 'SIGKILL');
  return true;
}
