// Words that letter-spacing cut in two: the library sees a blank where letters only stand a little apart.
import { packLanguages, packOf } from '../../lexicon/index.ts';
import type { Line, Run } from './types.ts';

/** "and", "or": a hyphen may wait before or behind them. In any language: which one a document is in is not known yet. */
export const HANGING: ReadonlySet<string> = new Set(
  packLanguages().flatMap((language) => packOf(language).hangingHyphen),
);

const TORN_HYPHEN = /(\p{L}+) -(?=\p{L})|(\d+) -(?=\p{Ll})|(\p{Lu}{2,}) -(?=\d)/gu;
const TORN_APOSTROPHE = /(\p{L}) ’(?=\p{L})/gu;
const TORN_SPAN = /(\d) –(?=\d)/gu;
const LOOSE_HYPHEN = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+) ?- ?([\p{L}\p{M}]+)/gu;
const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)?/gu;
const CAPITALS = /^\p{Lu}+$/u;
const PIECE = /^[\p{L}\p{M}]+$/u;
const REST = /^(?:[\p{Ll}\p{M}]+|\p{Lu}{2,})(?![\p{L}\p{M}’'-])/u;

/** How often each word stands in the document, compounds with their hyphen. */
export type Counts = ReadonlyMap<string, number>;

export function countWords(lines: readonly Line[]): Counts {
  const counts = new Map<string, number>();
  const text = lines.map((line) => line.runs.map((run) => run.text).join('\n')).join('\n');
  for (const word of text.match(WORD) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Short pieces that a frequent word gives are no words, even if they come more than once ("th e"). */
const FREQUENT = 20;
const SHORT = 2;

/** Is `piece` met nowhere else? */
const isAlone = (counts: Counts, piece: string, whole: number): boolean => {
  const count = counts.get(piece) ?? 0;
  return count < 2 || (piece.length <= SHORT && whole >= FREQUENT * count);
};

/** Letters that no word of the six languages is made of alone: "th", "ng", "s". */
const isNoWord = (piece: string): boolean => piece.length <= SHORT && /^[b-df-hj-np-tv-xz]+$/.test(piece);
const COMMON = 5;

/** How sure it is that two pieces are one word: 0 they are two, 1 perhaps ("web page" beside "webpage"), 2 one of them is no word. */
function tear(counts: Counts, first: string, second: string): 0 | 1 | 2 {
  if (!PIECE.test(first)) return 0;
  const rest = REST.exec(second)?.[0];
  const whole = rest === undefined ? 0 : (counts.get(first + rest) ?? 0);
  if (!whole) return 0;
  const [one, two] = [isAlone(counts, first, whole), isAlone(counts, rest!, whole)];
  if ((one && isNoWord(first)) || (two && isNoWord(rest!))) return 2;
  // "up on" beside "upon": a small word that is met often is a word here too.
  if (first.length <= SHORT && rest!.length > 1 && (counts.get(rest!) ?? 0) >= COMMON) return 0;
  if ((one && first.length <= SHORT) || (two && rest!.length <= SHORT)) return 1;
  // A word may well stand before one met only here ("a long" beside "along"); capitals spell no words.
  return one || (two && CAPITALS.test(first + rest)) ? 1 : 0;
}

/** Whether a document's words are torn at all: then doubtful ones are too. */
export interface Torn {
  readonly counts: Counts;
  /** Looked for when the first doubtful pair asks. */
  readonly isTorn: () => boolean;
}

export function tornIn(lines: readonly Line[], counts: Counts): Torn {
  let known: boolean | null = null;
  const sure = ({ text }: Run): boolean => {
    const words = text.split(' ');
    return words.some((word, i) => i > 0 && tear(counts, words[i - 1], word) === 2);
  };
  return { counts, isTorn: () => (known ??= lines.some(({ runs }) => runs.some(sure))) };
}

function joinSplit(text: string, { counts, isTorn }: Torn): string {
  const words = text.split(' ');
  let out = words[0];
  for (let i = 1; i < words.length; i++) {
    const sure = tear(counts, words[i - 1], words[i]);
    out += (sure === 2 || (sure === 1 && isTorn()) ? '' : ' ') + words[i];
  }
  return out;
}

function mendText(text: string, torn: Torn): string {
  const { counts } = torn;
  let out = text;
  if (out.includes(' -') || out.includes('- '))
    out = out
      .replace(TORN_HYPHEN, (torn) => (HANGING.has(torn.slice(0, -2)) ? torn : `${torn.slice(0, -2)}-`))
      .replace(LOOSE_HYPHEN, (whole, first: string, second: string) => {
        const compound = `${first}-${second}`;
        // Evenly set, the blank is the author's own.
        return counts.has(compound) && torn.isTorn() ? compound : whole;
      });
  if (out.includes(' –')) out = out.replace(TORN_SPAN, '$1–');
  if (out.includes(' ’')) out = out.replace(TORN_APOSTROPHE, '$1’');
  return joinSplit(out, torn);
}

const mendRun = (run: Run, torn: Torn): Run => {
  if (!run.text.includes(' ')) return run;
  const text = mendText(run.text, torn);
  return text === run.text ? run : { ...run, text };
};

/** A line with its split words mended, as far as the document itself shows what is right. */
export const mendLine = (line: Line, torn: Torn): Line => ({
  ...line,
  runs: line.runs.map((run) => mendRun(run, torn)),
});
