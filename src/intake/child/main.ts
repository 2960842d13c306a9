// Runs inside the child: waits for bytes, calls the job's function, sends back what it gives. Ends with its parent.
import module from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Job } from './jobs.ts';

export interface Order {
  readonly id: number;
  readonly job: Job;
  readonly bytes: Uint8Array;
  readonly options: unknown;
}

export interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
  /** Resident memory after the job, in bytes. */
  readonly rss: number;
}

module.enableCompileCache?.();

type Call = (bytes: Uint8Array, options: unknown) => unknown;

async function perform({ job, bytes, options }: Order): Promise<Pick<Reply, 'value' | 'error'>> {
  try {
    const module = (await import(job.module)) as Record<string, Call>;
    return { value: await module[job.call](bytes, options) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** A thread of its own, since the main one is busy reading when memory grows. */
const watch = (limit: number): Worker =>
  new Worker(new URL('./watch.ts', import.meta.url), { workerData: { limit }, execArgv: [] });

process.on('message', async (order: Order) => {
  const answer = await perform(order);
  process.send?.({ id: order.id, ...answer, rss: process.memoryUsage.rss() } satisfies Reply);
});
process.on('disconnect', () => process.exit());
watch(Number(process.argv[2])).unref();
