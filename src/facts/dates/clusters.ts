// Joins atoms to dates: "les 12 et 13 mars et du 30 mai au 2 juin 2024" is a cluster of five.
import { isoDate } from '../../lexicon/index.ts';
import type { Atom } from './atoms.ts';
import type { Lead, Vocabulary } from './vocabulary.ts';

/** A date as printed: what it lacks it takes from its neighbours. */
export interface Unit {
  day: number | null;
  month: number | null;
  year: number | null;
  readonly start: number;
  readonly end: number;
  /** How it is joined to the unit before it. */
  readonly joint: string;
}

export interface Interval {
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
  /** Two years joined by a dash or a stroke: the time a plan runs. */
  readonly ranged: boolean;
}

/** Cuts a chain of joined atoms into units. */
export function unitsIn(atoms: readonly Atom[], gaps: readonly string[], words: Vocabulary): Unit[] {
  let letters = '';
  const at: number[] = [];
  for (let i = 0; i < atoms.length; i++) {
    letters += i ? gaps[i - 1] : '';
    at[letters.length] = i;
    letters += atoms[i].kind;
  }
  const out: Unit[] = [];
  let joint = '';
  for (let i = 0; i < letters.length; ) {
    words.shapes.lastIndex = i;
    const shape = words.shapes.exec(letters)?.[0];
    if (shape) {
      out.push(unit(atoms.slice(at[i], at[i] + shape.replace(/\W/g, '').length), joint));
      joint = '';
      i += shape.length;
    } else joint += letters[i++];
  }
  return out;
}

function unit(atoms: readonly Atom[], joint: string): Unit {
  const value = (kind: string): number | null => atoms.find((one) => one.kind === kind)?.value ?? null;
  const [first, last] = [atoms[0], atoms[atoms.length - 1]];
  return { day: value('D'), month: value('M'), year: value('Y'), start: first.start, end: last.end, joint };
}

/** Gives months and years printed once to all the units they hold for. */
export function share(units: readonly Unit[]): void {
  for (let i = units.length - 2; i >= 0; i--) {
    const [here, next] = [units[i], units[i + 1]];
    if (!next.joint || here.year !== null) continue;
    if (here.day !== null && here.month === null && next.day !== null) here.month = next.month;
    if (here.month !== null) here.year = next.year;
  }
  for (let i = 1; i < units.length; i++) {
    const [before, here] = [units[i - 1], units[i]];
    const bareYear = here.year !== null && here.month === null && here.day === null;
    if (bareYear && here.joint === '&' && before.month !== null && before.day === null) here.month = before.month;
    if (here.day !== null && here.month === null) here.day = null;
  }
}

const iso = (one: Unit): string | null =>
  one.year === null ? null : isoDate(one.year, one.month, one.month === null ? null : one.day);

/** "2021-22" and "2021/22": the second is a year of the same century. */
function shortYear(left: Unit, right: Unit): boolean {
  const short = right.day !== null && right.month === null && right.year === null;
  return (
    short && left.year !== null && (right.joint === '-' || right.joint === '/') && right.day === (left.year + 1) % 100
  );
}

/** The dates and intervals of a cluster. */
export function intervalsOf(units: readonly Unit[], lead: Lead | null): Interval[] {
  for (let i = 1; i < units.length; i++)
    if (shortYear(units[i - 1], units[i])) Object.assign(units[i], { year: units[i - 1].year! + 1, day: null });
  share(units);
  const out: Interval[] = [];
  for (let i = 0; i < units.length; ) {
    const last = runEnd(units, i, i === 0 ? lead : null);
    const [from, to] = [iso(units[i]), iso(units[last])];
    if (from && to && from <= to) out.push(interval(units, i, last, from, to));
    else if (from && last > i && to) out.push(interval(units, i, i, from, from), interval(units, last, last, to, to));
    i = last + 1;
  }
  return out;
}

function interval(units: readonly Unit[], first: number, last: number, from: string, to: string): Interval {
  const [a, b] = [units[first], units[last]];
  const ranged = last > first && a.month === null && (b.joint === '-' || b.joint === '/');
  return { from, to, start: a.start, end: b.end, ranged };
}

/** Last unit of the interval that begins at `i`: joined by "to" or a dash, or days in a row. */
function runEnd(units: readonly Unit[], i: number, lead: Lead | null): number {
  const next = units[i + 1];
  if (!next) return i;
  if (next.joint === 't' || next.joint === '-' || next.joint === '/' || (lead === 'between' && next.joint === '&'))
    return i + 1;
  let last = i;
  while (last + 1 < units.length && follows(units[last], units[last + 1])) last++;
  const joined = last > i && units[last].joint === '&';
  return joined ? last : i;
}

const follows = (a: Unit, b: Unit): boolean =>
  (b.joint === '&' || b.joint === ',') &&
  a.day !== null &&
  b.day === a.day + 1 &&
  a.month === b.month &&
  a.year === b.year;
