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

/** What went wrong with all items of a task: nothing was kept. */
export interface Fault {
  /** Message of the catalogue, null for an error that has none. */
  readonly id: string | null;
  readonly values: Readonly<Record<string, string | number>>;
  readonly reason: string;
  /** One of the documents is the cause, not the server or the disk: tried alone, the others can be kept. */
  readonly one: boolean;
}

/** `ready` once, when the thread has loaded; then for each task what came of each item, or the fault that stopped them all. */
export type Answer = 'ready' | { readonly outcomes: readonly Outcome[] } | { readonly fault: Fault };
