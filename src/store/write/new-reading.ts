// What is handed in to be kept: one document as it was read.

export interface NewText {
  readonly paragraph: string;
  /** preambular, operative, numbered, unnumbered; title, heading, note, cover, table, other. */
  readonly role: string;
  readonly parent: string | null;
  readonly section: string | null;
  readonly number: string | null;
  readonly verb: string | null;
  readonly text: string;
  /** Whether search finds it by its own words (a point is found by its paragraph's). */
  readonly indexed: boolean;
}

export interface NewFact {
  readonly kind: string;
  readonly paragraph: string;
  readonly start: number;
  readonly stop: number;
  readonly words: string;
  readonly derived: boolean;
  readonly value: Readonly<Record<string, unknown>>;
  readonly actors: readonly string[];
  readonly symbol: string | null;
  readonly verb: string | null;
  readonly session: number | null;
  readonly date_from: string | null;
  readonly date_to: string | null;
}

export interface NewReading {
  readonly sha256: string;
  readonly format: string;
  /** How good a copy: the best of an expression is the one it is read from. */
  readonly quality: number;
  readonly reader: string;
  /** Its symbols, main one first; none: the work is provisional. Without /Corr and /Rev: those are the version. */
  readonly symbols: readonly { readonly symbol: string; readonly basis: 'printed' | 'derived' | 'given' }[];
  readonly kind: string;
  readonly organs: readonly string[];
  readonly session: number | null;
  readonly date: string | null;
  readonly title: string | null;
  /** `und` where unknown. */
  readonly language: string;
  /** ``, `Rev.1`, `Corr.2`, `Reissue 2020-11-03`. */
  readonly version: string;
  /** Order among versions of a language; below zero: stands beside the text and is never current (a corrigendum). */
  readonly rank: number;
  /** How many paragraphs and points it has. */
  readonly paragraphs: number;
  readonly tree: unknown;
  readonly reading: unknown;
  readonly texts: readonly NewText[];
  readonly facts: readonly NewFact[];
}

export interface Kept {
  readonly work: number;
  readonly expression: string;
  /** new: first of its work; joined: another language, version or format; replaced: a better copy; same: known. */
  readonly outcome: 'new' | 'joined' | 'replaced' | 'copy' | 'same';
  readonly paragraphs: number;
  readonly facts: number;
}
