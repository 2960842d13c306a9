// A disk whose writes fail as one likes, for a whole program: Node's own functions with a question before them, below one folder.
import fs from 'node:fs';
import promises, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

export interface Failing {
  /** Writes elsewhere do not fail. */
  readonly under: string;
  /** The code of the error of the nth write, a step like `sync /audit.jsonl`; null where it goes well. */
  readonly code: (step: string, nth: number) => string | null;
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
export function failWrites({ under, code: codeOf }: Failing): () => void {
  const handles = new WeakMap<FileHandle, string>();
  const descriptors = new Map<number, string>();
  const undo: (() => void)[] = [];
  let count = 0;

  /** The error of this step, null where it goes well. */
  const fault = (syscall: string, path: unknown): Error | null => {
    if (!String(path).startsWith(under)) return null;
    const code = codeOf(`${syscall.replace('writev', 'write')} ${plain(String(path).slice(under.length))}`, ++count);
    if (code === null) return null;
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

/** A name without what is drawn at random. */
const plain = (path: string): string =>
  path.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=\.)[0-9a-f]{12}$|(?<=\.new-)\w+/g, '*');

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

/** Each write of the work fails once, in a new attempt each. Errors: the work's own where no write failed. */
export async function eachWrite(attempt: () => Promise<Attempt>): Promise<Failed[]> {
  const steps: string[] = [];
  const wrong = await tried(attempt, (step) => void steps.push(step));
  if (wrong) throw wrong;
  const met: Failed[] = [];
  for (const [i, wanted] of steps.entries()) {
    const code = i % 2 ? 'EIO' : 'ENOSPC';
    // Of steps that are called the same, the one in that place.
    let left = steps.slice(0, i + 1).filter((step) => step === wanted).length;
    const due = (step: string): boolean => step === wanted && --left === 0;
    const error = await tried(attempt, due, code);
    const failed = left <= 0;
    if (!failed && error) throw error;
    // What runs side by side may need a step less.
    if (failed) met.push({ step: wanted, code, error });
  }
  return met;
}

/** The error of an attempt whose writes fail where it is said. */
async function tried(
  attempt: () => Promise<Attempt>,
  fails: (step: string) => unknown,
  code = 'ENOSPC',
): Promise<unknown> {
  const { under, work, after } = await attempt();
  const stop = failWrites({ under, code: (step) => (fails(step) ? code : null) });
  const error = await work()
    .then(() => null)
    .catch((wrong) => wrong)
    .finally(stop);
  await after?.();
  return error;
}
