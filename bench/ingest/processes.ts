// What a program and all that it starts use: memory of all together, CPU time of all that ended.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

export interface Used {
  readonly seconds: number;
  /** CPU seconds of the program and everything it started and waited for. */
  readonly cpu: number;
  /** Most memory of all processes together, each shared page once (PSS), in megabytes. */
  readonly megabytes: number;
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

const TICKS = 100;
const EVERY = 1000;

/** Runs a Node program to its end. */
export async function measured(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Used> {
  const before = childrenTime();
  const begun = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const [output, errors] = [collect(child.stdout), collect(child.stderr)];
  let most = 0;
  const look = setInterval(() => {
    most = Math.max(most, memoryOf(child));
  }, EVERY);
  const [status] = (await once(child, 'close')) as [number | null];
  clearInterval(look);
  return {
    seconds: (performance.now() - begun) / 1000,
    cpu: childrenTime() - before,
    megabytes: most,
    status,
    output: output(),
    errors: errors(),
  };
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

/** CPU seconds of the children that ended and were waited for, with theirs. */
function childrenTime(): number {
  const fields = statOf('self');
  return fields ? (Number(fields[13]) + Number(fields[14])) / TICKS : 0;
}

/** Fields of /proc/PID/stat from the third (state) on. */
function statOf(pid: number | string): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Process ids of the program and all below it. */
export function familyOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const fields = /^\d+$/.test(name) ? statOf(name) : null;
    if (fields) parents.set(Number(name), Number(fields[1]));
  }
  const family = [pid];
  for (const one of family) for (const [child, parent] of parents) if (parent === one) family.push(child);
  return family;
}

/** CPU seconds so far of a program and all that runs below it. */
export const cpuOf = (pid: number): number =>
  familyOf(pid).reduce((sum, one) => {
    const fields = statOf(one);
    return fields ? sum + (Number(fields[11]) + Number(fields[12])) / TICKS : sum;
  }, 0);

const memoryOf = (child: ChildProcess): number =>
  child.pid === undefined ? 0 : familyOf(child.pid).reduce((sum, pid) => sum + pssOf(pid), 0);

function pssOf(pid: number): number {
  try {
    const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return Number(found?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
