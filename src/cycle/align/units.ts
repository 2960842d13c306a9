// What is compared of two texts: words and marks, each with the blank before it, and their runs.
import { tokensOf } from './words.ts';

/** A word or mark with the blank before it; a blank at the end has no text. */
export interface Unit {
  readonly blank: string;
  readonly text: string;
  /** How much of a word it is: a Han character is half of one, a mark nothing. */
  readonly size: number;
}

/** What both texts have, or what stands in its place in either. */
export interface Run {
  readonly same: boolean;
  readonly out: readonly Unit[];
  readonly in: readonly Unit[];
}

const HAN = /^\p{Script=Han}$/u;

export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let blank = '';
  for (const { text: token, kind } of tokensOf(text)) {
    if (kind !== 'blank') units.push({ blank, text: token, size: kind === 'mark' ? 0 : HAN.test(token) ? 0.5 : 1 });
    blank = kind === 'blank' ? blank + token : '';
  }
  if (blank) units.push({ blank, text: '', size: 0 });
  return units;
}

export const textOf = (units: readonly Unit[]): string => units.map(({ blank, text }) => blank + text).join('');

export const joined = (runs: readonly Run[], same: boolean): Run => ({
  same,
  out: runs.flatMap((run) => run.out),
  in: runs.flatMap((run) => run.in),
});

const sizeOf = (units: readonly Unit[]): number => units.reduce((sum, { size }) => sum + size, 0);
const changeSize = (run: Run | undefined): number => (run ? Math.max(sizeOf(run.out), sizeOf(run.in)) : 0);

/** The changes around a lone word must be greater by so much; around a Han character or mark, as great. */
const MORE = 1.5;

/** A lone word or mark between two greater changes belongs to them: nobody reads "of" as what was kept. */
export function readable(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  runs.forEach((run, at) => {
    const last = out.at(-1);
    const size = sizeOf(run.out);
    const lone = run.same && at > 0 && at < runs.length - 1 && size <= 1;
    const belongs = lone && changeSize(last) + changeSize(runs[at + 1]) >= 2 * size + (size < 1 ? 0 : MORE);
    if (last && !last.same && (!run.same || belongs)) out[out.length - 1] = joined([last, run], false);
    else out.push(run);
  });
  return out;
}
