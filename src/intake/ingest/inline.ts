// Reads in this very thread: for a few files, where starting a thread would take longer than reading.
import { attachStore, type Store } from '../../store/index.ts';
import type { Item, Setup } from './task.ts';
import type { Told } from './thread.ts';

export class Inline {
  readonly #store: Store;
  readonly #reader: string;

  constructor({ handle, reader }: Setup) {
    this.#store = attachStore(handle, { connections: 1 });
    this.#reader = reader;
  }

  async run(items: readonly Item[]): Promise<Told> {
    const { answer } = await import('./answer.ts');
    return answer(this.#store, this.#reader, items);
  }

  stop(): Promise<void> {
    return this.#store.close();
  }
}
