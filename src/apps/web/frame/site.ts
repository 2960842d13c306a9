// What all pages share: the register, what is known of its works, the cycle as last computed.
import { Catalogue, Cycle, type CycleState, type Head, type Register } from '../../../register/index.ts';

/** The cycle, where another thread computes it: what is known of it here. */
export interface CycleElsewhere {
  /** Null: not computed yet. */
  readonly revision: number | null;
  readonly evidenceReady: boolean;
  /** Milliseconds since this revision was no longer the newest; null: it is, or nothing is known of it. */
  sinceEnd(revision: number): number | null;
}

/** A moment of the site, for what is made from then on. */
export interface Moment {
  /** Whether all of these are as they were. */
  readonly stillTrue: (depends: readonly string[]) => boolean;
}

/** Thrown where a page needs a cycle that is elsewhere; no Error, so that nobody takes it for a fault. */
export const ELSEWHERE: unique symbol = Symbol('the cycle is elsewhere');

export interface SiteOptions {
  readonly elsewhere?: CycleElsewhere;
  /** The day that "due" and "overdue" are said for; default: today. */
  readonly today?: () => string;
  /** The register holds the project's invented specimens. */
  readonly specimens?: boolean;
}

/** Pause between two computations of the cycle, in milliseconds. */
const EVERY = 5000;

/** All that a page may depend on. */
const EVERYTHING = ['register', 'cycle'];

/** What the cycle says comes some seconds behind the register in any case: a page may be late by so many milliseconds. */
const LATE = 30_000;

export class Site {
  readonly register: Register;
  readonly catalogue: Catalogue;
  readonly specimens: boolean;
  readonly #today: () => string;
  readonly #elsewhere: CycleElsewhere | null;
  readonly #cycle: Cycle;
  #state: CycleState | null = null;
  #computing: Promise<CycleState> | null = null;
  #computed = Number.NEGATIVE_INFINITY;
  #evidenceReady = false;

  constructor(register: Register, options: SiteOptions = {}) {
    this.register = register;
    this.catalogue = new Catalogue(register);
    this.#elsewhere = options.elsewhere ?? null;
    this.specimens = options.specimens ?? false;
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
    if (this.#elsewhere) throw ELSEWHERE;
    return this.cycleNow() ?? this.#computing!;
  }

  /** The cycle if it was ever computed, without waiting; begins a new computation where it is stale. */
  cycleNow(): CycleState | null {
    if (this.#elsewhere) {
      if (this.#elsewhere.revision === null) return null;
      throw ELSEWHERE;
    }
    const stale = this.#state?.revision !== this.catalogue.revision && performance.now() - this.#computed > EVERY;
    if (stale && !this.#computing) {
      this.#computing = this.#compute();
      // Whoever awaits it hears of the fault; where nobody does, the next page tries again.
      this.#computing.catch(() => {});
    }
    return this.#state;
  }

  /** Whether evidence can be asked for without making others wait. */
  get evidenceReady(): boolean {
    return this.#elsewhere?.evidenceReady ?? this.#evidenceReady;
  }

  async #compute(): Promise<CycleState> {
    try {
      this.#state = await this.#cycle.state();
      void this.#prepare();
      return this.#state;
    } finally {
      this.#computed = performance.now();
      this.#computing = null;
    }
  }

  /** Evidence comes behind, a few works at a time; pages say so as long as it is not there. */
  async #prepare(): Promise<void> {
    this.#evidenceReady = false;
    try {
      await this.#cycle.prepareEvidence();
      this.#evidenceReady = true;
    } catch (error) {
      console.error(`octavo: evidence: ${error instanceof Error ? error.stack : error}`);
    }
  }

  /** A number that changes when what is depended on changes: a work by symbol, or `register` for any change at all. */
  stateOf(depends: readonly string[]): string {
    return depends.map((one) => this.#stateOf(one)).join('\n');
  }

  /** Whether a page of this state lacks nothing but what the cycle has come to in the last seconds. */
  isLate(depends: readonly string[], state: string): boolean {
    const lines = state.split('\n');
    return depends.every((one, i) => lines[i] === this.#stateOf(one) || (one === 'cycle' && this.#isLate(lines[i])));
  }

  #isLate(state: string): boolean {
    const [revision, , today] = state.split(' ');
    const since = this.#elsewhere?.sinceEnd(Number(revision)) ?? null;
    return today === this.today && (since === null ? this.#cycleRevision() === Number(revision) : since < LATE);
  }

  /** Now: a page for which `stillTrue` holds when it is made was made of nothing older or newer. */
  moment(): Moment {
    const { revision } = this.catalogue;
    const [register, cycle] = EVERYTHING.map((one) => this.#stateOf(one));
    const isTrue = (one: string): boolean => {
      if (one === 'register') return register === this.#stateOf(one);
      if (one === 'cycle') return cycle === this.#stateOf(one);
      return (this.catalogue.find(one)?.revision ?? 0) <= revision;
    };
    return { stillTrue: (depends) => depends.every(isTrue) };
  }

  /** The state of everything, and of some things when asked. */
  get states(): {
    readonly everything: string;
    readonly of: (depends: readonly string[]) => string;
    readonly isLate: (depends: readonly string[], state: string) => boolean;
  } {
    return {
      everything: this.stateOf(EVERYTHING),
      of: (depends) => this.stateOf(depends),
      isLate: (depends, state) => this.isLate(depends, state),
    };
  }

  #stateOf(one: string): string {
    // A kept page asks nothing of the cycle, so it is here that a newer one is begun.
    if (one === 'cycle') return `${this.#cycleRevision() ?? 'none'} ${this.evidenceReady} ${this.today}`;
    if (one === 'register') return `${this.catalogue.revision} ${this.today}`;
    return `${one}=${this.catalogue.find(one)?.revision ?? 'none'}`;
  }

  #cycleRevision(): number | null {
    return this.#elsewhere ? this.#elsewhere.revision : (this.cycleNow()?.revision ?? null);
  }

  /** A work that is held and not withdrawn. */
  held(symbol: string): Head | null {
    const head = this.catalogue.find(symbol);
    return head && head.withdrawn === null ? head : null;
  }
}
