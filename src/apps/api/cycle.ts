// The cycle, with the evidence that its answers need.
import { setTimeout as sleep } from 'node:timers/promises';
import type { CycleState } from '../../register/index.ts';
import type { Site } from '../web/index.ts';
import { Problem } from './problem.ts';

/** Longest wait for evidence, in milliseconds; the question then says when to come again. */
const PATIENCE = 10_000;
const PAUSE = 25;
const AGAIN = 10;

/** Waits for `work` as long as anybody may. Errors: `api-preparing`. */
export async function patiently(work: Promise<unknown>): Promise<void> {
  const gave = Symbol('gave up');
  work.catch(() => {});
  const timer = new AbortController();
  const slept = sleep(PATIENCE, gave, { signal: timer.signal }).catch(() => null);
  const first = await Promise.race([work, slept]).finally(() => timer.abort());
  if (first === gave) throw preparing();
}

const preparing = (): Problem =>
  new Problem('api-preparing', { seconds: AGAIN }, { headers: { 'retry-after': String(AGAIN) } });

/** Errors: `api-preparing`. */
export async function cycleOf(site: Site): Promise<CycleState> {
  const state = await site.cycle();
  const until = performance.now() + PATIENCE;
  while (!site.evidenceReady) {
    if (performance.now() > until) throw preparing();
    await sleep(PAUSE);
  }
  return state;
}
