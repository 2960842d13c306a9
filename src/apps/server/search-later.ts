// The index of searches in memory is made once the cycle is there: both at once would keep the first visitors waiting for each.
import { type QuickSearch, quickSearch, type Register, readyForSearch } from '../../register/index.ts';
import type { CycleThread } from './elsewhere.ts';

/** How often the cycle is looked for, and how long it is waited for at most, in milliseconds. */
const LOOK = 250;
const PATIENCE = 20_000;

/** Begins; call what it gives to end it. Until the index is there PostgreSQL answers. */
export function searchLater(register: Register, thread: CycleThread): () => Promise<void> {
  // A register that an older version indexed is indexed again now, not at the first visitor's question.
  readyForSearch(register).catch(() => {});
  const until = performance.now() + PATIENCE;
  let made: Promise<QuickSearch | null> = Promise.resolve(null);
  const timer = setInterval(() => {
    if (!thread.evidenceReady && performance.now() < until) return;
    clearInterval(timer);
    made = quickSearch(register).catch(() => null);
  }, LOOK);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await (await made)?.stop();
  };
}
