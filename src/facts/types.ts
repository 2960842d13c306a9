// The facts as CONTRACT names them.

export interface Span {
  /** Id of the owner: a paragraph, a point, `note:…`, `title`, `cover`, a section or a table. */
  readonly paragraph: string;
  /** UTF-16 offsets into the owner's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly basis?: 'derived';
  /** What a derived fact was inferred from: printed words or the id of the unit that has them. */
  readonly from?: string;
}

export interface Citation extends Span {
  readonly symbol: string;
  readonly part: string | null;
  readonly date: string | null;
}

export interface DateFact extends Omit<Span, 'from'> {
  /** ISO, as exact as printed; null is open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly role: 'activity' | 'reference' | 'period';
  readonly derivedFrom?: string;
}

export interface ActorFact extends Span {
  /** `un/UNIDO`, `org/ECO`, `state/KAZ`. */
  readonly actor: string;
  readonly role: 'involved' | 'addressee' | 'mentioned';
}

export interface Mandate extends Span {
  readonly verb: string;
  /** As printed, with its adverb. */
  readonly phrase: string;
  readonly addressees: readonly string[];
  readonly kind: 'report' | 'agenda' | 'action' | 'statement';
  readonly session: number | null;
  /** ISO date by which, where a date and no session is set. */
  readonly due: string | null;
  readonly recurrence: string | null;
  /** Span of what is asked, in the same owner's text. */
  readonly object: { readonly start: number; readonly end: number } | null;
}

export interface Instrument extends Span {
  readonly type: string;
  readonly parties: readonly string[];
  readonly event: 'signed' | 'renewed' | 'adopted' | 'launched' | 'published' | 'in force' | 'mentioned';
  readonly date: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface Activity extends Span {
  readonly organizations: readonly string[];
  readonly entities: readonly string[];
  readonly kinds: readonly string[];
  readonly dates: readonly string[];
  readonly places: readonly string[];
  readonly themes: readonly string[];
}

export interface Meeting extends Span {
  readonly series: string;
  readonly ordinal: number | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly organizations: readonly string[];
}

export interface Facts {
  readonly citations: readonly Citation[];
  readonly dates: readonly DateFact[];
  readonly actors: readonly ActorFact[];
  readonly mandates: readonly Mandate[];
  readonly instruments: readonly Instrument[];
  readonly activities: readonly Activity[];
  readonly meetings: readonly Meeting[];
}

export const NO_FACTS: Facts = Object.freeze({
  citations: [],
  dates: [],
  actors: [],
  mandates: [],
  instruments: [],
  activities: [],
  meetings: [],
});
