// The approach of `undifferent`, written from its description, to compare with: for each line the best match by Levenshtein ratio over 0.8.

const LEAST = 0.8;

/** Edits (insert, delete, replace) between two texts. */
function distance(one: string, other: string): number {
  let row = Uint32Array.from({ length: other.length + 1 }, (_, at) => at);
  let next = new Uint32Array(other.length + 1);
  for (let i = 0; i < one.length; i++) {
    next[0] = i + 1;
    const letter = one.charCodeAt(i);
    for (let j = 0; j < other.length; j++) {
      const replaced = row[j] + (letter === other.charCodeAt(j) ? 0 : 1);
      next[j + 1] = Math.min(replaced, row[j + 1] + 1, next[j] + 1);
    }
    [row, next] = [next, row];
  }
  return row[other.length];
}

/** 1 for the same text; what its length already rules out is not computed, which favours the approach's speed. */
function ratio(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (one === other || !longest) return 1;
  if (Math.min(one.length, other.length) / longest <= LEAST) return 0;
  return 1 - distance(one, other) / longest;
}

export interface Line {
  readonly id: string;
  readonly text: string;
}

/** For each line before its match after, and for each after its match before. */
export function undifferent(
  before: readonly Line[],
  after: readonly Line[],
): Record<'before' | 'after', Map<string, string>> {
  const out = { before: new Map<string, string>(), after: new Map<string, string>() };
  const best = { before: new Map<string, number>(), after: new Map<string, number>() };
  const offer = (side: 'before' | 'after', id: string, to: string, value: number): void => {
    if (value <= LEAST || value <= (best[side].get(id) ?? 0)) return;
    best[side].set(id, value);
    out[side].set(id, to);
  };
  for (const old of before)
    for (const now of after) {
      const value = ratio(old.text, now.text);
      offer('before', old.id, now.id, value);
      offer('after', now.id, old.id, value);
    }
  return out;
}
