// A list of numbers that grows, without an object for each.

export class Grow<T extends Uint32Array | Uint16Array | Uint8Array> {
  #list: T;
  length = 0;

  constructor(empty: T) {
    this.#list = empty;
  }

  push(value: number): void {
    if (this.length === this.#list.length) this.#widen();
    this.#list[this.length++] = value;
  }

  at(index: number): number {
    return this.#list[index];
  }

  set(index: number, value: number): void {
    this.#list[index] = value;
  }

  /** A copy of its own size. */
  done(): T {
    return this.#list.slice(0, this.length) as T;
  }

  #widen(): void {
    const Kind = this.#list.constructor as new (size: number) => T;
    const wide = new Kind(Math.max(1024, this.#list.length * 2));
    wide.set(this.#list as never);
    this.#list = wide;
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
