// Puts first the paragraph that says it: how much of the question it has, how near together, and where.
import type { Candidate } from './candidates.ts';
import { hasAny, hasHead, placesOf, type Sought, soughtFor } from './sought.ts';
import type { Term } from './terms.ts';

export interface Ranked extends Candidate {
  readonly rank: number;
  /** Every term is in the paragraph or above it. */
  readonly all: boolean;
}

export interface Weights {
  readonly terms: readonly Term[];
  readonly weights: readonly number[];
}

/** Best first. */
export function ranked(candidates: readonly Candidate[], { terms, weights }: Weights): Ranked[] {
  const whole = weights.reduce((sum, one) => sum + one, 0) || 1;
  const sought = terms.map(soughtFor);
  return candidates
    .map((one) => rankOf(one, sought, weights, whole))
    .sort((a, b) => b.rank - a.rank || a.size - b.size || b.work - a.work || byPlace(a, b));
}

/** Equals stand in an order of their own, not in that of the disk. */
const byPlace = (a: Candidate, b: Candidate): number =>
  a.paragraph < b.paragraph ? -1 : a.paragraph > b.paragraph ? 1 : a.language < b.language ? -1 : 1;

function rankOf(one: Candidate, sought: readonly Sought[], weights: readonly number[], whole: number): Ranked {
  const { work, symbol, kind, session, paragraph, language, role, verb, size, words } = one;
  const places = sought.map((term) => placesOf(term, words));
  let covered = 0;
  let all = true;
  for (let i = 0; i < sought.length; i++) {
    const share = places[i].length || hasAny(sought[i].signs, words) ? 1 : hasHead(sought[i], words) ? HEAD : 0;
    if (!share && sought[i].term.kind !== 'verb') all = false;
    covered += share * weights[i];
  }
  const rank =
    covered / whole + nearness(places) + dense(places, one) + placeBonus(one, sought) + symbolBonus(one, sought);
  const own = { work, symbol, kind, session, paragraph, language, role, verb, size, words };
  return { ...own, rank: rank + (session ?? 0) * 0.0003, all };
}

/** A term that stands only in the title or a heading counts less than one in the paragraph. */
const HEAD = 0.55;

/** Up to 0.35: terms that follow one another as they were asked, and all within few words. */
function nearness(places: readonly (readonly number[])[]): number {
  const terms = places.length;
  const there = places.filter((one) => one.length);
  if (terms < 2 || there.length < 2) return 0;
  let pairs = 0;
  for (let i = 0; i + 1 < places.length; i++) if (follows(places[i], places[i + 1])) pairs++;
  const window = smallestWindow(there);
  return 0.2 * (pairs / (terms - 1)) + 0.15 * (there.length / terms) * Math.min(1, (there.length * 2) / window);
}

const follows = (a: readonly number[], b: readonly number[]): boolean =>
  a.some((one) => b.some((other) => other > one && other - one <= 4));

const span = (places: readonly number[]): number => Math.max(...places) - Math.min(...places) + 1;

/** Fewest words that hold a place of each. */
export function smallestWindow(places: readonly (readonly number[])[]): number {
  if (places.every((list) => list.length === 1)) return span(places.map(([at]) => at));
  const all = places.flatMap((list, which) => list.map((at) => ({ at, which }))).sort((a, b) => a.at - b.at);
  const counts = new Array<number>(places.length).fill(0);
  let missing = places.length;
  let best = Number.POSITIVE_INFINITY;
  for (let from = 0, to = 0; to < all.length; to++) {
    if (counts[all[to].which]++ === 0) missing--;
    for (; missing === 0; from++) {
      best = Math.min(best, all[to].at - all[from].at + 1);
      if (--counts[all[from].which] === 0) missing++;
    }
  }
  return best;
}

/** Up to 0.1 for a text that says little else. */
function dense(places: readonly (readonly number[])[], { size, language }: Candidate): number {
  const found = places.reduce((sum, one) => sum + Math.min(one.length, 3), 0);
  const words = size / (language === 'zh' ? 3 : language === 'ar' || language === 'ru' ? 12 : 6.5);
  return 0.1 * Math.min(1, found / Math.max(4, words));
}

const ROLES: Readonly<Record<string, number>> = {
  operative: 0.04,
  numbered: 0.04,
  title: 0.02,
  preambular: 0,
  heading: 0,
  unnumbered: -0.02,
  note: -0.1,
  cover: -0.1,
};

/** Where it stands; and, when a verb is asked for, whether it is the paragraph that does it, to whom. */
function placeBonus({ role, verb, words }: Candidate, sought: readonly Sought[]): number {
  const verbs = sought.filter(({ term }) => term.kind === 'verb');
  if (!verbs.length) return ROLES[role] ?? -0.05;
  const said = verb !== null && verbs.some(({ term }) => term.verbs.includes(verb));
  const asked = sought.some(({ addressees }) => hasAny(addressees, words));
  return (ROLES[role] ?? -0.05) + (said ? 0.08 : 0) + (asked ? 0.1 : 0) + (role === 'operative' ? 0.05 : 0);
}

/** The document itself before those that cite it; its title first. */
const symbolBonus = ({ symbol, role }: Candidate, sought: readonly Sought[]): number =>
  sought.some(({ term }) => term.symbols.includes(symbol)) ? (role === 'title' ? 1.2 : 0.4) : 0;
