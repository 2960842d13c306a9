// A question to the register → the paragraphs that say it, best first, once each whatever languages they are held in.
import type { Store } from '../open.ts';
import { answerFrom } from './answer.ts';
import type { FoundHits, SearchOptions } from './found.ts';
import { indexAgain } from './index-rows.ts';
import { SearchThread } from './memory/host.ts';
import { databaseSource } from './source.ts';

const ready = new WeakMap<Store, Promise<void>>();
const threads = new WeakMap<Store, SearchThread>();

/** Makes the register ready for search, when another version of Octavo indexed it. Quick when there is nothing to do. */
export function prepareSearch(store: Store, onWork?: (done: number, all: number) => void): Promise<void> {
  const known = ready.get(store);
  if (known) return known;
  const made = indexAgain(store.db, onWork);
  made.catch(() => ready.delete(store));
  ready.set(store, made);
  return made;
}

/** For a process that runs on: an index in memory, which answers many times as quickly once it is there. */
export interface QuickSearch {
  /** Resolves when it is there, or will not be. */
  readonly settled: Promise<void>;
  stop(): Promise<void>;
}

export async function searchQuickly(store: Store): Promise<QuickSearch> {
  await prepareSearch(store);
  const thread = new SearchThread(store);
  threads.set(store, thread);
  return {
    settled: thread.settled,
    stop: () => {
      threads.delete(store);
      return thread.stop();
    },
  };
}

/** Errors: `question-empty`, `question-long`, `question-field`, `question-slow`. */
export async function searchStore(store: Store, text: string, options: SearchOptions = {}): Promise<FoundHits> {
  await prepareSearch(store);
  const thread = threads.get(store);
  return thread?.ready ? thread.ask(text, options) : answerFrom(databaseSource(store), text, options);
}
