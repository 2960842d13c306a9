// Words that letter-spacing cut in two: the library sees a blank where letters only stand a little apart.
import { packLanguages, packOf } from '../../lexicon/index.ts';
import type { Line, Run } from './types.ts';

/** "and", "or": a hyphen may wait before or behind them. In any language: which one a document is in is not known yet. */
export const HANGING: ReadonlySet<string> = new Set(
  packLanguages().flatMap((language) => packOf(language).hangingHyphen),
);

const TORN_HYPHEN = /(\p{L}+) -(?=\p{L})/gu;
const TORN_APOSTROPHE = /(\p{L}) ’(?=\p{L})/gu;
const TORN_SPAN = /(\d) –(?=\d)/gu;
const LOOSE_HYPHEN = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+) ?- ?([\p{L}\p{M}]+)/gu;
const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)?/gu;
const PIECE = /^[\p{L}\p{M}]+$/u;
const REST = /^[\p{Ll}\p{M}]{2,}/u;

/** How often each word stands in the document, compounds with their hyphen. */
export type Counts = ReadonlyMap<string, number>;

export function countWords(lines: readonly Line[]): Counts {
  const counts = new Map<string, number>();
  const text = lines.map((line) => line.runs.map((run) => run.text).join('\n')).join('\n');
  for (const word of text.match(WORD) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Two pieces are one word when the first stands nowhere else and the whole is met at least as often as the second. */
function isSplit(counts: Counts, first: string, second: string): boolean {
  if (counts.get(first) !== 1 || !PIECE.test(first)) return false;
  const rest = REST.exec(second)?.[0];
  const whole = rest === undefined ? 0 : (counts.get(first + rest) ?? 0);
  return whole > 0 && whole >= (counts.get(rest!) ?? 0);
}

function joinSplit(text: string, counts: Counts): string {
  const words = text.split(' ');
  let out = words[0];
  for (let i = 1; i < words.length; i++) out += (isSplit(counts, words[i - 1], words[i]) ? '' : ' ') + words[i];
  return out;
}

function mendText(text: string, counts: Counts): string {
  let out = text;
  if (out.includes(' -') || out.includes('- '))
    out = out
      .replace(TORN_HYPHEN, (torn, before: string) => (HANGING.has(before) ? torn : `${before}-`))
      .replace(LOOSE_HYPHEN, (whole, first: string, second: string) => {
        const compound = `${first}-${second}`;
        return counts.has(compound) ? compound : whole;
      });
  if (out.includes(' –')) out = out.replace(TORN_SPAN, '$1–');
  if (out.includes(' ’')) out = out.replace(TORN_APOSTROPHE, '$1’');
  return joinSplit(out, counts);
}

const mendRun = (run: Run, counts: Counts): Run => {
  if (!run.text.includes(' ')) return run;
  const text = mendText(run.text, counts);
  return text === run.text ? run : { ...run, text };
};

/** A line with its split words mended, as far as the document itself shows what is right. */
export const mendLine = (line: Line, counts: Counts): Line => ({
  ...line,
  runs: line.runs.map((run) => mendRun(run, counts)),
});
