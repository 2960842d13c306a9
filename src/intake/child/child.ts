// One process that reads file after file; killed and started anew when a file is too much for it.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Message, message } from '../../lexicon/index.ts';
import type { Job } from './jobs.ts';
import type { Order, Reply } from './main.ts';

export interface ChildLimits {
  /** Longest time for one file, in seconds. */
  readonly seconds: number;
  /** Most resident memory of the process, in megabytes. */
  readonly megabytes: number;
}

export const CHILD_LIMITS: ChildLimits = Object.freeze({ seconds: 60, megabytes: 1536 });
/** A small file that wants more is a bomb, and the sooner it ends the better. Two sizes, because a new limit is a new process. */
const SMALL_FILE: ChildLimits = Object.freeze({ ...CHILD_LIMITS, megabytes: 640 });
const SMALL = 8_000_000;

/** Limits for a file of `size` bytes. */
export const childLimits = (size: number): ChildLimits => (size < SMALL ? SMALL_FILE : CHILD_LIMITS);

/** What a job gave, or the message that says why it gave nothing. */
export type Outcome<T> = { readonly value: T } | { readonly failure: Message };

interface Running {
  readonly process: ChildProcess;
  readonly megabytes: number;
}

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const MB = 1024 * 1024;

export class Child {
  #running: Running | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #orders = 0;

  /** Gives `bytes` to the job's function in the child. One job runs at a time; never rejects. */
  run<T>(job: Job, bytes: Uint8Array, options: unknown, limits: ChildLimits = CHILD_LIMITS): Promise<Outcome<T>> {
    const mine = this.#last.then(() => this.#perform<T>(job, bytes, options, limits));
    this.#last = mine;
    return mine;
  }

  /** Ends the process; the next job starts a new one. */
  stop(): void {
    this.#running?.process.kill('SIGKILL');
    this.#running = null;
  }

  #start(limits: ChildLimits): ChildProcess {
    const fits = this.#running?.megabytes === limits.megabytes && this.#running.process.connected;
    if (!fits) this.stop();
    this.#running ??= { process: launch(limits), megabytes: limits.megabytes };
    return this.#running.process;
  }

  #perform<T>(job: Job, bytes: Uint8Array, options: unknown, limits: ChildLimits): Promise<Outcome<T>> {
    const child = this.#start(limits);
    const order: Order = { id: ++this.#orders, job, bytes, options };
    return new Promise((resolve) => {
      const finish = (outcome: Outcome<T>, alive: boolean): void => {
        clearTimeout(timer);
        child.off('message', heard).off('exit', ended).off('error', broken);
        rest(child, true);
        if (!alive) this.stop();
        resolve(outcome);
      };
      const heard = (reply: Reply): void => {
        if (reply.id !== order.id) return;
        const outcome = 'value' in reply ? { value: reply.value as T } : failure(reply.error ?? '');
        finish(outcome, reply.rss < 0.5 * limits.megabytes * MB);
      };
      const ended = (code: number | null, signal: string | null): void => finish(fate(code, signal, limits), false);
      const broken = (error: Error): void => finish(failure(error.message), false);
      const late = (): void =>
        finish({ failure: message('reader-timeout', 'error', { seconds: limits.seconds }) }, false);
      const timer = setTimeout(late, limits.seconds * 1000);
      rest(child, false);
      child.on('message', heard).on('exit', ended).on('error', broken);
      child.send(order, (error) => error && broken(error));
    });
  }
}

/** The heap has a limit of its own; what is resident beyond it (buffers) is watched by the child's second thread. */
function launch({ megabytes }: ChildLimits): ChildProcess {
  const execArgv = [`--max-old-space-size=${Math.round(0.7 * megabytes)}`, '--disable-warning=ExperimentalWarning'];
  return fork(MAIN, [String(megabytes * MB)], {
    serialization: 'advanced',
    execArgv,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** An idle child keeps nobody waiting. */
function rest(child: ChildProcess, idle: boolean): void {
  if (idle) child.unref();
  else child.ref();
  const channel = child.channel as { ref(): void; unref(): void } | null | undefined;
  if (idle) channel?.unref();
  else channel?.ref();
}

const failure = (reason: string): { failure: Message } => ({
  failure: message('reader-crashed', 'error', { reason: reason.slice(0, 300) }),
});

/** Why a process ended: SIGUSR2 is the watch's, SIGABRT the engine's own when its heap is full. */
function fate(code: number | null, signal: string | null, limits: ChildLimits): { failure: Message } {
  if (signal === 'SIGUSR2' || signal === 'SIGABRT' || code === 134)
    return { failure: message('reader-memory', 'error', { megabytes: limits.megabytes }) };
  return failure(signal ?? `exit ${code}`);
}
