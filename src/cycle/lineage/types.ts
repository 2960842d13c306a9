// What a lineage says.
import type { Kind, Language } from '../../tree/index.ts';
import type { Piece } from '../align/index.ts';
import type { ComparedRow, ComparedText } from '../compare/index.ts';
import type { Address, HeldVote, Reason } from '../held.ts';

export interface Step {
  readonly symbol: string;
  readonly kind: Kind;
  readonly session: number | null;
  readonly date: string | null;
  readonly vote: HeldVote | null;
  readonly paragraphs: readonly ComparedText[];
  /** How it stands to the document before; null where no earlier one is held. */
  readonly row: ComparedRow | null;
}

export interface Lineage {
  readonly address: Address;
  readonly language: Language | null;
  /** Oldest first. */
  readonly steps: readonly Step[];
  /** Where it appears first, where it ends, which was the draft. */
  readonly reasons: readonly Reason[];
}

/** The same clause in a resolution on another organization. */
export interface Sister {
  readonly address: Address;
  readonly symbol: string;
  readonly title: string | null;
  readonly organizations: readonly string[];
  readonly session: number | null;
  readonly date: string | null;
  readonly vote: HeldVote | null;
  /** 0 to 1, each work's own organizations taken out. */
  readonly likeness: number;
  readonly text: string;
  /** Differences from the clause asked about. */
  readonly words: readonly Piece[];
}
