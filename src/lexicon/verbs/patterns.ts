// The steps of a matcher's patterns, and the words they may begin with.
import type { Use } from './conjugate.ts';
import { wordsOfSpelling } from './tokens.ts';

/** A matcher's step: any of `words`, of the longer `spellings` or of the alternatives of `options`, or a phrase of `frame`. */
export interface Step {
  readonly words: ReadonlySet<string>;
  readonly spellings: readonly (readonly string[])[];
  readonly options: readonly Pattern[] | null;
  readonly frame: Use | null;
  readonly optional: boolean;
  readonly repeated: boolean;
}

export interface Pattern {
  readonly steps: readonly Step[];
  /** Canonical verb; empty in classes and frames. */
  readonly verb: string;
  readonly strength: number;
  /** Of a modifier: the only form it follows; null: any. */
  readonly following: string | null;
  /** First verb of the pattern, in the infinitive; null: none. */
  readonly head: string | null;
}

export const NONE: ReadonlySet<string> = new Set();

/** A comma is a word of its own. */
const wordsOf = (spelling: string): string[] => (spelling === ',' ? [spelling] : wordsOfSpelling(spelling));

export function spelled(spellings: readonly string[]): Pick<Step, 'words' | 'spellings'> {
  const all = spellings.map(wordsOf);
  return {
    words: new Set(all.filter((one) => one.length === 1).map(([word]) => word)),
    spellings: all.filter((one) => one.length > 1),
  };
}

/** A class's words that stand alone apart from its longer alternatives. */
export function plainWords(options: readonly Pattern[]): Pick<Step, 'words' | 'options'> {
  const alone = (one: Pattern) => one.steps.length === 1 && one.steps[0].words.size > 0 && isPlain(one.steps[0]);
  return {
    words: new Set(options.filter(alone).flatMap((one) => [...one.steps[0].words])),
    options: options.filter((one) => !alone(one)),
  };
}

const isPlain = (step: Step): boolean =>
  !step.spellings.length && !step.options?.length && !step.frame && !step.optional && !step.repeated;

/** Words a pattern may begin with. */
function firstWords(pattern: Pattern, out: Set<string>): void {
  for (const step of pattern.steps) {
    for (const word of step.words) out.add(word);
    for (const spelling of step.spellings) out.add(spelling[0]);
    for (const option of step.options ?? []) firstWords(option, out);
    if (!step.optional) return;
  }
}

export function byFirstWord(patterns: readonly Pattern[]): Map<string, Pattern[]> {
  const out = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    const words = new Set<string>();
    firstWords(pattern, words);
    for (const word of words) {
      const list = out.get(word);
      if (list) list.push(pattern);
      else out.set(word, [pattern]);
    }
  }
  return out;
}
