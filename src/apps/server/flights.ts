// Who asks for what is just being made waits for that and has it too.

export class Flights<T> {
  readonly #under = new Map<string, Promise<T>>();

  /** What `work` gives, or what it is giving to somebody else, where `fits` says that it is for all. */
  async share(key: string, fits: (made: T) => boolean, work: () => Promise<T>): Promise<T> {
    const under = this.#under.get(key);
    if (!under) return this.#begin(key, work);
    const made = await under;
    return fits(made) ? made : work();
  }

  #begin(key: string, work: () => Promise<T>): Promise<T> {
    const begun = work().finally(() => this.#under.delete(key));
    this.#under.set(key, begun);
    return begun;
  }
}
