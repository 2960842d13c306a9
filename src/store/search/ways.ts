// Which paragraphs are looked at when none, or few, have every word: those with rare terms or pairs of terms.
import { allOf, anyOf, type Match } from './match.ts';
import type { Term } from './terms.ts';
import { type Frequencies, reachOf } from './weights.ts';

/** The term in the paragraph, or above it. */
export const anywhere = ({ own, head }: Term): Match => (head ? anyOf([own, head]) : own);

/** At least one term must be in the paragraph itself, or every paragraph below a title would be found. */
export const inside = (terms: readonly Term[]): Match[] => (terms.length ? [anyOf(terms.map((one) => one.own))] : []);

/** Rows that an either-or question may bring, about. */
export const MOST_ROWS = 300;
/** Words that stand together oftener than chance has it. */
const TOGETHER = 6;

interface Way {
  readonly first: number;
  /** The other of a pair; null: the term alone. */
  readonly second: number | null;
  readonly rows: number;
}

/** The rarest terms and pairs of terms, as many as bring `most` rows. */
export function waysIn(terms: readonly Term[], frequencies: Frequencies, most: number): Match {
  const ways = waysByRows(terms, frequencies);
  let rows = 0;
  const chosen = ways.filter((way, i) => (rows += way.rows) < most || i === 0);
  return anyOf(terms.flatMap((term, i) => wayOf(term, ofFirst(chosen, i), terms) ?? []));
}

const ofFirst = (ways: readonly Way[], first: number): Way[] => ways.filter((way) => way.first === first);

function waysByRows(terms: readonly Term[], frequencies: Frequencies): Way[] {
  const shares = terms.map((term) => reachOf(term, frequencies));
  const ways: Way[] = shares.flatMap((share, first) => [
    { first, second: null, rows: share * frequencies.rows },
    ...shares.slice(first + 1).map((other, i) => ({
      first,
      second: first + 1 + i,
      rows: share * other * frequencies.rows * TOGETHER,
    })),
  ]);
  return ways.sort((a, b) => a.rows - b.rows);
}

/** One term with all that it is paired with. */
function wayOf(term: Term, ways: readonly Way[], terms: readonly Term[]): Match | null {
  if (!ways.length) return null;
  if (ways.some((way) => way.second === null)) return anywhere(term);
  return allOf([anywhere(term), anyOf(ways.map((way) => anywhere(terms[way.second!])))]);
}
