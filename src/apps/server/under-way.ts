// What is being answered: whoever stops the site waits for it before the register is closed.

export class UnderWay {
  #count = 0;
  #wake: (() => void)[] = [];

  /** The function, its calls counted until they have answered. */
  counting<A extends unknown[], R>(work: (...args: A) => R | Promise<R>): (...args: A) => Promise<R> {
    return async (...args) => {
      this.#count++;
      try {
        return await work(...args);
      } finally {
        if (!--this.#count) for (const wake of this.#wake.splice(0)) wake();
      }
    };
  }

  /** Resolves when nothing is under way, or after `limit` milliseconds; says which. */
  none(limit: number): Promise<boolean> {
    if (!this.#count) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), limit);
      this.#wake.push(() => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  }
}
