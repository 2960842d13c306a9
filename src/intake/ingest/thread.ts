// One reader thread, replaced when it died.
import { Worker } from 'node:worker_threads';
import type { Answer, Item, Setup } from './task.ts';

/** Most heap of one thread, in megabytes. */
export const HEAP = 900;

/** Why a thread ended without an answer. */
export interface Died {
  readonly died: 'memory' | 'fault';
  readonly reason: string;
}

export type Told = Exclude<Answer, 'ready'> | Died;

export class Thread {
  readonly #setup: Setup;
  #worker: Worker | null = null;
  #loaded = false;
  #answer: ((answer: Told | Error) => void) | null = null;

  constructor(setup: Setup) {
    this.#setup = setup;
  }

  /** Rejects when the thread cannot even be started. */
  run(items: readonly Item[]): Promise<Told> {
    return new Promise((resolve, reject) => {
      this.#answer = (answer) => (answer instanceof Error ? reject(answer) : resolve(answer));
      this.#worker ??= this.#start();
      this.#worker.postMessage(items);
    });
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #start(): Worker {
    this.#loaded = false;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: this.#setup,
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    worker.on('message', (answer: Answer) => {
      if (answer === 'ready') this.#loaded = true;
      else this.#tell(answer);
    });
    worker.on('error', (error) => this.#ended(worker, error as NodeJS.ErrnoException));
    worker.on('exit', (code) => this.#ended(worker, new Error(`exit ${code}`)));
    return worker;
  }

  /** Also of an idle thread: the next task gets a new one. */
  #ended(worker: Worker, error: NodeJS.ErrnoException): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    this.#tell(this.#loaded || memory ? { died: memory ? 'memory' : 'fault', reason: error.message } : error);
  }

  #tell(answer: Told | Error): void {
    const tell = this.#answer;
    this.#answer = null;
    tell?.(answer);
  }
}
