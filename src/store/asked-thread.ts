// A thread that is asked by number and answers: who waits for it, how it ends, how it begins again.
import { Worker } from 'node:worker_threads';

export interface AskedThreadOptions {
  readonly script: URL;
  readonly data: unknown;
  /** Questions that wait at most; more are told to come back. */
  readonly queue: number;
  /** Milliseconds a question waits at most. */
  readonly patience: number;
  /** Pause before a thread that ended is begun again, in milliseconds. */
  readonly pause: number;
  /** What one is told who comes back later. */
  readonly busy: () => Error;
  /** What the thread says unasked. */
  readonly onMessage: (message: never) => void;
  readonly onError?: (error: Error) => void;
  /** The thread ended; what it said holds no longer. */
  readonly onGone: () => void;
}

interface Waiting<Answer> {
  readonly tell: (answer: Answer) => void;
  readonly fail: (error: unknown) => void;
  readonly timer: NodeJS.Timeout;
}

/** Milliseconds to end by itself. */
const LAST_WORDS = 2_000;

/** Answers are messages with the `number` of their question; 'stop' asks the thread to end. */
export class AskedThread<Question extends object, Answer extends { readonly number: number }> {
  readonly #options: AskedThreadOptions;
  readonly #waiting = new Map<number, Waiting<Answer>>();
  #thread: Worker | null = null;
  #number = 0;
  #stopped = false;

  constructor(options: AskedThreadOptions) {
    this.#options = options;
    this.#start();
  }

  /** Errors: `busy` where it is not there, has too much to do, takes too long or ends. */
  ask(question: Question): Promise<Answer> {
    const { queue, patience, busy } = this.#options;
    const thread = this.#thread;
    if (!thread || this.#waiting.size >= queue) return Promise.reject(busy());
    const number = ++this.#number;
    return new Promise((tell, fail) => {
      const timer = setTimeout(() => this.#settle(number)?.fail(busy()), patience);
      this.#waiting.set(number, { tell, fail, timer });
      thread.postMessage({ number, ...question });
    });
  }

  /** Whether anybody waits for it. */
  get busy(): boolean {
    return this.#waiting.size > 0;
  }

  /** From now on it does not keep the process running. */
  unref(): void {
    this.#thread?.unref();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const thread = this.#thread;
    if (!thread) return;
    const gone = new Promise((resolve) => thread.once('exit', resolve));
    thread.postMessage('stop');
    const timer = setTimeout(() => void thread.terminate(), LAST_WORDS);
    await gone;
    clearTimeout(timer);
  }

  #start(): void {
    if (this.#stopped) return;
    const { script, data, onError } = this.#options;
    const thread = new Worker(script, { workerData: data });
    this.#thread = thread;
    thread.on('message', (message: object) => this.#hear(message));
    thread.on('error', (error) => onError?.(error as Error));
    thread.on('exit', () => this.#gone());
  }

  #hear(message: object): void {
    if ('number' in message) this.#settle((message as Answer).number)?.tell(message as Answer);
    else this.#options.onMessage(message as never);
  }

  #settle(number: number): Waiting<Answer> | undefined {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    clearTimeout(waiting?.timer);
    return waiting;
  }

  #gone(): void {
    const { busy, pause, onGone } = this.#options;
    this.#thread = null;
    onGone();
    for (const number of [...this.#waiting.keys()]) this.#settle(number)?.fail(busy());
    setTimeout(() => this.#start(), pause).unref();
  }
}
