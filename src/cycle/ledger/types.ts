// The ledger's entries.
import type { Address, Reason } from '../held.ts';
import type { Phase, ReportDates } from '../sessions/index.ts';
import type { Request } from '../works/index.ts';

export type Status = 'open' | 'due' | 'answered' | 'overdue' | 'superseded' | 'lapsed';

export const STATUSES: readonly Status[] = ['open', 'due', 'answered', 'overdue', 'superseded', 'lapsed'];

/** What answers a request. */
export interface Answer {
  readonly symbol: string;
  /** All symbols of a joint document, this one first. */
  readonly symbols: readonly string[];
  readonly held: boolean;
  /** The paragraphs that answer, as addresses; empty where they are not known. */
  readonly paragraphs: readonly Address[];
  /** First and last number, where a section of a report answers. */
  readonly from: string | null;
  readonly to: string | null;
  /** Where documents cite it, or show it. */
  readonly by: readonly Address[];
}

/** Where the target session comes from. */
export interface Target {
  readonly session: number | null;
  readonly basis: 'stated' | 'computed' | null;
  readonly reason: Reason;
}

export interface Entry extends Omit<Request, 'session' | 'derived'> {
  readonly session: number | null;
  readonly sessionBasis: 'stated' | 'computed' | null;
  readonly sessionReason: Reason;
  readonly phase: Phase | null;
  readonly status: Status;
  readonly reason: Reason;
  /** Whom the asking work is about; null: no organization. */
  readonly organization: string | null;
  readonly item: string | null;
  /** When it was asked. */
  readonly asked: string | null;
  readonly answers: readonly Answer[];
  readonly supersededBy: Address | null;
  /** Of a report for a session: submission, issue, consideration. */
  readonly dates: ReportDates | null;
}

/** Answering paragraphs by mandate, as `evidence/` or a review gives them. */
export type GivenEvidence = ReadonlyMap<Address, readonly Address[]>;
