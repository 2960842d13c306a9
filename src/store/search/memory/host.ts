// Asks the thread of the index; says when it is not to be asked.
import type { MessageId } from '../../../lexicon/index.ts';
import { AskedThread } from '../../asked-thread.ts';
import { StoreError } from '../../error.ts';
import type { Store } from '../../open.ts';
import type { FoundHits, SearchOptions } from '../found.ts';
import type { Answer, Begin, Fault, Question, State } from './protocol.ts';

const LIMITS = { queue: 1_000, patience: 5_000, pause: 2_000 };

export class SearchThread {
  readonly #thread: AskedThread<Omit<Question, 'number'>, Answer>;
  #ready = false;
  #known: () => void = () => {};
  /** Resolves when the index is there, or will not be. */
  readonly settled = new Promise<void>((resolve) => (this.#known = resolve));

  constructor({ handle }: Store) {
    this.#thread = new AskedThread({
      ...LIMITS,
      script: new URL('./thread.ts', import.meta.url),
      data: { handle } satisfies Begin,
      busy: () => new StoreError('question-slow', {}),
      onMessage: (state: State) => this.#hear(state),
      // A register that cannot be reached says so to whoever asks it; here it only means to try again.
      onGone: () => (this.#ready = false),
    });
  }

  /** Whether it answers. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Errors: those of a question; `question-slow` when too many wait. */
  async ask(text: string, options: SearchOptions): Promise<FoundHits> {
    const answer = await this.#thread.ask({ text, options });
    if ('fault' in answer) throw errorOf(answer.fault);
    return JSON.parse(answer.found);
  }

  stop(): Promise<void> {
    return this.#thread.stop();
  }

  #hear({ rows }: State): void {
    this.#ready = rows !== null;
    // From now on questions, not the thread, keep the process running.
    this.#thread.unref();
    this.#known();
  }
}

const errorOf = ({ id, values, reason }: Fault): Error =>
  id ? new StoreError(id as MessageId, { ...values }) : new Error(reason);
