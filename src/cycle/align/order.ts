// Which pairs keep their order: the heaviest run that increases on both sides.

export interface Placed {
  readonly i: number;
  readonly j: number;
  readonly weight: number;
}

/** The heaviest run of pairs that increases in `i` and in `j`; in n log n steps, however many there are. */
export function bestRun<T extends Placed>(pairs: readonly T[]): T[] {
  const sorted = [...pairs].sort((a, b) => a.i - b.i || b.j - a.j);
  const weights: number[] = [];
  const columns = new Heaviest(sorted.reduce((most, { j }) => Math.max(most, j), 0) + 2, weights);
  const from: number[] = [];
  let end = -1;
  sorted.forEach((pair, at) => {
    from[at] = columns.before(pair.j);
    weights[at] = pair.weight + (from[at] < 0 ? 0 : weights[from[at]]);
    columns.put(pair.j, at);
    if (end < 0 || weights[at] > weights[end]) end = at;
  });
  const run: T[] = [];
  for (let at = end; at >= 0; at = from[at]) run.push(sorted[at]);
  return run.reverse();
}

/** For each column the heaviest run that ends before it (a binary indexed tree); runs are named by their last pair. */
class Heaviest {
  readonly #best: Int32Array;
  readonly #weights: readonly number[];

  constructor(size: number, weights: readonly number[]) {
    this.#best = new Int32Array(size).fill(-1);
    this.#weights = weights;
  }

  /** -1: none. */
  before(column: number): number {
    let best = -1;
    for (let at = column; at > 0; at -= at & -at) best = this.#heavier(best, this.#best[at]);
    return best;
  }

  put(column: number, run: number): void {
    for (let at = column + 1; at < this.#best.length; at += at & -at)
      this.#best[at] = this.#heavier(this.#best[at], run);
  }

  #heavier(one: number, other: number): number {
    if (one < 0 || other < 0) return Math.max(one, other);
    return this.#weights[other] > this.#weights[one] ? other : one;
  }
}
