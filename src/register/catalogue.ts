// The heads of all works, kept in memory and up to date: what a long-running process asks on every request.
import { type Head, headsSince } from '../store/index.ts';
import type { Register } from './open.ts';

export type { Head } from '../store/index.ts';

/** How often at most the register is asked what changed, in milliseconds. */
const EVERY = 300;

export class Catalogue {
  readonly #register: Register;
  readonly #works = new Map<number, Head>();
  readonly #symbols = new Map<string, Head>();
  #revision = 0;
  #asked = Number.NEGATIVE_INFINITY;
  #asking: Promise<void> | null = null;

  constructor(register: Register) {
    this.#register = register;
  }

  /** The newest revision seen. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether it was brought up to date a moment ago. */
  get fresh(): boolean {
    return !this.#asking && performance.now() - this.#asked < EVERY;
  }

  /** Brings it up to date; cheap when it was asked a moment ago. `now`: whoever has just changed something sees it. */
  refresh(now = false): Promise<void> {
    if (now) return (this.#asking ?? Promise.resolve()).then(() => this.#ask());
    if (this.#asking) return this.#asking;
    if (this.fresh) return Promise.resolve();
    this.#asking = this.#ask().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  /** The work with this symbol, also one it no longer has; withdrawn ones too. */
  find(symbol: string): Head | null {
    return this.#symbols.get(symbol) ?? null;
  }

  byWork(work: number): Head | null {
    return this.#works.get(work) ?? null;
  }

  /** All works that are not withdrawn. */
  *all(): Generator<Head> {
    for (const head of this.#works.values()) if (head.withdrawn === null) yield head;
  }

  async #ask(): Promise<void> {
    const heads = await headsSince(this.#register.store, this.#revision);
    this.#asked = performance.now();
    for (const head of heads) this.#put(head);
  }

  #put(head: Head): void {
    const before = this.#works.get(head.work);
    for (const symbol of before ? [before.symbol, ...before.symbols, ...before.former] : [])
      if (this.#symbols.get(symbol)?.work === head.work) this.#symbols.delete(symbol);
    this.#works.set(head.work, head);
    for (const symbol of head.former) if (!this.#symbols.has(symbol)) this.#symbols.set(symbol, head);
    for (const symbol of [head.symbol, ...head.symbols]) this.#symbols.set(symbol, head);
    this.#revision = Math.max(this.#revision, head.revision);
  }
}

/** The title in the first of these languages that has one, with its language; null: none is printed. */
export function titleOf(head: Head, languages: readonly string[]): { title: string; language: string } | null {
  const order = [...languages, 'en', 'fr', 'es', 'ru', 'ar', 'zh', 'und'];
  const language = order.find((one) => head.titles[one]);
  return language ? { title: head.titles[language], language } : null;
}
