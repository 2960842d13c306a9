// Finds the marks of notes that extraction fused to words and years: all notes at once, for marks stand in the order of their notes.
import { costOf, DOUBTFUL } from './sure.ts';

export interface Call {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** A place in the text: passage index and offset. */
export interface Place {
  readonly passage: number;
  readonly offset: number;
}

/** A note whose mark is looked for, and the page it stands on, from here to there. */
export interface Wanted {
  readonly marker: string;
  readonly from: Place;
  readonly to: Place;
}

/** How often the whole text may be searched for marks; beyond that, in texts that no press prints, marks stay unfound. */
const MOST_PASSES = 60;
const LEAST = 2_000_000;
/** A note without a mark is worse than the worst place for it. */
const UNFOUND = 30;
/** A place on the page before or behind: offsets are exact but for what joining lines took away. */
const OFF_PAGE = 8;
const SLACK = 40;
const MOST_PLACES = 200;

/** Marks chosen so far: where the last one ends, what all have cost. */
interface Chain {
  readonly passage: number;
  readonly offset: number;
  readonly cost: number;
  readonly note: number;
  readonly call: Call | null;
  readonly before: Chain | null;
}

/** The likeliest place of each note's mark, in the order of the notes; null: none found. Steps are linear in the text's length. */
export function findCalls(
  wanted: readonly Wanted[],
  texts: readonly string[],
  isMonth?: (word: string) => boolean,
): (Call | null)[] {
  const found: (Call | null)[] = wanted.map(() => null);
  const places = new Places(texts, isMonth);
  let chains: Chain[] = [{ passage: 0, offset: 0, cost: 0, note: -1, call: null, before: null }];
  for (const [i, note] of wanted.entries()) chains = extend(chains, places.of(note), i);
  for (let chain: Chain | null = chains[chains.length - 1]; chain; chain = chain.before)
    if (chain.call) found[chain.note] = chain.call;
  return found;
}

interface Candidate extends Call {
  readonly cost: number;
}

/** All chains worth keeping with one more note: of two, the one that ends earlier or costs less. */
function extend(chains: readonly Chain[], candidates: readonly Candidate[], note: number): Chain[] {
  if (!candidates.length) return chains as Chain[];
  const longer: Chain[] = chains.map((chain) => ({ ...chain, cost: chain.cost + UNFOUND }));
  let last = -1;
  for (const call of candidates) {
    while (last + 1 < chains.length && isBehind(call, chains[last + 1])) last++;
    if (last < 0) continue;
    const cost = chains[last].cost + call.cost;
    longer.push({ passage: call.passage, offset: call.end, cost, note, call, before: chains[last] });
  }
  longer.sort((a, b) => a.passage - b.passage || a.offset - b.offset || a.cost - b.cost);
  let least = Number.POSITIVE_INFINITY;
  const kept = longer.filter(({ cost }) => {
    const better = cost < least;
    if (better) least = cost;
    return better;
  });
  return kept.slice(-MOST_PLACES);
}

const isBehind = (call: Call, { passage, offset }: Chain): boolean =>
  call.passage > passage || (call.passage === passage && call.start >= offset);

class Places {
  readonly #texts: readonly string[];
  readonly #isMonth: ((word: string) => boolean) | undefined;
  /** Characters that may still be searched. */
  #left: number;

  constructor(texts: readonly string[], isMonth: ((word: string) => boolean) | undefined) {
    this.#texts = texts;
    this.#isMonth = isMonth;
    this.#left = LEAST + MOST_PASSES * texts.reduce((sum, text) => sum + text.length, 0);
  }

  /** Where a note's mark may stand, in order. */
  of(note: Wanted): Candidate[] {
    const found: Candidate[] = [];
    const last = Math.min(note.to.passage, this.#texts.length - 1);
    for (let passage = note.from.passage; passage <= last; passage++) {
      const text = this.#texts[passage];
      this.#left -= text.length + 1;
      for (let at = text.indexOf(note.marker); at >= 0 && found.length < MOST_PLACES; ) {
        this.#left -= CONTEXT;
        const end = at + note.marker.length;
        const cost = this.#left < 0 ? null : costOf(text, at, end, this.#isMonth);
        if (cost !== null) {
          // A blank before the mark goes with it.
          const start = text[at - 1] === ' ' ? at - 1 : at;
          found.push({ passage, start, end, cost: cost + offPage(note, passage, at) });
        }
        at = text.indexOf(note.marker, at + 1);
      }
      if (this.#left < 0) break;
    }
    return latestFirst(found);
  }
}

const CONTEXT = 40;

const offPage = ({ from, to }: Wanted, passage: number, at: number): number =>
  (passage === from.passage && at < from.offset - SLACK) || (passage === to.passage && at > to.offset + 1)
    ? OFF_PAGE
    : 0;

/** Of places equally doubtful the last is the likeliest: notes stand at the page's end. */
const latestFirst = (found: readonly Candidate[]): Candidate[] =>
  found.map((one, i) => (one.cost < DOUBTFUL ? one : { ...one, cost: one.cost + (found.length - i) / 1000 }));
