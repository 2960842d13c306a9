// The cycle lives in a thread of its own: what needs it is asked there, so that its computation keeps nobody else waiting.
import { AskedThread, type Register, RegisterError, type RegisterHandle } from '../../register/index.ts';
import type { CycleElsewhere } from '../web/index.ts';

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
}

export interface Told {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

export interface Begin {
  readonly handle: RegisterHandle;
  readonly specimens: boolean;
  /** The day it is, ISO; undefined: the clock's. */
  readonly today?: string;
}

export interface State {
  readonly revision: number | null;
  readonly evidenceReady: boolean;
}

export interface Answer {
  readonly number: number;
  readonly told: Told;
}

export type FromThread = Answer | State;

const LIMITS = { queue: 500, patience: 20_000, pause: 1_000 };
/** Revisions whose end is remembered. */
const REMEMBERED = 100;
const NOTHING: State = { revision: null, evidenceReady: false };

export class CycleThread implements CycleElsewhere {
  readonly #thread: AskedThread<{ readonly asked: Asked }, Answer>;
  #state = NOTHING;
  /** When the last revisions ended, on the clock of `performance`. */
  readonly #ended = new Map<number, number>();

  constructor({ handle }: Register, settings: Omit<Begin, 'handle'>) {
    this.#thread = new AskedThread({
      ...LIMITS,
      script: new URL('./cycle-thread.ts', import.meta.url),
      data: { handle, ...settings } satisfies Begin,
      busy: () => new RegisterError('api-preparing', { seconds: '5' }),
      onMessage: (state: State) => this.#hear(state),
      onError: (error) => console.error(`octavo: cycle: ${error.stack ?? error}`),
      onGone: () => this.#hear(NOTHING),
    });
  }

  get revision(): number | null {
    return this.#state.revision;
  }

  get evidenceReady(): boolean {
    return this.#state.evidenceReady;
  }

  sinceEnd(revision: number): number | null {
    const ended = this.#ended.get(revision);
    return ended === undefined || revision === this.revision ? null : performance.now() - ended;
  }

  /** The thread's answer. Errors: `api-preparing` where it is not there, has too much to do or takes too long. */
  async ask(asked: Asked): Promise<Told> {
    return (await this.#thread.ask({ asked })).told;
  }

  /** Whether visitors wait for it. */
  get busy(): boolean {
    return this.#thread.busy;
  }

  stop(): Promise<void> {
    return this.#thread.stop();
  }

  #hear(state: State): void {
    const before = this.revision;
    this.#state = state;
    if (before === null || before === state.revision) return;
    this.#ended.set(before, performance.now());
    if (this.#ended.size > REMEMBERED) this.#ended.delete(this.#ended.keys().next().value!);
  }
}
