// What a comparison says.
import type { Language, Role } from '../../tree/index.ts';
import type { Change, Piece, SectionPair } from '../align/index.ts';
import type { Address, HeldSection, Reason } from '../held.ts';

export type Effect = 'stronger' | 'weaker' | 'added' | 'removed' | 'replaced' | 'update' | 'place' | 'form';
export type Significance = 'substance' | 'update' | 'wording' | 'none';

/** A message of the catalogue, and what it does to who is asked. */
export interface Meaning extends Reason {
  readonly effect: Effect;
}

export interface ComparedText {
  readonly address: Address;
  readonly id: string;
  readonly number: string | null;
  readonly role: Role;
  readonly text: string;
}

export interface ComparedRow {
  readonly change: Change;
  readonly moved: boolean;
  readonly likeness: number;
  readonly significance: Significance;
  readonly meanings: readonly Meaning[];
  readonly before: readonly ComparedText[];
  readonly after: readonly ComparedText[];
  readonly words: readonly Piece[];
  readonly points: readonly ComparedRow[];
}

export interface ComparedSection {
  readonly before: HeldSection | null;
  readonly after: HeldSection | null;
  readonly by: SectionPair['by'] | 'outside';
  readonly rows: readonly ComparedRow[];
}

export interface Comparison {
  readonly before: string;
  readonly after: string;
  readonly language: Language | null;
  /** Language whose facts the meanings stand on. */
  readonly factsFrom: Language | null;
  /** Rows by change, points not counted. */
  readonly counts: Readonly<Record<Change, number>>;
  /** Of reports; empty for other works. */
  readonly sections: readonly ComparedSection[];
  readonly rows: readonly ComparedRow[];
}
