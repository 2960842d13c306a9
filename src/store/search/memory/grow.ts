// A list of numbers that grows, without an object for each.

export class Grow<T extends Uint32Array | Uint16Array | Uint8Array> {
  #list: T;
  length = 0;

  constructor(empty: T) {
    this.#list = empty;
  }

  push(value: number): void {
    if (this.length === this.#list.length) this.#resize(Math.max(1024, this.length * 2));
    this.#list[this.length++] = value;
  }

  at(index: number): number {
    return this.#list[index];
  }

  set(index: number, value: number): void {
    this.#list[index] = value;
  }

  /** The list at its size, which is left to whoever asks. */
  done(): T {
    this.#resize(this.length);
    return this.#list;
  }

  /** Gives back its room. */
  free(): void {
    this.length = 0;
    this.#resize(0);
  }

  /** What it was in is given back at once: so large, and nothing else made, it would long wait for the collector. */
  #resize(size: number): void {
    const Kind = this.#list.constructor as new (buffer: ArrayBuffer) => T;
    const bytes = size * this.#list.BYTES_PER_ELEMENT;
    this.#list = new Kind((this.#list.buffer as ArrayBuffer).transfer(bytes));
  }
}

/** Texts that come often, each once, by number. */
export class Names {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.list.length;
      this.list.push(name);
      this.#numbers.set(name, number);
    }
    return number;
  }
}
