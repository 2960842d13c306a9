// The cycle lives in a thread of its own: what needs it is asked there, so that its computation keeps nobody else waiting.
import { Worker } from 'node:worker_threads';
import { type Register, RegisterError, type RegisterHandle } from '../../register/index.ts';
import type { CycleElsewhere } from '../web/index.ts';

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
}

export interface Told {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

export interface Begin {
  readonly handle: RegisterHandle;
  readonly specimens: boolean;
  /** The day it is, ISO; undefined: the clock's. */
  readonly today?: string;
}

export type FromThread =
  | { readonly number: number; readonly told: Told }
  | { readonly revision: number | null; readonly evidenceReady: boolean };

/** Milliseconds a visitor waits at most. */
const PATIENCE = 20_000;
/** Pause before a thread that ended is begun again, in milliseconds. */
const AGAIN = 1000;
/** Requests that wait at most; more are told to come back. */
const QUEUE = 500;

interface Waiting {
  readonly tell: (told: Told) => void;
  readonly fail: (error: unknown) => void;
  readonly timer: NodeJS.Timeout;
}

export class CycleThread implements CycleElsewhere {
  revision: number | null = null;
  evidenceReady = false;
  readonly #begin: Begin;
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | null = null;
  #number = 0;
  #ended = false;

  constructor(register: Register, settings: Omit<Begin, 'handle'>) {
    this.#begin = { handle: register.handle, ...settings };
    this.#start();
  }

  /** The thread's answer. Errors: `api-preparing` where it is not there, has too much to do or takes too long. */
  ask(asked: Asked): Promise<Told> {
    const thread = this.#thread;
    if (!thread || this.#waiting.size >= QUEUE) return Promise.reject(preparing());
    const number = ++this.#number;
    return new Promise((tell, fail) => {
      const timer = setTimeout(() => this.#settle(number)?.fail(preparing()), PATIENCE);
      this.#waiting.set(number, { tell, fail, timer });
      thread.postMessage({ number, asked });
    });
  }

  /** Whether visitors wait for it. */
  get busy(): boolean {
    return this.#waiting.size > 0;
  }

  async stop(): Promise<void> {
    this.#ended = true;
    const thread = this.#thread;
    if (!thread) return;
    const gone = new Promise((resolve) => thread.once('exit', resolve));
    thread.postMessage('stop');
    const timer = setTimeout(() => void thread.terminate(), 2000);
    await gone;
    clearTimeout(timer);
  }

  #start(): void {
    if (this.#ended) return;
    const thread = new Worker(new URL('./cycle-thread.ts', import.meta.url), { workerData: this.#begin });
    this.#thread = thread;
    thread.on('message', (message: FromThread) => this.#hear(message));
    thread.on('error', (error) => console.error(`octavo: cycle: ${error.stack ?? error}`));
    thread.on('exit', () => this.#gone());
  }

  #hear(message: FromThread): void {
    if ('number' in message) this.#settle(message.number)?.tell(message.told);
    else ({ revision: this.revision, evidenceReady: this.evidenceReady } = message);
  }

  #settle(number: number): Waiting | undefined {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    clearTimeout(waiting?.timer);
    return waiting;
  }

  #gone(): void {
    this.#thread = null;
    [this.revision, this.evidenceReady] = [null, false];
    for (const number of [...this.#waiting.keys()]) this.#settle(number)?.fail(preparing());
    setTimeout(() => this.#start(), AGAIN).unref();
  }
}

const preparing = (): RegisterError => new RegisterError('api-preparing', { seconds: '5' });
