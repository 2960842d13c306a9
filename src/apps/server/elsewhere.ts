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
const NOTHING: State = { revision: null, evidenceReady: false };

export class CycleThread implements CycleElsewhere {
  readonly #thread: AskedThread<{ readonly asked: Asked }, Answer>;
  #state = NOTHING;

  constructor({ handle }: Register, settings: Omit<Begin, 'handle'>) {
    this.#thread = new AskedThread({
      ...LIMITS,
      script: new URL('./cycle-thread.ts', import.meta.url),
      data: { handle, ...settings } satisfies Begin,
      busy: () => new RegisterError('api-preparing', { seconds: '5' }),
      onMessage: (state: State) => (this.#state = state),
      onError: (error) => console.error(`octavo: cycle: ${error.stack ?? error}`),
      onGone: () => (this.#state = NOTHING),
    });
  }

  get revision(): number | null {
    return this.#state.revision;
  }

  get evidenceReady(): boolean {
    return this.#state.evidenceReady;
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
}
