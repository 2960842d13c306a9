// The board's cells.
import type { Address, Contradiction, HeldVote, Reason } from '../held.ts';
import type { KnownDate } from '../sessions/index.ts';

/** An item and letter, and the document that prints them. */
export interface Place {
  readonly item: number | null;
  readonly letter: string | null;
  readonly source: Address;
}

export interface ComputedPlace {
  /** The letter that the sub-item had last; agendas are lettered anew each session. */
  readonly letter: string | null;
  readonly mandates: readonly Address[];
}

export interface Draft {
  readonly symbol: string;
  readonly held: boolean;
  readonly basis: 'printed' | 'derived';
  readonly sponsors: readonly string[];
}

export interface Ruling {
  readonly symbol: string;
  readonly title: string | null;
  readonly adopted: string | null;
  readonly meeting: number | null;
  /** Null: adopted without a recorded vote, or none is known. */
  readonly vote: HeldVote | null;
}

export interface Reported {
  readonly symbol: string;
  readonly symbols: readonly string[];
  readonly held: boolean;
  readonly date: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly paragraphs: readonly Address[];
  readonly citedBy: readonly Address[];
}

export interface Contribution {
  readonly entity: string;
  readonly paragraphs: readonly Address[];
}

export interface Asked {
  readonly session: number;
  readonly mandate: Address;
}

export interface Cell {
  readonly session: number;
  readonly agenda: {
    readonly provisional: Place | null;
    readonly final: Place | null;
    readonly computed: ComputedPlace | null;
  };
  readonly drafts: readonly Draft[];
  readonly resolutions: readonly Ruling[];
  readonly reports: readonly Reported[];
  readonly contributions: readonly Contribution[];
  readonly asks: { readonly report: readonly Asked[]; readonly agenda: readonly Asked[] };
  readonly notes: readonly Reason[];
}

export interface NextDue {
  readonly session: number;
  readonly opens: KnownDate;
  readonly report: readonly Address[];
  readonly agenda: readonly Address[];
}

export interface Row {
  readonly organization: string;
  readonly cells: readonly Cell[];
  readonly next: NextDue | null;
}

export interface Board {
  readonly item: string;
  readonly asOf: string;
  readonly sessions: readonly number[];
  readonly rows: readonly Row[];
  readonly contradictions: readonly Contradiction[];
}
