// Pairs one paragraph with one: equal texts, certain pairs, then what stands between the same neighbours, then what has moved.
import { bestRun } from './order.ts';
import type { Candidate } from './table.ts';

interface Place {
  readonly text: string;
  readonly role: string;
}

/** The two lists of texts. */
export interface Sides {
  readonly before: readonly Place[];
  readonly after: readonly Place[];
}

export interface Pair {
  readonly i: number;
  readonly j: number;
  readonly likeness: number;
}

/** So like that nothing else can be meant. */
const CERTAIN = 0.5;
/** Between the same neighbours: a clause that kept its place may have changed much. */
const LIKELY = 0.14;
/** Somewhere else; of another role (a preambular clause that has become operative). */
const MOVED = 0.28;
const OTHER_ROLE = 0.34;
/** A clause cut down to a part, or grown to many times itself. */
const PART = 0.5;
/** What is left may be known by a phrase: as many pairs of words that nothing else has, and some more of the text. */
const PHRASE = 3;
const SOME = 0.25;
/** One that is this much more like stands elsewhere. */
const RIVAL = 1.8;

export class Pairing {
  readonly #sides: Sides;
  readonly #candidates: readonly Candidate[];
  readonly #phrase: (one: Candidate) => number;
  readonly #pairs = new Map<number, Pair>();
  readonly #taken = new Set<number>();

  /** `phrase` weighs the longest phrase that a candidate's texts share, in pairs of words that nothing else has. */
  constructor(sides: Sides, candidates: readonly Candidate[], phrase: (one: Candidate) => number) {
    this.#sides = sides;
    this.#phrase = phrase;
    this.#candidates = candidates;
  }

  /** All pairs, in the order of the text before. */
  pairs(): Pair[] {
    this.#equal();
    this.#take(this.#free((one) => one.likeness >= CERTAIN));
    this.#between();
    this.#take(this.#free((one) => one.likeness >= (this.#sameRole(one) ? MOVED : OTHER_ROLE)));
    this.#between();
    this.#take(this.#free((one) => one.cover >= PART && this.#sameRole(one)));
    this.#take(this.#free((one) => one.cover >= SOME && this.#sameRole(one) && this.#phrase(one) >= PHRASE));
    return this.#sorted();
  }

  #sorted(): Pair[] {
    return [...this.#pairs.values()].sort((a, b) => a.i - b.i);
  }

  /** Texts that are the same to the letter, first with first, where both sides have as many. */
  #equal(): void {
    const places = (texts: readonly Place[]) => Map.groupBy(texts.keys(), (at) => texts[at].text);
    const after = places(this.#sides.after);
    for (const [text, list] of places(this.#sides.before)) {
      const there = after.get(text);
      if (there?.length === list.length)
        for (const [at, i] of list.entries()) this.#add({ i, j: there[at], likeness: 1 });
    }
  }

  /** In each gap between pairs that keep their order, the run of pairs that are most like together. */
  #between(): void {
    const kept = bestRun(this.#sorted().map((pair) => ({ ...pair, weight: pair.likeness })));
    const gaps = { i: gapsOf(kept.map(({ i }) => i)), j: gapsOf(kept.map(({ j }) => j)) };
    const gapOf = ({ i, j }: Candidate): number => (gaps.i(i) === gaps.j(j) ? gaps.i(i) : -1);
    const free = this.#free(() => true);
    const within = Map.groupBy(free, gapOf);
    const rivals = new Rivals((within.get(-1) ?? []).filter((one) => one.likeness >= MOVED));
    for (const [gap, list] of within) {
      if (gap < 0) continue;
      const likely = list.filter((one) => one.likeness >= LIKELY && this.#sameRole(one) && !rivals.beat(one));
      const run = bestRun(likely.map((one) => ({ ...one, weight: one.likeness - LIKELY / 2 })));
      for (const one of run) this.#add(one);
    }
  }

  /** Best first; of two that are equally like, the one beside a pair. */
  #take(candidates: readonly Candidate[]): void {
    for (const one of [...candidates].sort((a, b) => b.likeness - a.likeness || a.i - b.i || a.j - b.j))
      if (this.#isFree(one)) this.#add(one);
  }

  #free(wanted: (one: Candidate) => boolean): Candidate[] {
    return this.#candidates.filter((one) => this.#isFree(one) && wanted(one));
  }

  #isFree({ i, j }: Candidate): boolean {
    return !this.#pairs.has(i) && !this.#taken.has(j);
  }

  #sameRole({ i, j }: Candidate): boolean {
    return this.#sides.before[i].role === this.#sides.after[j].role;
  }

  #add({ i, j, likeness }: Pair): void {
    this.#pairs.set(i, { i, j, likeness });
    this.#taken.add(j);
  }
}

/** The best that a paragraph could have elsewhere. */
class Rivals {
  readonly #i = new Map<number, number>();
  readonly #j = new Map<number, number>();

  constructor(elsewhere: readonly Candidate[]) {
    for (const { i, j, likeness } of elsewhere) {
      this.#i.set(i, Math.max(likeness, this.#i.get(i) ?? 0));
      this.#j.set(j, Math.max(likeness, this.#j.get(j) ?? 0));
    }
  }

  beat({ i, j, likeness }: Candidate): boolean {
    return Math.max(this.#i.get(i) ?? 0, this.#j.get(j) ?? 0) > RIVAL * likeness;
  }
}

/** How many of the places, which ascend, stand before one. */
function gapsOf(places: readonly number[]): (at: number) => number {
  const gaps: number[] = [];
  places.forEach((place, gap) => {
    while (gaps.length <= place) gaps.push(gap);
  });
  return (at) => gaps[at] ?? places.length;
}
