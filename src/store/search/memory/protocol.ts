// What the thread of the index and whoever asks it say to one another.
import type { StoreHandle } from '../../open.ts';
import type { SearchOptions } from '../found.ts';

export interface Begin {
  readonly handle: StoreHandle;
}

export interface Question {
  readonly number: number;
  readonly text: string;
  readonly options: SearchOptions;
}

export interface Fault {
  /** Of the message catalogue; null: not foreseen. */
  readonly id: string | null;
  readonly values: Readonly<Record<string, string | number>>;
  readonly reason: string;
}

/** The index is there, with so many rows; `null`: too many, PostgreSQL is to be asked. */
export interface State {
  readonly rows: number | null;
}

export type Answer =
  /** `FoundHits` as JSON, which is written and read in a fraction of the time that a copy takes. */
  { readonly number: number; readonly found: string } | { readonly number: number; readonly fault: Fault };

export type FromThread = State | Answer;
