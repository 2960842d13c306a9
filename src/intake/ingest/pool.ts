// Reader threads: each takes the next batch when it is free; of a batch that fails, each item is tried alone.
import { StoreError } from '../../store/index.ts';
import { Inline } from './inline.ts';
import type { Fault, Item, Outcome, Refusal, Setup } from './task.ts';
import { type Died, HEAP, Thread } from './thread.ts';

/** Items a thread reads and keeps in one transaction; few, so that a batch stays small in memory. */
const BATCH = 8;

export interface PoolOptions {
  /** None: everything is read in this thread. */
  readonly threads: number;
  /** Does work again when the server went away and came back. */
  readonly persist: <T>(work: () => Promise<T>) => Promise<T>;
  /** Enters that an item cannot be read, durably. */
  readonly refuse: (item: Item, refusal: Refusal) => Promise<void>;
  readonly onOutcome: (outcome: Outcome) => void;
}

type Reader = Pick<Thread, 'run' | 'stop'>;

export class ReaderPool {
  readonly #queue: Item[] = [];
  readonly #options: PoolOptions;
  readonly #running: Promise<void>[] = [];
  #closed = false;
  #failure: Error | null = null;
  #wake: (() => void)[] = [];

  constructor(setup: Setup, options: PoolOptions) {
    this.#options = options;
    if (!options.threads) this.#running.push(this.#serve(new Inline(setup)));
    for (let i = 0; i < options.threads; i++) this.#running.push(this.#serve(new Thread(setup)));
  }

  /** Errors: what stopped the threads. */
  add(items: readonly Item[]): void {
    if (this.#failure) throw this.#failure;
    this.#queue.push(...items);
    this.#rouse();
  }

  /** No more items come: resolves when all are read. Errors: the server's or the disk's, when it failed for good. */
  async finish(): Promise<void> {
    this.#closed = true;
    this.#rouse();
    await Promise.all(this.#running);
    if (this.#failure) throw this.#failure;
  }

  /** Ends after the batches that are being read; what waits goes on waiting in the register. */
  async abandon(): Promise<void> {
    this.#queue.length = 0;
    this.#closed = true;
    this.#rouse();
    await Promise.all(this.#running);
  }

  #rouse(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }

  async #next(): Promise<Item[]> {
    while (!this.#queue.length && !this.#closed && !this.#failure)
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    return this.#failure ? [] : this.#queue.splice(0, BATCH);
  }

  async #serve(thread: Reader): Promise<void> {
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

  async #perform(thread: Reader, items: readonly Item[]): Promise<void> {
    const answer = await this.#options.persist(() => this.#ask(thread, items));
    if ('outcomes' in answer) return answer.outcomes.forEach(this.#options.onOutcome);
    if (items.length === 1) return this.#refuse(items[0], refusalOf(answer));
    for (const item of items) await this.#perform(thread, [item]);
  }

  async #ask(thread: Reader, items: readonly Item[]): Promise<{ outcomes: readonly Outcome[] } | Died> {
    const answer = await thread.run(items);
    if (!('fault' in answer)) return answer;
    const { fault } = answer;
    if (fault.one) return { died: 'fault', reason: fault.reason };
    throw errorOf(fault);
  }

  async #refuse(item: Item, refusal: Refusal): Promise<void> {
    await this.#options.refuse(item, refusal);
    this.#options.onOutcome({ ...item, refusal });
  }
}

const errorOf = ({ id, values, reason }: Fault): Error =>
  id === null ? new Error(reason) : new StoreError(id as StoreError['id'], { ...values });

const refusalOf = ({ died, reason }: Died): Refusal =>
  died === 'memory'
    ? { id: 'reader-memory', values: { megabytes: String(HEAP) } }
    : { id: 'reader-crashed', values: { reason: reason.slice(0, 300) } };
