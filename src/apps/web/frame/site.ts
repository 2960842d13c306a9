// What all pages share: the register, what is known of its works, the cycle as last computed.
import { Catalogue, Cycle, type CycleState, type Head, type Register } from '../../../register/index.ts';

export interface SiteOptions {
  /** The day that "due" and "overdue" are said for; default: today. */
  readonly today?: () => string;
}

/** Pause between two computations of the cycle, in milliseconds. */
const EVERY = 5000;

export class Site {
  readonly register: Register;
  readonly catalogue: Catalogue;
  readonly #today: () => string;
  readonly #cycle: Cycle;
  #state: CycleState | null = null;
  #computing: Promise<CycleState> | null = null;
  #computed = Number.NEGATIVE_INFINITY;

  constructor(register: Register, options: SiteOptions = {}) {
    this.register = register;
    this.catalogue = new Catalogue(register);
    this.#cycle = new Cycle(register);
    this.#today = options.today ?? (() => new Date().toISOString().slice(0, 10));
  }

  /** Today, ISO. */
  get today(): string {
    return this.#today();
  }

  /**
   * The cycle as last computed. The first caller waits; later ones get what there is, while a new one is computed at
   * most every few seconds, so that an ingest does not keep visitors waiting.
   */
  async cycle(): Promise<CycleState> {
    const stale = this.#state?.revision !== this.catalogue.revision && performance.now() - this.#computed > EVERY;
    if (stale && !this.#computing) this.#computing = this.#compute();
    return this.#state ?? this.#computing!;
  }

  async #compute(): Promise<CycleState> {
    try {
      this.#state = await this.#cycle.state();
      await this.#cycle.prepareEvidence();
      return this.#state;
    } finally {
      this.#computed = performance.now();
      this.#computing = null;
    }
  }

  /** A number that changes when what is depended on changes: a work by symbol, or `register` for any change at all. */
  stateOf(depends: readonly string[]): string {
    return depends.map((one) => this.#stateOf(one)).join(' ');
  }

  #stateOf(one: string): string {
    if (one === 'cycle') return `${this.#state?.revision ?? 'none'} ${this.today}`;
    if (one === 'register') return `${this.catalogue.revision} ${this.today}`;
    return `${one}=${this.catalogue.find(one)?.revision ?? 'none'}`;
  }

  /** A work that is held and not withdrawn. */
  held(symbol: string): Head | null {
    const head = this.catalogue.find(symbol);
    return head && head.withdrawn === null ? head : null;
  }
}
