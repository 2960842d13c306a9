// What all pages share: the register, what is known of its works, the cycle as last computed.
import { Catalogue, type Head, type Register } from '../../../register/index.ts';

export interface SiteOptions {
  /** The day that "due" and "overdue" are said for; default: today. */
  readonly today?: () => string;
}

export class Site {
  readonly register: Register;
  readonly catalogue: Catalogue;
  readonly #today: () => string;

  constructor(register: Register, options: SiteOptions = {}) {
    this.register = register;
    this.catalogue = new Catalogue(register);
    this.#today = options.today ?? (() => new Date().toISOString().slice(0, 10));
  }

  /** Today, ISO. */
  get today(): string {
    return this.#today();
  }

  /** A number that changes when what is depended on changes: a work by symbol, or `register` for any change at all. */
  stateOf(depends: readonly string[]): string {
    return depends.map((one) => this.#stateOf(one)).join(' ');
  }

  #stateOf(one: string): string {
    if (one === 'register' || one === 'cycle') return `${this.catalogue.revision} ${this.today}`;
    return `${one}=${this.catalogue.find(one)?.revision ?? 'none'}`;
  }

  /** A work that is held and not withdrawn. */
  held(symbol: string): Head | null {
    const head = this.catalogue.find(symbol);
    return head && head.withdrawn === null ? head : null;
  }
}
