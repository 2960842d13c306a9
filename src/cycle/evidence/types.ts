// What evidence is made of and what is given.
import type { Address } from '../held.ts';

/** A later report answers a mandate; an earlier one is what its words go back to. */
export type Relation = 'answer' | 'antecedent';
export type ReviewState = 'suggested' | 'confirmed' | 'rejected';

/** What a person said of a pair. */
export interface EvidenceReview {
  readonly mandate: Address;
  readonly paragraph: Address;
  readonly verdict: 'confirmed' | 'rejected';
}

export type ReasonId =
  | 'evidence-actors'
  | 'evidence-instruments'
  | 'evidence-places'
  | 'evidence-dates'
  | 'evidence-themes'
  | 'evidence-citations'
  | 'evidence-words'
  | 'evidence-dialogue'
  | 'evidence-bodies'
  | 'evidence-meeting'
  | 'evidence-section'
  | 'evidence-elsewhere'
  | 'evidence-reviewed';

/** A reason as message id and values; lists are joined with "; ". `sayReason` puts it in words. */
export interface EvidenceReason {
  readonly id: ReasonId;
  readonly values: Readonly<Record<string, string>>;
}

/** One mandate and one report paragraph that speak of the same matter. */
export interface EvidenceLink {
  readonly mandate: Address;
  readonly paragraph: Address;
  readonly relation: Relation;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly EvidenceReason[];
  readonly review: ReviewState;
}

/** A link seen from the mandate (`octavo evidence SYMBOL`). */
export type Evidence = Omit<EvidenceLink, 'mandate'>;
/** A link seen from the report paragraph. */
export type Echo = Omit<EvidenceLink, 'paragraph'>;

export interface MandateEvidence {
  readonly mandate: Address;
  /** Best first; empty where nothing speaks of the matter. */
  readonly evidence: readonly Evidence[];
}

export interface ParagraphEchoes {
  readonly paragraph: Address;
  readonly echoes: readonly Echo[];
}

export type TraitKind =
  | 'actor'
  | 'instrument'
  | 'place'
  | 'date'
  | 'citation'
  | 'theme'
  | 'act'
  | 'concept'
  | 'name'
  | 'matter'
  | 'dialogue'
  | 'bodies'
  | 'meeting'
  | 'word';

/** Something a paragraph speaks of. Two paragraphs share a trait when its key is the same. */
export interface Trait {
  readonly kind: TraitKind;
  /** What it is called in the reasons: an id, a date, a symbol, or a word as printed. */
  readonly shown: string;
  /** Before rarity. */
  readonly weight: number;
  /** The actor in whose name alone it stands, or null: where both name that actor, it is the name and no matter. */
  readonly within: string | null;
  /** Where it is first said: traits of one place are one matter. Null: nowhere alone. */
  readonly at: number | null;
}

export type Traits = ReadonlyMap<string, Trait>;
