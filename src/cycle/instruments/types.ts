// Instruments, series of meetings, contacts and presence as this folder gives them.
import type { Address, Contradiction } from '../held.ts';

export type InstrumentEvent = 'signed' | 'renewed' | 'adopted' | 'launched' | 'published' | 'in force' | 'mentioned';

/** One place that speaks of an instrument. */
export interface InstrumentMention {
  readonly address: Address;
  readonly work: string;
  /** Date of the work, or null. */
  readonly written: string | null;
  readonly words: string;
  readonly event: InstrumentEvent;
  readonly date: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** One instrument: a signature with what all held works say of it. */
export interface InstrumentInTime {
  /** "memorandum_of_understanding un/ESCAP org/SCO 2022-09": type, entity, organization, date or period or "undated". */
  readonly id: string;
  readonly type: string;
  /** A UN entity and an organization or its organ; a secretariat stands for its organization. */
  readonly entity: string;
  readonly counterpart: string;
  /** The organization whose organ the counterpart is. */
  readonly organization: string;
  /** ISO, as exact as printed: when it was signed, adopted or renewed. Null: not printed. */
  readonly date: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The last day of its validity; null: no end is printed, which is unknown and not for ever. */
  readonly expires: string | null;
  /** Of the instrument before it in the chain, and after it. */
  readonly renews: string | null;
  readonly renewedBy: string | null;
  /** `printed`: a text says renewed; `derived`: periods of validity follow each other; null: no predecessor is known. */
  readonly renewal: 'printed' | 'derived' | null;
  /** Said to be renewed, though what it renews is not known. */
  readonly renewsUnknown: boolean;
  /** In the order of works by session and symbol. */
  readonly mentions: readonly InstrumentMention[];
  readonly works: readonly string[];
  readonly contradictions: readonly Contradiction[];
}

/** Instruments that renew each other, oldest first; a chain of one is an instrument that nothing is known to renew. */
export interface InstrumentChain {
  readonly id: string;
  readonly type: string;
  readonly entity: string;
  readonly counterpart: string;
  readonly organization: string;
  readonly instruments: readonly InstrumentInTime[];
}

export type InForce = 'yes' | 'no' | 'unknown';

export interface MeetingOfSeries {
  readonly ordinal: number;
  readonly date: string | null;
  readonly place: string | null;
  /** The place as each language prints it. */
  readonly places: Readonly<Record<string, string>>;
  readonly mentions: readonly { readonly address: Address; readonly words: string }[];
}

export interface MeetingSeries {
  /** The name most often printed, with the organizations. */
  readonly name: string;
  /** The same in each language that prints one. */
  readonly names: Readonly<Record<string, string>>;
  readonly organizations: readonly string[];
  /** By number. */
  readonly meetings: readonly MeetingOfSeries[];
  /** Numbers between the first and the last known that no held work speaks of. */
  readonly gaps: readonly number[];
  readonly contradictions: readonly Contradiction[];
}

/** Meetings, visits and exchanges of a UN entity with an organization, as reports tell them. */
export interface ContactLine {
  readonly organization: string;
  readonly entity: string;
  readonly contacts: readonly {
    readonly address: Address;
    readonly words: string;
    readonly kinds: readonly string[];
    readonly dates: readonly string[];
    readonly places: readonly string[];
  }[];
  /** Years that a contact is dated in, and those between the first and the last without any. */
  readonly years: readonly number[];
  readonly gaps: readonly number[];
}

export type Change = 'appears' | 'vanishes' | 'grows' | 'shrinks' | 'unchanged';

/** The room an organization has in two successive held reports. */
export interface Presence {
  readonly organization: string;
  readonly change: Change;
  readonly before: PresenceIn | null;
  readonly after: PresenceIn | null;
  /** The two reports, and those between them that are cited but not held: their part in the change is unknown. */
  readonly reports: readonly [string, string];
  readonly notHeld: readonly string[];
}

export interface PresenceIn {
  readonly sections: readonly Address[];
  readonly paragraphs: number;
  /** Of all paragraphs on organizations, 0 to 1. */
  readonly share: number;
}
