// Pages to be made anew behind the visitors, who have meanwhile what was true a moment ago.

/** Pages that wait to be made; where more do, whoever asks waits for his own. */
const MOST = 500;
/** Made at once. */
const TOGETHER = 2;

export class Renewals {
  readonly #waiting = new Map<string, () => Promise<void>>();
  #running = 0;

  /** Whether it is made, now or soon: once, however many ask. */
  add(key: string, work: () => Promise<void>): boolean {
    if (this.#waiting.has(key)) return true;
    if (this.#waiting.size >= MOST) return false;
    this.#waiting.set(key, work);
    if (this.#running < TOGETHER) void this.#run();
    return true;
  }

  async #run(): Promise<void> {
    this.#running++;
    for (let next = this.#next(); next; next = this.#next())
      // A fault is told to whoever asks when the late page is no longer good enough.
      await next().catch(() => {});
    this.#running--;
  }

  /** Taken out before it is made: what changes meanwhile is made again. */
  #next(): (() => Promise<void>) | undefined {
    const [first] = this.#waiting;
    if (!first) return undefined;
    this.#waiting.delete(first[0]);
    return first[1];
  }
}
