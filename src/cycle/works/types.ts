// A work as the cycle sees it.
import type { AgendaItem, Kind, Language } from '../../tree/index.ts';
import type { Address, Contradiction, Held, HeldSection, HeldVote } from '../held.ts';

export type RequestKind = 'report' | 'agenda' | 'action';

/** One thing asked in an operative paragraph or point. */
export interface Request {
  readonly mandate: Address;
  readonly work: string;
  readonly paragraph: string;
  readonly kind: RequestKind;
  readonly verb: string;
  /** As printed. */
  readonly phrase: string;
  /** 1 to 5. */
  readonly strength: number;
  readonly addressees: readonly string[];
  /** What is asked, as printed; null where no span is known. */
  readonly object: string | null;
  /** The clause. */
  readonly text: string;
  readonly language: Language | null;
  /** The session for which it is asked, where one is printed or meant ("its next session"). */
  readonly session: number | null;
  readonly derived: boolean;
  /** ISO date, where one is set. */
  readonly due: string | null;
  /** ISO 8601 duration. */
  readonly recurrence: string | null;
}

/** A document of the Assembly cited where the text speaks of a report. */
export interface CitedReport {
  readonly symbol: string;
  readonly session: number;
  /** Paragraph that cites it. */
  readonly at: string;
  /** Canonical verb that opens the paragraph. */
  readonly verb: string | null;
  /** Actors that the paragraph names: the report's author among them. */
  readonly actors: readonly string[];
  /** Further symbols of the same document, as cited beside it. */
  readonly joint: readonly string[];
}

/** A sub-item that a cover lists. */
export interface Listed {
  readonly item: number | null;
  /** Null where the letters of the cover cannot be told apart. */
  readonly letter: string | null;
  readonly organization: string;
  readonly provisional: boolean;
}

export interface Work {
  readonly symbol: string;
  /** All symbols of a joint document. */
  readonly symbols: readonly string[];
  readonly kind: Kind;
  readonly session: number | null;
  /** Adopted, else distributed (ISO); null: unknown. */
  readonly date: string | null;
  readonly adopted: string | null;
  readonly distributed: string | null;
  readonly meeting: number | null;
  readonly title: string | null;
  readonly titles: readonly { readonly language: Language | null; readonly title: string }[];
  readonly agenda: readonly AgendaItem[];
  readonly listed: readonly Listed[];
  /** Name of a recurring item (`cooperation`), or null. */
  readonly item: string | null;
  /** Organizations that the title names. */
  readonly organizations: readonly string[];
  /** What successive resolutions share: sub-item or title, one per language. */
  readonly keys: readonly string[];
  readonly drafts: readonly string[];
  readonly sponsors: readonly string[];
  readonly vote: HeldVote | null;
  readonly requests: readonly Request[];
  readonly cited: readonly CitedReport[];
  /** Works that it cites: symbol → numbers or ids of the paragraphs. */
  readonly citations: ReadonlyMap<string, readonly string[]>;
  readonly sections: readonly HeldSection[];
  readonly contradictions: readonly Contradiction[];
  /** As given, best language first. */
  readonly held: readonly Held[];
}
