// A thread of the child that ends the whole process when its resident memory passes the limit (bytes), or when its parent is gone.
import { workerData } from 'node:worker_threads';

const { limit } = workerData as { limit: number };
const EVERY = 50;

/** The signal that tells the parent why. */
const OVER = 'SIGUSR2';

const parent = process.ppid;

setInterval(() => {
  // A busy main thread does not hear that its parent is gone.
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  if (process.memoryUsage.rss() > limit) process.kill(process.pid, OVER);
}, EVERY);
