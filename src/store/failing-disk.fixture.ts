// A disk on which the nth write fails, for a whole program: Node's own functions behind a counter, below one folder.
import fs from 'node:fs';
import promises, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

export interface Failing {
  /** Writes elsewhere are not counted. */
  readonly under: string;
  /** Which fails, from 1. */
  readonly nth: number;
  /** Each nth, not only the first nth. */
  readonly every?: boolean;
  readonly code?: string;
  /** Hears of each that fails. */
  readonly onFail?: (step: string) => void;
}

// biome-ignore lint/suspicious/noExplicitAny: functions of any kind are put behind one counter.
type Any = (...args: any[]) => any;
type Functions = Record<string, Any>;

const Handle = await promises.open(new URL(import.meta.url)).then(async (handle) => {
  await handle.close();
  return Object.getPrototypeOf(handle) as Functions;
});
const writes = (flags: unknown): boolean => flags !== undefined && !/^rs?$/.test(String(flags));

/** From now on writes fail; gives what ends it. Nothing that only reads fails. */
export function failWrites({ under, nth, every = false, code = 'ENOSPC', onFail }: Failing): () => void {
  const handles = new WeakMap<FileHandle, string>();
  const descriptors = new Map<number, string>();
  const undo: (() => void)[] = [];
  let count = 0;

  /** The error of this step, null where it goes well. */
  const fault = (syscall: string, path: unknown): Error | null => {
    if (!String(path).startsWith(under)) return null;
    count++;
    if (every ? count % nth : count !== nth) return null;
    onFail?.(`${syscall} ${path}`);
    return Object.assign(new Error(`${code}: ${syscall} '${path}'`), { code, syscall, path: String(path) });
  };
  const patch = (object: Functions, name: string, make: (real: Any) => Any): void => {
    const real = object[name];
    object[name] = make(real);
    undo.push(() => (object[name] = real));
  };
  /** `which`: the argument that is the path written to. */
  const failing = (object: Functions, name: string, which: (self: unknown, args: unknown[]) => unknown): void =>
    patch(
      object,
      name,
      (real) =>
        async function (this: unknown, ...args: unknown[]) {
          const error = fault(name, which(this, args));
          if (!error) return real.apply(this, args);
          // A write that fails has written half.
          if (/write|append/i.test(name)) await real.apply(this, args.map(half)).catch(() => {});
          throw error;
        },
    );

  const own = promises as unknown as Functions;
  for (const name of ['writeFile', 'appendFile', 'mkdir', 'mkdtemp', 'truncate'])
    failing(own, name, (_, [path]) => path);
  for (const name of ['rename', 'copyFile']) failing(own, name, (_, [, path]) => path);
  for (const name of ['write', 'writeFile', 'appendFile', 'truncate', 'sync', 'datasync'])
    failing(Handle, name, (self) => handles.get(self as FileHandle));
  patch(own, 'open', (real) => async (path, flags, mode) => {
    const error = writes(flags) ? fault('open', path) : null;
    if (error) throw error;
    const handle = await real(path, flags, mode);
    handles.set(handle, String(path));
    return handle;
  });
  // What streams use.
  const old = fs as unknown as Functions;
  patch(old, 'open', (real) => (path, flags, mode, done) => {
    const error = writes(flags) ? fault('open', path) : null;
    if (error) return process.nextTick(done, error);
    real(path, flags, mode, (wrong: unknown, fd: number) => {
      descriptors.set(fd, String(path));
      done(wrong, fd);
    });
  });
  for (const name of ['write', 'writev', 'fsync'])
    patch(old, name, (real) => (fd, ...args) => {
      const error = fault(name, descriptors.get(fd));
      if (error) process.nextTick(args.at(-1) as Any, error);
      else real(fd, ...args);
    });
  syncBuiltinESMExports();
  return () => {
    for (const one of undo) one();
    syncBuiltinESMExports();
  };
}

const half = (argument: unknown): unknown => {
  if (typeof argument === 'string') return argument.slice(0, argument.length >> 1);
  return argument instanceof Uint8Array ? argument.subarray(0, argument.length >> 1) : argument;
};

export interface Attempt {
  /** Below which writes are counted. */
  readonly under: string;
  readonly work: () => Promise<unknown>;
  /** What must be so afterwards, whether it failed or not. */
  readonly after?: () => Promise<unknown>;
}

export interface Failed {
  /** `sync /audit.jsonl` */
  readonly step: string;
  readonly code: string;
  /** What the work said; null: nothing. */
  readonly error: unknown;
}

/** Of a new attempt the nth write fails, n = 1, 2, … until none does. Errors: the work's own where no write failed. */
export async function eachWrite(attempt: () => Promise<Attempt>): Promise<Failed[]> {
  const met: Failed[] = [];
  for (let nth = 1; ; nth++) {
    const { under, work, after } = await attempt();
    const code = nth % 2 ? 'ENOSPC' : 'EIO';
    let step = '';
    const stop = failWrites({ under, nth, code, onFail: (one) => (step = one.replaceAll(under, '')) });
    const error = await work()
      .then(() => null)
      .catch((wrong) => wrong)
      .finally(stop);
    if (!step && error) throw error;
    await after?.();
    if (!step) return met;
    met.push({ step, code, error });
  }
}
