// The cycle as of a day, from what the register holds: computed once, then brought up to date by what changed.
import {
  answersBy,
  type Board,
  boardOf,
  EMPTY_INDEX,
  type Entry,
  type EvidenceIndex,
  type EvidenceReview,
  type Held,
  type InstrumentChain,
  instrumentChains,
  ledgerOf,
  type Works,
  withoutWork,
  withWorks,
  worksOf,
} from '../cycle/index.ts';
import type { Facts } from '../facts/index.ts';
import {
  type FactRow,
  factsWhere,
  type HeldReading,
  type ReviewRow,
  readings,
  reviewsOf,
  shownWorks,
  stateOf,
} from '../store/index.ts';
import type { JsonDocument } from '../writers/index.ts';
import { factsAfterReview } from './documents.ts';
import type { Register } from './open.ts';

/** One work in one language, as `cycle/` takes it. */
export const heldOf = (row: HeldReading, facts?: Facts): Held => {
  const reading = row.reading as JsonDocument;
  return { ...reading, facts: facts ?? reading.facts, symbol: row.symbol };
};

/** Everything that can be asked about the cycle on a day. Parts are computed when they are first asked for. */
export class CycleState {
  readonly revision: number;
  readonly held: readonly Held[];
  readonly works: Works;
  readonly evidenceReviews: readonly EvidenceReview[];
  readonly #evidence: () => EvidenceIndex;
  readonly #ledgers = new Map<string, readonly Entry[]>();
  readonly #boards = new Map<string, Board>();
  #chains: readonly InstrumentChain[] | null = null;

  constructor(
    revision: number,
    held: readonly Held[],
    evidence: () => EvidenceIndex,
    evidenceReviews: readonly EvidenceReview[],
  ) {
    this.revision = revision;
    this.held = held;
    this.works = worksOf(held);
    this.#evidence = evidence;
    this.evidenceReviews = evidenceReviews;
  }

  ledger(asOf: string): readonly Entry[] {
    const known = this.#ledgers.get(asOf);
    if (known) return known;
    // An action counts as answered where a report speaks of its matter, and a person may say otherwise.
    const evidence = answersBy(this.evidence, this.evidenceReviews);
    const ledger = ledgerOf(this.works, asOf, { evidence });
    if (this.#ledgers.size > 8) this.#ledgers.clear();
    this.#ledgers.set(asOf, ledger);
    return ledger;
  }

  board(asOf: string, item = 'cooperation'): Board {
    const key = `${asOf} ${item}`;
    const known = this.#boards.get(key);
    if (known) return known;
    const board = boardOf(this.works, asOf, { item, ledger: this.ledger(asOf) });
    if (this.#boards.size > 8) this.#boards.clear();
    this.#boards.set(key, board);
    return board;
  }

  get evidence(): EvidenceIndex {
    return this.#evidence();
  }

  get chains(): readonly InstrumentChain[] {
    this.#chains ??= instrumentChains(this.held);
    return this.#chains;
  }
}

/** Works made ready for evidence between two pauses. */
const TOGETHER = 4;

/** Keeps a CycleState up to date for a register. */
export class Cycle {
  readonly #register: Register;
  readonly #held = new Map<string, Held>();
  #index: EvidenceIndex = EMPTY_INDEX;
  /** Works that the evidence index does not have yet. */
  readonly #unindexed = new Map<string, Held>();
  #state: CycleState | null = null;
  #loading: Promise<CycleState> | null = null;

  constructor(register: Register) {
    this.#register = register;
  }

  /** The cycle of what is held now. */
  state(): Promise<CycleState> {
    this.#loading ??= this.#load().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #load(): Promise<CycleState> {
    const { store } = this.#register;
    const { revision } = await stateOf(store);
    if (this.#state?.revision === revision) return this.#state;
    const since = this.#state?.revision ?? 0;
    const reviews = (await reviewsOf(store)).filter((one) => !one.undone);
    await this.#takeChanges(since, reviews);
    this.#state = new CycleState(
      revision,
      [...this.#held.values()],
      () => this.#indexed(),
      evidenceReviews(reviews, this.#symbols()),
    );
    return this.#state;
  }

  /** Works changed since are taken anew; those withdrawn or gone are left out. */
  async #takeChanges(since: number, reviews: readonly ReviewRow[]): Promise<void> {
    const { store } = this.#register;
    const fresh: HeldReading[] = [];
    for await (const row of readings(store, { all: true, since })) fresh.push(row);
    const there = await shownWorks(store);
    const changed = new Set(fresh.map((row) => row.work));
    for (const [key, held] of this.#held) {
      const work = Number(key.split(' ')[0]);
      if (there.has(work) && !changed.has(work)) continue;
      this.#held.delete(key);
      this.#unindexed.delete(key);
      this.#index = withoutWork(this.#index, held.symbol);
    }
    const reviewed = await reviewedFacts(this.#register, reviews, changed);
    for (const row of fresh) {
      const key = `${row.work} ${row.language}`;
      const held = heldOf(row, reviewed(row));
      this.#held.set(key, held);
      this.#unindexed.set(key, held);
    }
  }

  /** Makes the evidence ready a few works at a time, so that others are served in between. */
  async prepareEvidence(): Promise<void> {
    while (this.#unindexed.size) {
      const symbols = this.#nextToIndex();
      const editions = [...this.#unindexed].filter(([, held]) => symbols.has(held.symbol));
      this.#index = withWorks(this.#index, editionsToIndex(editions.map(([, held]) => held)));
      for (const [key] of editions) this.#unindexed.delete(key);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Reports first: a few works later, a step compares them with the few reports and not with all resolutions. */
  #nextToIndex(): ReadonlySet<string> {
    const symbols = new Set<string>();
    for (const reports of [true, false])
      for (const { kind, symbol } of this.#unindexed.values()) {
        if (symbols.size === TOGETHER) return symbols;
        if ((kind === 'report') === reports) symbols.add(symbol);
      }
    return symbols;
  }

  #indexed(): EvidenceIndex {
    if (this.#unindexed.size) {
      this.#index = withWorks(this.#index, editionsToIndex([...this.#unindexed.values()]));
      this.#unindexed.clear();
    }
    return this.#index;
  }

  #symbols(): ReadonlyMap<number, string> {
    return new Map([...this.#held].map(([key, held]) => [Number(key.split(' ')[0]), held.symbol]));
  }
}

/** Facts as people left them, of the changed works that have reviews; undefined for all others. */
async function reviewedFacts(
  register: Register,
  reviews: readonly ReviewRow[],
  changed: ReadonlySet<number>,
): Promise<(row: HeldReading) => Facts | undefined> {
  const rows = new Map<number, readonly FactRow[]>();
  for (const work of new Set(reviews.filter((one) => one.fact !== null).map((one) => one.work)))
    if (changed.has(work)) rows.set(work, await factsWhere(register.store, { work, rejected: true }));
  return ({ work, language, reading }) => {
    const own = rows.get(work)?.filter((one) => one.expression.split('~')[0] === language);
    return own && factsAfterReview(reading as JsonDocument, own);
  };
}

/** `answer A/79/302#para_62`: how a review of evidence names the other end. */
const TARGET = /^(?:answer|antecedent) (.+)$/;

function evidenceReviews(reviews: readonly ReviewRow[], symbols: ReadonlyMap<number, string>): EvidenceReview[] {
  return reviews.flatMap(({ kind, work, paragraph, target, verdict }) => {
    const other = TARGET.exec(target ?? '')?.[1];
    const symbol = symbols.get(work);
    if (kind !== 'evidence' || !other || !symbol || verdict === 'corrected') return [];
    return [{ mandate: `${symbol}#${paragraph}`, paragraph: other, verdict }];
  });
}

/** The languages whose facts and words are known best; of a work held in neither, what there is. */
const INDEXED: readonly (string | null)[] = ['en', 'fr'];

function editionsToIndex(held: readonly Held[]): Held[] {
  const bySymbol = Map.groupBy(held, (one) => one.symbol);
  return [...bySymbol.values()].flatMap((editions) => {
    const known = editions.filter((one) => INDEXED.includes(one.language));
    return known.length ? known : editions;
  });
}
