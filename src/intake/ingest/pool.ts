// Reader threads: each takes the next batch when it is free; one that dies is replaced and its items are tried alone.
import { Worker } from 'node:worker_threads';
import type { Answer, Item, Outcome, Setup } from './task.ts';

/** Items a thread reads and keeps in one transaction; bytes, so that a batch stays small in memory. */
const BATCH = 8;
/** Most heap of one thread, in megabytes. */
const HEAP = 900;
/** A batch that fails because the database does not answer is tried this often, with growing pauses. */
const TRIES = 4;

export interface PoolOptions {
  readonly threads: number;
  readonly onOutcome: (outcome: Outcome) => void;
}

export class ReaderPool {
  readonly #queue: Item[] = [];
  readonly #setup: Setup;
  readonly #options: PoolOptions;
  readonly #running: Promise<void>[] = [];
  #closed = false;
  #failure: Error | null = null;
  #wake: (() => void)[] = [];

  constructor(setup: Setup, options: PoolOptions) {
    this.#setup = setup;
    this.#options = options;
    for (let i = 0; i < options.threads; i++) this.#running.push(this.#serve());
  }

  get waiting(): number {
    return this.#queue.length;
  }

  add(items: readonly Item[]): void {
    if (this.#failure) throw this.#failure;
    this.#queue.push(...items);
    this.#rouse();
  }

  /** No more items come: resolves when all are read. Errors: the database's, when it went away for good. */
  async finish(): Promise<void> {
    this.#closed = true;
    this.#rouse();
    await Promise.all(this.#running);
    if (this.#failure) throw this.#failure;
  }

  #rouse(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }

  async #next(): Promise<Item[]> {
    while (!this.#queue.length && !this.#closed && !this.#failure)
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    return this.#failure ? [] : this.#queue.splice(0, BATCH);
  }

  async #serve(): Promise<void> {
    const thread = new Thread(this.#setup);
    for (let items = await this.#next(); items.length; items = await this.#next()) {
      try {
        await this.#perform(thread, items);
      } catch (error) {
        this.#failure ??= error as Error;
        this.#rouse();
      }
    }
    await thread.stop();
  }

  async #perform(thread: Thread, items: readonly Item[]): Promise<void> {
    for (let tried = 1; ; tried++) {
      const answer = await thread.run(items);
      if (answer === 'died') return this.#apart(thread, items);
      if ('outcomes' in answer) return answer.outcomes.forEach(this.#options.onOutcome);
      if (tried === TRIES) throw new Error(answer.error);
      await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** tried));
    }
  }

  /** A thread died on one of these: each is tried alone, and the one that kills a thread is refused. */
  async #apart(thread: Thread, items: readonly Item[]): Promise<void> {
    for (const item of items) {
      if (items.length === 1)
        this.#options.onOutcome({ ...item, refusal: { id: 'reader-memory', values: { megabytes: String(HEAP) } } });
      else await this.#perform(thread, [item]);
    }
  }
}

/** One worker, replaced when it died. */
class Thread {
  readonly #setup: Setup;
  #worker: Worker | null = null;

  constructor(setup: Setup) {
    this.#setup = setup;
  }

  run(items: readonly Item[]): Promise<Answer | 'died'> {
    const worker = (this.#worker ??= this.#start());
    return new Promise((resolve) => {
      const done = (answer: Answer | 'died'): void => {
        worker.off('message', done).off('exit', died).off('error', died);
        if (answer === 'died') this.#worker = null;
        resolve(answer);
      };
      const died = (): void => done('died');
      worker.on('message', done).on('exit', died).on('error', died);
      worker.postMessage(items);
    });
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    return new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: this.#setup,
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
  }
}
