// The best of many, without putting all in order.

/** Keeps the `most` items with the highest keys. */
export class Best<T> {
  readonly #most: number;
  /** A heap: the lowest key is the first. */
  readonly #keys: number[] = [];
  readonly #items: T[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether an item with this key would be kept; ask before making the item. */
  wants(key: number): boolean {
    return this.#keys.length < this.#most || key > this.#keys[0];
  }

  add(key: number, item: T): void {
    if (this.#keys.length < this.#most) this.#rise(this.#keys.length, key, item);
    else if (key > this.#keys[0]) this.#sink(key, item);
  }

  /** Highest key first. */
  inOrder(): T[] {
    const order = this.#keys.map((_, i) => i).sort((a, b) => this.#keys[b] - this.#keys[a]);
    return order.map((i) => this.#items[i]);
  }

  #put(at: number, key: number, item: T): void {
    this.#keys[at] = key;
    this.#items[at] = item;
  }

  #rise(from: number, key: number, item: T): void {
    let at = from;
    for (let up = (at - 1) >> 1; at > 0 && this.#keys[up] > key; up = (at - 1) >> 1) {
      this.#put(at, this.#keys[up], this.#items[up]);
      at = up;
    }
    this.#put(at, key, item);
  }

  #sink(key: number, item: T): void {
    let at = 0;
    for (let down = 1; down < this.#keys.length; down = 2 * at + 1) {
      if (down + 1 < this.#keys.length && this.#keys[down + 1] < this.#keys[down]) down++;
      if (this.#keys[down] >= key) break;
      this.#put(at, this.#keys[down], this.#items[down]);
      at = down;
    }
    this.#put(at, key, item);
  }
}
