// The node types: README.md of this room is their specification.
import type { Words } from './words.ts';

export type Kind = 'resolution' | 'draft-resolution' | 'report' | 'decision' | 'other';
export type Language = 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
export type Role = 'preambular' | 'operative' | 'numbered' | 'unnumbered';
export type Basis = 'printed' | 'derived';

export type CoverFieldName =
  | 'publisher'
  | 'symbol'
  | 'organ'
  | 'distribution'
  | 'date'
  | 'language'
  | 'original-language'
  | 'session'
  | 'agenda'
  | 'agenda-title'
  | 'document-title'
  | 'proponent'
  | 'sponsors'
  | 'reissue'
  | 'job-number'
  | 'adoption'
  | 'other';

export interface CoverLine {
  readonly field: CoverFieldName;
  readonly words: Words;
}

export interface AgendaItem {
  readonly item: number;
  readonly letters: readonly string[];
  readonly provisional: boolean;
}

export interface Cover {
  readonly lines: readonly CoverLine[];
  readonly symbols: readonly { readonly symbol: string; readonly basis: Basis }[];
  readonly organs: readonly string[];
  readonly session: { readonly number: number; readonly basis: Basis } | null;
  readonly agenda: readonly AgendaItem[];
  readonly distributionDate: string | null;
  readonly adoptionDate: string | null;
  readonly meeting: number | null;
  readonly withoutReferenceToCommittee: boolean | null;
  readonly draftSymbols: readonly string[];
  readonly sponsors: readonly string[];
  readonly originalLanguage: Language | null;
  readonly periodFrom: string | null;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly id: string;
  readonly role: Role;
  readonly number: string | null;
  readonly words: Words;
  readonly points: readonly Point[];
  readonly wrapUp: Words | null;
}

export interface Point {
  readonly type: 'point';
  readonly id: string;
  readonly number: string;
  readonly label: string;
  readonly words: Words;
  readonly points: readonly Point[];
  readonly wrapUp: Words | null;
}

export interface Formula {
  readonly type: 'formula';
  readonly id: string;
  readonly words: Words;
}

export interface Cell {
  readonly header: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  readonly words: Words;
}

export interface Table {
  readonly type: 'table';
  readonly id: string;
  readonly rows: readonly (readonly Cell[])[];
}

export interface Conclusions {
  readonly type: 'conclusions';
  readonly id: string;
  readonly lines: readonly Words[];
  readonly meeting: number | null;
  readonly date: string | null;
}

export interface Section {
  readonly type: 'section';
  readonly id: string;
  readonly level: number;
  readonly number: string | null;
  readonly heading: Words;
  readonly children: readonly Block[];
}

export interface Summary {
  readonly type: 'summary';
  readonly id: string;
  readonly heading: Words | null;
  readonly children: readonly Block[];
}

export interface Part {
  readonly type: 'part';
  readonly id: string;
  readonly number: string;
  readonly heading: Words | null;
  readonly children: readonly Block[];
}

export interface Annex {
  readonly type: 'annex';
  readonly id: string;
  readonly label: Words | null;
  readonly heading: Words | null;
  readonly children: readonly Block[];
}

export type Block = Part | Annex | Section | Summary | Formula | Paragraph | Table | Conclusions;

export interface Note {
  readonly type: 'note';
  readonly id: string;
  readonly marker: string;
  readonly words: Words;
  /** Id of the node where its mark stands; `title`, `cover`, or null when no mark was found. */
  readonly at: string | null;
}

export interface Step {
  readonly date: string | null;
  readonly outcome: string;
  readonly as: string | null;
  readonly by: string | null;
  readonly refersTo: string | null;
}

export interface Voter {
  readonly name: string;
  readonly guid: string | null;
}

export interface Vote {
  readonly outcome: string;
  readonly counts: readonly {
    readonly side: 'inFavour' | 'against' | 'abstaining';
    readonly value: number | null;
    readonly voters: readonly Voter[];
  }[];
}

export interface Keyword {
  readonly source: string;
  readonly value: string;
  readonly href: string | null;
  readonly showAs: string;
  readonly dictionary: string;
  readonly shortForm: string | null;
  readonly refersTo: string | null;
}

/** What AKN4UN says beside the text. */
export interface DocumentRecord {
  readonly workUri: string;
  readonly dates: readonly { readonly name: string; readonly date: string }[];
  readonly steps: readonly Step[];
  readonly vote: Vote | null;
  /** One list per `classification` of the file. */
  readonly keywords: readonly (readonly Keyword[])[];
  readonly remarks: readonly Words[];
  readonly jobNumber: string | null;
}

export interface DocumentNode {
  readonly type: 'document';
  readonly kind: Kind;
  readonly language: Language | null;
  readonly cover: Cover;
  readonly number: string | null;
  readonly title: Words | null;
  readonly children: readonly Block[];
  readonly notes: readonly Note[];
  readonly record: DocumentRecord | null;
}

export type Node = DocumentNode | Block | Point | Note;

/** A node still being built: `seal` gives ids and freezes. */
export type Draft<T> = T extends readonly (infer U)[]
  ? Draft<U>[]
  : T extends Words
    ? Words
    : T extends object
      ? { -readonly [K in keyof T]: Draft<T[K]> }
      : T;

export const EMPTY_COVER: Cover = Object.freeze({
  lines: [],
  symbols: [],
  organs: [],
  session: null,
  agenda: [],
  distributionDate: null,
  adoptionDate: null,
  meeting: null,
  withoutReferenceToCommittee: null,
  draftSymbols: [],
  sponsors: [],
  originalLanguage: null,
  periodFrom: null,
});
