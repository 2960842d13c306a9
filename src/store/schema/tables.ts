// The tables as Kysely sees them: README.md of this room says what they are for.
import type { ColumnType, Generated } from 'kysely';

/** JSON text: written as a string, read as a parsed value. */
export type Json<T> = ColumnType<T, string, string>;
type Time = ColumnType<Date, Date | string | undefined, Date | string>;

export interface WorkTable {
  work_id: Generated<number>;
  /** Main symbol; `provisional/…` until one is known. */
  symbol: string;
  provisional: boolean;
  kind: string;
  organs: string[];
  session: number | null;
  /** The year it is dated, for facets. */
  year: number | null;
  /** Languages held, in order of preference en, fr, es, ru, ar, zh. */
  languages: string[];
  withdrawn: string | null;
  revision: number;
}

export interface WorkSymbolTable {
  symbol: string;
  work_id: number;
  basis: 'printed' | 'derived' | 'given';
  /** A symbol the work no longer has; it redirects. */
  former: boolean;
}

export interface OriginalTable {
  sha256: string;
  size: number;
  format: string | null;
  names: string[];
  state: 'waiting' | 'read' | 'refused';
  /** The message that refused it. */
  refusal: Json<{ id: string; values?: Record<string, unknown> } | null>;
  reader: string | null;
  /** A symbol a person gave for this file. */
  given: string | null;
  stored: Time;
}

export interface ManifestationTable {
  work_id: number;
  sha256: string;
  expression: string;
  format: string;
  /** How good a copy it is: the best one is read into the expression. */
  quality: number;
  /** Whether the expression was read from it. */
  chosen: boolean;
}

export interface ExpressionTable {
  work_id: number;
  /** `fr`, `fr~Rev.1`. */
  expression: string;
  language: string;
  version: string;
  /** Order among the versions of one language; the highest is current. */
  rank: number;
  current: boolean;
  date: string | null;
  title: string | null;
  sha256: string;
  reader: string;
  tree: Json<unknown>;
  reading: Json<unknown>;
  paragraphs: number;
  /** Numbers of facts by kind. */
  facts: Json<Record<string, number>>;
}

export interface ParagraphTable {
  work_id: number;
  expression: string;
  paragraph: string;
  place: number;
  role: string;
  /** Id of the paragraph a point belongs to. */
  parent: string | null;
  section: string | null;
  number: string | null;
  verb: string | null;
  text: string;
  language: string;
  /** Null where the text is found by another row's words (a point by its paragraph's). */
  words: string | null;
  /** Who is named in it or in its points, for facets. */
  actors: string[];
}

export interface FactTable {
  work_id: number;
  expression: string;
  fact: number;
  kind: string;
  paragraph: string;
  start: number;
  stop: number;
  words: string;
  derived: boolean;
  value: Json<Record<string, unknown>>;
  actors: string[];
  symbol: string | null;
  verb: string | null;
  session: number | null;
  date_from: string | null;
  date_to: string | null;
}

export interface LinkTable {
  work_id: number;
  from_paragraph: string;
  to_symbol: string;
  to_paragraph: string;
  relation: string;
  score: number;
  reasons: Json<unknown>;
}

export interface ReviewTable {
  work_id: number;
  review: number;
  language: string;
  kind: string;
  paragraph: string;
  before: string;
  words: string;
  after: string;
  verdict: 'confirmed' | 'rejected' | 'corrected';
  /** What the person says the fact is; null unless corrected. */
  correction: Json<Record<string, unknown> | null>;
  /** For evidence: address and relation of the other end. */
  target: string | null;
  reason: string | null;
  who: string;
  at: Time;
  /** Number of the fact it is attached to now; null where the words are gone. */
  fact: number | null;
  expression: string | null;
  undone: boolean;
}

export interface ActorTable {
  actor: string;
  kind: string;
  names: Json<Record<string, string>>;
}

export interface AuditTable {
  seq: number;
  at: Time;
  who: string;
  action: string;
  subject: string;
  detail: Json<Record<string, unknown>>;
  hash: string;
  previous: string;
}

export interface SettingTable {
  name: string;
  value: string;
}

export interface Tables {
  work: WorkTable;
  work_symbol: WorkSymbolTable;
  original: OriginalTable;
  manifestation: ManifestationTable;
  expression: ExpressionTable;
  paragraph: ParagraphTable;
  fact: FactTable;
  link: LinkTable;
  review: ReviewTable;
  actor: ActorTable;
  audit: AuditTable;
  setting: SettingTable;
}
