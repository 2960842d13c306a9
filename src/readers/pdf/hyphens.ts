// A hyphen at a line's end: part of a compound, or only of the line? The rest of the document tells.
import { packLanguages, packOf } from '../../lexicon/index.ts';
import type { Line } from './types.ts';

/** "and", "or": a hyphen may wait before them. In any language: which one a document is in is not known yet. */
const HANGING: ReadonlySet<string> = new Set(packLanguages().flatMap((language) => packOf(language).hangingHyphen));

const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)?/gu;

/** How often each word stands in the document, compounds with their hyphen. */
type Counts = ReadonlyMap<string, number>;

function countWords(lines: readonly Line[]): Counts {
  const counts = new Map<string, number>();
  const text = lines.map((line) => line.runs.map((run) => run.text).join('\n')).join('\n');
  for (const word of text.match(WORD) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const LAST = /([\p{L}\p{M}\d]+)-$/u;
const FIRST = /^[\p{L}\p{M}]+/u;

/** Addresses of pages are full of hyphens, and broken anywhere. */
const ADDRESS = /[/.:@_][^\s]{0,80}$/u;

/** A small word, then soon the word whose end both share. */
const SHARED = /^\p{Ll}{1,5} (?:\S{1,20} ){0,2}\S{1,20}-\p{L}/u;

export interface Hyphens {
  /** Whether the hyphen that ends `before` only broke the word that goes on with `after`. */
  breaks(before: string, after: string): boolean;
  /** Whether the hyphen waits for a later word ("burden- and responsibility-sharing"): a blank follows it. */
  hangs(before: string, after: string): boolean;
}

/** So many of a document's most frequent words are its "and", "or", "of". */
const SMALL_WORDS = 10;
/** One compound that is also met in one word does not make a document that breaks words. */
const SURE = 2;

/** The words met most often, if the document is long enough to tell. */
function smallWords(counts: Counts): ReadonlySet<string> {
  const most = [...counts].filter(([, count]) => count > 4).sort((a, b) => b[1] - a[1]);
  return new Set(most.slice(0, SMALL_WORDS).map(([word]) => word));
}

/** "micro-⏎and small": "and" alone ends no compound. */
const hangsBefore = (tail: string, after: string): boolean => HANGING.has(tail) && after[tail.length] === ' ';

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
 * Learns from all lines whether the document breaks words at line ends. One that mostly keeps its compounds there keeps
 * "co-⏎operation" too, though it has "cooperation" elsewhere; where a word is met nowhere else, the hyphen stays if
 * nothing tells.
 */
export function learnHyphens(lines: readonly Line[]): Hyphens {
  const counts = countWords(lines);
  let tally = 0;
  for (let i = 1; i < lines.length; i++) {
    const pair = pairOf(lines[i - 1].runs.at(-1)!.text.trimEnd(), lines[i].runs[0].text.trimStart());
    if (pair) tally += verdict(counts, pair);
  }
  const small = smallWords(counts);
  return {
    breaks(before, after) {
      const pair = pairOf(before, after);
      if (pair === null || /\d/.test(pair.head)) return false;
      const known = verdict(counts, pair);
      return known >= 0 && tally > (known ? 0 : SURE);
    },
    hangs(before, after) {
      const pair = pairOf(before, after);
      if (pair === null || verdict(counts, pair) !== 0 || ADDRESS.test(before)) return false;
      return (small.has(pair.tail) && SHARED.test(after)) || hangsBefore(pair.tail, after);
    },
  };
}
