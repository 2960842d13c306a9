// Questions about the cycle, in the shapes that CONTRACT promises.
import {
  type Board,
  type Comparison,
  chainInForce,
  compareWorks,
  type Due,
  dueIn,
  type Entry,
  type EvidenceLink,
  evidenceOf,
  expiringBefore,
  type InstrumentChain,
  inForceIn,
  type Lineage,
  lineageOf,
  type MandateEvidence,
  type MandateFilter,
  mandatesIn,
  type Sister,
  sameClause,
} from '../cycle/index.ts';
import { StoreError } from '../store/index.ts';
import type { Language } from '../tree/index.ts';
import { withActors } from './actor-meant.ts';
import type { CycleState } from './cycle.ts';

export type {
  Board,
  Cell,
  ComparedRow,
  Comparison,
  Due,
  Entry,
  EvidenceLink,
  InstrumentChain,
  InstrumentInTime,
  Lineage,
  MandateEvidence,
  MandateFilter,
  Meaning,
  Reason,
  Sister,
  Status,
} from '../cycle/index.ts';
export { STATUSES } from '../cycle/index.ts';

/** Requests and what became of them by `asOf`. Errors: `actor-unknown`, as in all that is narrowed to an actor. */
export const mandates = (state: CycleState, asOf: string, filter: MandateFilter): readonly Entry[] =>
  mandatesIn(state.ledger(asOf), meant(filter));

/** What is due or overdue on a day. */
export const due = (state: CycleState, asOf: string, filter: MandateFilter = {}): readonly Due[] =>
  dueIn(state.ledger(asOf), meant(filter));

const meant = (filter: MandateFilter): MandateFilter => withActors({ ...filter }, ['addressee', 'organization']);

/** For each mandate of the work the report paragraphs that speak of its matter. Errors: `work-unknown`. */
export function evidence(state: CycleState, symbol: string): readonly MandateEvidence[] {
  mustBeHeld(state, symbol);
  return evidenceOf(state.evidence, symbol, state.evidenceReviews);
}

/** What changed between two works, in a language where both are held in it. Errors: `work-unknown`, `languages-differ`. */
export function compareHeld(
  state: CycleState,
  before: string,
  after: string,
  language: Language | null = null,
): Comparison {
  const comparison = compareWorks(mustBeHeld(state, before), mustBeHeld(state, after), language);
  if (!comparison) throw new StoreError('languages-differ', { before, after });
  return comparison;
}

export interface LineageAnswer extends Lineage {
  /** The same clause for other organizations, best first. */
  readonly sisters: readonly Sister[];
}

/** The board; of one organization, with the contradictions of its own works. */
export function cycleBoard(state: CycleState, asOf: string, organization?: string): Board {
  const board = state.board(asOf);
  if (!organization) return board;
  const rows = board.rows.filter((row) => row.organization === organization);
  const own = rows.flatMap(({ cells }) => cells.flatMap((one) => [...one.resolutions, ...one.drafts]));
  const symbols = new Set(own.map(({ symbol }) => symbol));
  const about = (address: string): boolean => symbols.has(address.split('#')[0].replace(LANGUAGE, ''));
  const contradictions = board.contradictions.filter(({ sources }) => sources.some(({ address }) => about(address)));
  return { ...board, rows, contradictions };
}

/** `A/RES/75/7/fr#cover`: the language behind the symbol. */
const LANGUAGE = /\/(?:ar|zh|en|fr|ru|es|und)$/;

/** A paragraph through the sessions. Errors: `work-unknown`. */
export function lineage(state: CycleState, address: string, language: Language | null = null): LineageAnswer {
  const found = lineageOf(state.works, address, language);
  if (!found) throw new StoreError('work-unknown', { symbol: address });
  return { ...found, sisters: sameClause(state.works, address, { language }) };
}

export interface InstrumentFilter {
  readonly organization?: string;
  readonly entity?: string;
  /** ISO date. */
  readonly expiringBefore?: string;
  /** In force, or not known not to be, in this year. */
  readonly year?: number;
}

/** Chains of instruments. */
export function instruments(
  state: CycleState,
  asOf: string,
  wanted: InstrumentFilter = {},
): readonly InstrumentChain[] {
  const filter = withActors({ ...wanted }, ['organization', 'entity']);
  let chains = state.chains;
  if (filter.organization)
    chains = chains.filter(({ organization, counterpart }) =>
      [organization, counterpart].includes(filter.organization!),
    );
  if (filter.entity) chains = chains.filter(({ entity }) => entity === filter.entity);
  if (filter.year !== undefined) chains = chains.filter((chain) => chainInForce(chain, filter.year!) !== 'no');
  if (filter.expiringBefore) {
    const soon = new Set(expiringBefore(chains, filter.expiringBefore, asOf).map((one) => one.instrument.id));
    chains = chains.filter((chain) => chain.instruments.some(({ id }) => soon.has(id)));
  }
  return chains;
}

export { chainInForce, inForceIn };

function mustBeHeld(state: CycleState, symbol: string) {
  const work = state.works.bySymbol.get(symbol);
  if (!work) throw new StoreError('work-unknown', { symbol });
  return work;
}

export type { EvidenceLink as Link };
