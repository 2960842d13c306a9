// What the main thread asks of a reader thread, and what comes back. Plain data.
import type { Kept, StoreHandle } from '../../store/index.ts';

export interface Setup {
  readonly handle: StoreHandle;
  readonly reader: string;
}

export interface Item {
  readonly sha256: string;
  readonly name: string;
  readonly given: string | null;
}

export interface Refusal {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}

export type Outcome =
  | { readonly sha256: string; readonly name: string; readonly kept: Kept; readonly warnings: number }
  | { readonly sha256: string; readonly name: string; readonly refusal: Refusal };

/** Answer to one task: what came of each item, or the error that stopped them all (nothing was kept). */
export type Answer = { readonly outcomes: readonly Outcome[] } | { readonly error: string };
