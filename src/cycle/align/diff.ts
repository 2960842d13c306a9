// Word-level differences of two texts, as few and as readable as can be.
import { commonOf } from './lcs.ts';
import { joined, type Run, readable, textOf, type Unit, unitsOf } from './units.ts';

/** `same` and `out` together are the old text, `same` and `in` the new one. */
export interface Piece {
  readonly kind: 'same' | 'out' | 'in';
  readonly text: string;
}

/** The differences of two texts by words; marks and blanks apart. What was taken out stands before what was put in. */
export function diffWords(before: string, after: string): readonly Piece[] {
  const pieces = new Pieces();
  if (before === after) pieces.put('same', before);
  else for (const run of readable(runsOf(unitsOf(before), unitsOf(after)))) putRun(pieces, run);
  return pieces.all();
}

/** Each different text a number. */
function numbered(...lists: readonly (readonly Unit[])[]): number[][] {
  const numbers = new Map<string, number>();
  return lists.map((units) =>
    units.map(({ text }) => {
      if (!numbers.has(text)) numbers.set(text, numbers.size);
      return numbers.get(text)!;
    }),
  );
}

function runsOf(one: readonly Unit[], other: readonly Unit[]): Run[] {
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  const push = (same: boolean, to: number, end: number): void => {
    const last = runs.at(-1);
    const run = { same, out: one.slice(i, to), in: other.slice(j, end) };
    if (last?.same === same) runs[runs.length - 1] = joined([last, run], same);
    else if (run.out.length || run.in.length) runs.push(run);
    [i, j] = [to, end];
  };
  const [left, right] = numbered(one, other);
  for (const { from, there, length } of stretchesOf(commonOf(left, right))) {
    push(false, from, there);
    push(true, from + length, there + length);
  }
  push(false, one.length, other.length);
  return runs;
}

/** Matches that follow each other on both sides, as one. */
function stretchesOf(matches: readonly (readonly [number, number])[]) {
  const out: { readonly from: number; readonly there: number; length: number }[] = [];
  for (const [from, there] of matches) {
    const last = out.at(-1);
    if (last && last.from + last.length === from && last.there + last.length === there) last.length++;
    else out.push({ from, there, length: 1 });
  }
  return out;
}

function putRun(pieces: Pieces, run: Run): void {
  if (!run.same) {
    pieces.put('out', textOf(run.out));
    pieces.put('in', textOf(run.in));
    return;
  }
  for (const [at, { blank, text }] of run.out.entries()) {
    const there = run.in[at].blank;
    pieces.put('out', blank === there ? '' : blank);
    pieces.put('in', blank === there ? '' : there);
    pieces.put('same', blank === there ? blank + text : text);
  }
}

/** Pieces in the making: texts of one kind that follow each other are one. */
class Pieces {
  readonly #parts: { readonly kind: Piece['kind']; readonly texts: string[] }[] = [];

  put(kind: Piece['kind'], text: string): void {
    if (!text) return;
    const last = this.#parts.at(-1);
    if (last?.kind === kind) last.texts.push(text);
    else this.#parts.push({ kind, texts: [text] });
  }

  all(): readonly Piece[] {
    return Object.freeze(this.#parts.map(({ kind, texts }) => Object.freeze({ kind, text: texts.join('') })));
  }
}
