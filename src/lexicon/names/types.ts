// The shapes of the actors' data and of what the matcher gives.

/** A row of `data/actors/*.json`. Dates are ISO, as exact as known; `to` is the last day. */
export interface ActorRow {
  readonly kind: string;
  readonly parent?: string;
  readonly from?: string;
  readonly to?: string;
  readonly successor?: string;
  /** The same body under another id: it has that one's names. */
  readonly same?: string;
  /** The organization in whose section the parent's name means this one. */
  readonly of?: string;
}

/** A name used only for a time. */
export interface DatedName {
  readonly name: string;
  readonly from?: string;
  readonly to?: string;
}

/** A row of `data/<language>/names/*.json`. */
export interface NameRow {
  readonly name: string;
  readonly acronyms?: readonly string[];
  readonly also?: readonly (string | DatedName)[];
}

export type FormKind = 'name' | 'acronym';

/** A printed name: UTF-16 offsets into the text it was found in. */
export interface NameMatch {
  readonly actor: string;
  readonly start: number;
  readonly end: number;
  /** `bound`: an acronym or short name that the text itself defined. */
  readonly form: FormKind | 'bound';
}

/** What a document has defined so far: acronym → actor. Give the same one for all texts of a document, in order. */
export interface NameContext {
  readonly bound: Map<string, string>;
  /** Names that the lexicon does not have and the document makes known. */
  readonly named: readonly { readonly name: string; readonly actor: string }[];
}
