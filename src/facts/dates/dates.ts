// Dates and intervals of a document, each with its role: see README.md.
import type { DateFact } from '../types.ts';
import type { Unit } from '../units.ts';
import { type Atom, atomsOf, gapOf } from './atoms.ts';
import { type Interval, intervalsOf, unitsIn } from './clusters.ts';
import { leadOf, spanBefore } from './leads.ts';
import { isName } from './names.ts';
import { relativeDates } from './relative.ts';
import { type Lead, type Vocabulary, vocabulary } from './vocabulary.ts';

/** A date in a unit; `start` and `end` are offsets into the unit's text. */
export interface FoundDate {
  readonly from: string | null;
  readonly to: string | null;
  readonly role: DateFact['role'];
  readonly start: number;
  readonly end: number;
  /** Words it was inferred from, where it is not printed in full. */
  readonly derivedFrom?: string;
}

/** All dates of `text` in the order of print. `language` without vocabulary: none. */
export function findDates(text: string, language: string | null): FoundDate[] {
  const words = vocabulary(language);
  if (!words) return [];
  const atoms = atomsOf(text, words);
  const out: FoundDate[] = [];
  for (let i = 0; i < atoms.length; ) i = cluster(text, atoms, i, words, out);
  return relativeDates(text, out, words);
}

/** Reads the cluster that begins at atom `first`; returns the atom behind it. */
function cluster(text: string, atoms: readonly Atom[], first: number, words: Vocabulary, out: FoundDate[]): number {
  const gaps: string[] = [];
  let last = first;
  let dated = atoms[first].kind === 'Y';
  for (; last + 1 < atoms.length; last++) {
    const gap = gapOf(text, atoms[last].end, atoms[last + 1].start, words);
    if (gap === null) break;
    gaps.push(gap);
    dated ||= atoms[last + 1].kind === 'Y';
  }
  if (dated) read(text, atoms.slice(first, last + 1), gaps, words, out);
  return last + 1;
}

function read(
  text: string,
  atoms: readonly Atom[],
  gaps: readonly string[],
  words: Vocabulary,
  out: FoundDate[],
): void {
  const lead = leadOf(text, atoms[0].start, words);
  for (const one of intervalsOf(unitsIn(atoms, gaps, words), lead)) {
    const bare = one.from.length === 4;
    if (bare && isName(text, one, words)) continue;
    const span = bare && one.from === one.to ? spanBefore(text, one.start, words) : null;
    if (span) out.push({ ...span.months(one.from), role: 'activity', start: span.start, end: one.end });
    else out.push(fact(one, one.start === atoms[0].start ? lead : null));
  }
}

/** An interval with its role; a lone date behind "since" is open. */
function fact(one: Interval, lead: Lead | null): FoundDate {
  const { start, end, from, to } = one;
  const single = from === to;
  // "From 2022" compares as often as it begins; a day or month begins.
  if (single && (lead === 'since' || (lead === 'from' && from.length > 4)))
    return { from, to: null, role: 'activity', start, end };
  if (single && lead === 'until') return { from: null, to, role: 'activity', start, end };
  const role = one.ranged || lead === 'period' ? 'period' : lead === 'by' ? 'reference' : 'activity';
  return { from, to, role, start, end };
}

/** Dates on the cover and under the text are the document's own. */
const FRAME: ReadonlySet<string> = new Set(['cover', 'conclusions']);

/** Dates of a document, one list a unit. */
export const datesOf = (units: readonly Unit[], language: string | null): FoundDate[][] =>
  units.map((unit) => {
    const found = findDates(unit.text, language);
    return FRAME.has(unit.kind) ? found.map((one) => ({ ...one, role: 'reference' as const })) : found;
  });
