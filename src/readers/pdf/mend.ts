// Words that letter-spacing cut in two: the library sees a blank where letters only stand a little apart.
import type { Line, Run } from './types.ts';

const TORN_HYPHEN = /(\p{L}) -(?=\p{Ll})/gu;
const TORN_APOSTROPHE = /(\p{L}) ’(?=\p{L})/gu;
const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)?/gu;
const LOOSE_HYPHEN = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+) ?- ?([\p{Ll}\p{M}]+)/gu;
const PAIR = /(?<![\p{L}\p{M}’'-])([\p{L}\p{M}]+) (?=([\p{Ll}\p{M}]{2,})(?![\p{L}\p{M}’'-]))/gu;

type Counts = ReadonlyMap<string, number>;

function countWords(lines: readonly Line[]): Counts {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const run of line.runs)
      for (const [word] of run.text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Two pieces are one word when the first stands nowhere else and the whole is met at least as often as the second. */
function isSplit(counts: Counts, first: string, second: string): boolean {
  const whole = counts.get(first + second) ?? 0;
  return whole > 0 && counts.get(first) === 1 && whole >= (counts.get(second) ?? 0);
}

function mendText(text: string, counts: Counts): string {
  return text
    .replace(TORN_HYPHEN, '$1-')
    .replace(LOOSE_HYPHEN, (whole, first: string, second: string) =>
      counts.has(`${first}-${second}`) ? `${first}-${second}` : whole,
    )
    .replace(TORN_APOSTROPHE, '$1’')
    .replace(PAIR, (whole, first: string, second: string) => (isSplit(counts, first, second) ? first : whole));
}

const mendRun = (run: Run, counts: Counts): Run => {
  if (!run.text.includes(' ')) return run;
  const text = mendText(run.text, counts);
  return text === run.text ? run : { ...run, text };
};

/** A reading of lines with their split words mended, as far as the document itself shows what is right. */
export function mender(lines: readonly Line[]): (line: Line) => Line {
  const counts = countWords(lines);
  return (line) => ({ ...line, runs: line.runs.map((run) => mendRun(run, counts)) });
}
