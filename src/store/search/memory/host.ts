// Asks the thread of the index; says when it is not to be asked.
import { Worker } from 'node:worker_threads';
import type { MessageId } from '../../../lexicon/index.ts';
import { StoreError } from '../../error.ts';
import type { Store } from '../../open.ts';
import type { FoundHits, SearchOptions } from '../found.ts';
import type { Fault, FromThread } from './protocol.ts';

/** Questions that wait at most; more are told to come back. */
const QUEUE = 1_000;
/** Milliseconds a question waits at most. */
const PATIENCE = 5_000;
/** Pause before a thread that ended is begun again, in milliseconds. */
const AGAIN = 2_000;

interface Waiting {
  readonly tell: (found: FoundHits) => void;
  readonly fail: (error: unknown) => void;
  readonly timer: NodeJS.Timeout;
}

export class SearchThread {
  readonly #store: Store;
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | null = null;
  #ready = false;
  #number = 0;
  #stopped = false;
  #known: () => void = () => {};
  /** Resolves when the index is there, or will not be. */
  readonly settled = new Promise<void>((resolve) => (this.#known = resolve));

  constructor(store: Store) {
    this.#store = store;
    this.#start();
  }

  /** Whether it answers. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Errors: those of a question; `question-slow` when too many wait. */
  ask(text: string, options: SearchOptions): Promise<FoundHits> {
    if (this.#waiting.size >= QUEUE) return Promise.reject(new StoreError('question-slow', {}));
    const number = ++this.#number;
    return new Promise((tell, fail) => {
      const timer = setTimeout(() => this.#settle(number)?.fail(new StoreError('question-slow', {})), PATIENCE);
      this.#waiting.set(number, { tell, fail, timer });
      this.#thread!.postMessage({ number, text, options });
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const thread = this.#thread;
    if (!thread) return;
    const gone = new Promise((resolve) => thread.once('exit', resolve));
    thread.postMessage('stop');
    const timer = setTimeout(() => void thread.terminate(), 2_000);
    await gone;
    clearTimeout(timer);
  }

  #start(): void {
    if (this.#stopped) return;
    const workerData = { handle: this.#store.handle };
    const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData });
    this.#thread = thread;
    thread.on('message', (message: FromThread) => this.#hear(message));
    // A register that cannot be reached says so to whoever asks it; here it only means to try again.
    thread.on('error', () => {});
    thread.on('exit', () => this.#gone());
  }

  #hear(message: FromThread): void {
    if ('found' in message) this.#settle(message.number)?.tell(message.found);
    else if ('fault' in message) this.#settle(message.number)?.fail(errorOf(message.fault));
    else {
      this.#ready = message.rows !== null;
      // From now on questions, not the thread, keep the process running.
      this.#thread?.unref();
      this.#known();
    }
  }

  #settle(number: number): Waiting | undefined {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    clearTimeout(waiting?.timer);
    return waiting;
  }

  #gone(): void {
    this.#thread = null;
    this.#ready = false;
    const reason = new StoreError('question-slow', {});
    for (const number of [...this.#waiting.keys()]) this.#settle(number)?.fail(reason);
    setTimeout(() => this.#start(), AGAIN).unref();
  }
}

const errorOf = ({ id, values, reason }: Fault): Error =>
  id ? new StoreError(id as MessageId, { ...values }) : new Error(reason);
