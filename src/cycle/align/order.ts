// Which pairs keep their order: the heaviest run that increases on both sides.

export interface Placed {
  readonly i: number;
  readonly j: number;
  readonly weight: number;
}

/** The heaviest run of pairs that increases in `i` and `j`, each used once. */
export function bestRun<T extends Placed>(pairs: readonly T[]): T[] {
  const sorted = [...pairs].sort((a, b) => a.i - b.i || b.j - a.j);
  const best = new Float64Array(sorted.length);
  const from = new Int32Array(sorted.length).fill(-1);
  let end = -1;
  sorted.forEach((pair, at) => {
    best[at] = pair.weight;
    for (let k = 0; k < at; k++)
      if (sorted[k].j < pair.j && sorted[k].i < pair.i && best[k] + pair.weight > best[at]) {
        best[at] = best[k] + pair.weight;
        from[at] = k;
      }
    if (end < 0 || best[at] > best[end]) end = at;
  });
  const run: T[] = [];
  for (let at = end; at >= 0; at = from[at]) run.push(sorted[at]);
  return run.reverse();
}

/** The same, of pairs in which each `i` and each `j` stands once. */
export const inOrder = bestRun;
