// A hyphen at a line's end: part of a compound, or only of the line? The rest of the document tells.
import type { Counts } from './mend.ts';
import type { Line } from './types.ts';

const LAST = /([\p{L}\p{M}]+)-$/u;
const FIRST = /^[\p{L}\p{M}]+/u;

export interface Hyphens {
  /** Whether the hyphen that ends `before` only broke the word that goes on with `after`. */
  breaks(before: string, after: string): boolean;
}

interface Pair {
  readonly head: string;
  readonly tail: string;
}

function pairOf(before: string, after: string): Pair | null {
  if (!before.endsWith('-') || !/^\p{Ll}/u.test(after)) return null;
  const head = LAST.exec(before.slice(-80))?.[1];
  const tail = FIRST.exec(after.slice(0, 80))?.[0];
  return head && tail ? { head, tail } : null;
}

/** -1 a compound, 1 a broken word, 0 unknown. */
function verdict(counts: Counts, { head, tail }: Pair): number {
  const joined = counts.has(head + tail) || counts.has((head + tail).toLowerCase());
  const compound = counts.has(`${head}-${tail}`) || counts.has(`${head}-${tail}`.toLowerCase());
  if (joined !== compound) return joined ? 1 : -1;
  return 0;
}

/**
 * Learns from all lines whether the document breaks words at line ends. Where a word is met nowhere else, what the
 * document mostly does decides; the hyphen stays if nothing tells.
 */
export function learnHyphens(lines: readonly Line[], counts: Counts): Hyphens {
  let tally = 0;
  for (let i = 1; i < lines.length; i++) {
    const pair = pairOf(lines[i - 1].runs.at(-1)!.text.trimEnd(), lines[i].runs[0].text.trimStart());
    if (pair) tally += verdict(counts, pair);
  }
  return {
    breaks(before, after) {
      const pair = pairOf(before, after);
      return pair !== null && (verdict(counts, pair) || tally) > 0;
    },
  };
}
