// Finds the neighbours of a place in a sorted list of spans that do not overlap, in logarithmic time.

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Index of the first span that begins at `at` or behind it; the length of the list when there is none. */
export function firstFrom(list: readonly Place[], at: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last span that ends at `at` or before it, or -1. */
export function lastUntil(list: readonly Place[], at: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].end <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether a span of the list overlaps `start` to `end`. */
export function overlaps(list: readonly Place[], start: number, end: number): boolean {
  const next = lastUntil(list, start) + 1;
  return next < list.length && list[next].start < end;
}
