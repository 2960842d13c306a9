// What the cycle is computed from: works as the register holds them, one object per work and language.
import type { Facts } from '../facts/index.ts';
import type { MessageId } from '../lexicon/index.ts';
import type { AgendaItem, Basis, Kind, Language, Role } from '../tree/index.ts';

export interface HeldSection {
  readonly id: string;
  readonly level: number;
  readonly number: string | null;
  readonly heading: string;
  /** First and last paragraph number, as printed. */
  readonly from: string | null;
  readonly to: string | null;
  readonly organizations: readonly string[];
}

export interface HeldParagraph {
  readonly id: string;
  readonly role: Role;
  readonly number: string | null;
  /** Id of the section it stands in. */
  readonly section: string | null;
  readonly phrase: string | null;
  readonly verb: string | null;
  /** Clean text, with the markers of its points. */
  readonly text: string;
}

/** A recorded vote: numbers, and States as printed; null where the record does not say. */
export interface HeldVote {
  readonly inFavour: number | null;
  readonly against: number | null;
  readonly abstaining: number | null;
}

/**
 * One work in one language: the object of `octavo read --json` (CONTRACT), the work's symbol and what AKN4UN says
 * beside the text. `symbol` is the work's key: the first of a joint symbol ("A/79/302" of A/79/302-S/2024/484).
 */
export interface Held {
  readonly symbol: string;
  readonly kind: Kind;
  readonly language: Language | null;
  readonly symbols: readonly { readonly symbol: string; readonly basis: Basis }[];
  readonly title: string | null;
  readonly organs: readonly string[];
  readonly session: number | null;
  readonly agenda: readonly AgendaItem[];
  readonly distributionDate: string | null;
  readonly adoptionDate: string | null;
  readonly plenaryMeeting: number | null;
  readonly withoutReferenceToCommittee: boolean | null;
  readonly draftSymbols: readonly string[];
  readonly sponsors: readonly string[];
  readonly periodFrom: string | null;
  readonly vote: HeldVote | null;
  readonly sections: readonly HeldSection[];
  readonly paragraphs: readonly HeldParagraph[];
  readonly notes: readonly { readonly marker: string; readonly paragraph: string | null; readonly text: string }[];
  readonly facts: Facts;
  /** Text of the cover, in which facts with the paragraph `cover` count; absent where the caller has none. */
  readonly coverText?: string;
  /** Sponsors of the draft, first and additional ones, as AKN4UN's workflow names them. */
  readonly draftSponsors?: readonly string[];
}

/** `A/RES/79/330#para_46`: the permanent address of a paragraph, the same in all languages. */
export type Address = string;

export const addressOf = (symbol: string, paragraph: string): Address => `${symbol}#${paragraph}`;

export interface Contradiction {
  /** What is contradictory: `adoption-date`, `session-past`, `agenda`, `instrument-date` … */
  readonly about: string;
  /** Both sources, as address and the words or values that stand there. */
  readonly sources: readonly { readonly address: Address; readonly value: string }[];
}

/** Why: a message of the catalogue (`lexicon/data/<language>/messages.json`) and its values; `say` puts it in words. */
export interface Reason {
  readonly id: MessageId;
  readonly values: Readonly<Record<string, string>>;
}

export const reason = (id: MessageId, values: Readonly<Record<string, string | number>> = {}): Reason =>
  Object.freeze({
    id,
    values: Object.freeze(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))),
  });
