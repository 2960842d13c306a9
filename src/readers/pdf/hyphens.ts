// A hyphen at a line's end: part of a compound, or only of the line? The rest of the document tells.
import { runsText } from './segments.ts';
import type { Line } from './types.ts';

const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;
const LAST = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)-$/u;
const FIRST = /^[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/u;

export interface Hyphens {
  /** Whether the hyphen that ends `before` only broke the word that goes on with `after`. */
  breaks(before: string, after: string): boolean;
}

/** Words as they stand inside lines. */
function vocabulary(texts: readonly string[]): Set<string> {
  const known = new Set<string>();
  for (const text of texts) for (const [word] of text.matchAll(WORD)) known.add(word.toLowerCase());
  return known;
}

/** -1 a compound, 1 a broken word, 0 unknown. */
function verdict(known: ReadonlySet<string>, head: string, tail: string): number {
  const joined = known.has((head + tail).toLowerCase());
  const compound = known.has(`${head}-${tail}`.toLowerCase());
  if (joined !== compound) return joined ? 1 : -1;
  return 0;
}

/** Learns from all lines; where a word is met nowhere else, what the document mostly does decides, and the hyphen stays if nothing tells. */
export function learnHyphens(lines: readonly Line[]): Hyphens {
  const texts = lines.map((line) => runsText(line.runs));
  const known = vocabulary(texts.map((text) => text.replace(LAST, ' ')));
  let tally = 0;
  for (let i = 1; i < texts.length; i++) {
    const head = LAST.exec(texts[i - 1])?.[1];
    const tail = head && /^\p{Ll}/u.test(texts[i]) ? FIRST.exec(texts[i])?.[0] : undefined;
    if (head && tail) tally += verdict(known, head, tail);
  }
  return {
    breaks(before, after) {
      const head = LAST.exec(before.slice(-80))?.[1];
      const tail = FIRST.exec(after.slice(0, 80))?.[0];
      if (!head || !tail) return false;
      return (verdict(known, head, tail) || tally) > 0;
    },
  };
}
