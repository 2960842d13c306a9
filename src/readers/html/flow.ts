// What an HTML page holds before calls of notes are told from other links: passages of parts, and tables of them.
import type { Setting } from '../runs.ts';

/** Ids of the elements a passage stands in, innermost first. */
export interface IdChain {
  readonly id: string;
  readonly up: IdChain | null;
}

export interface TextPart {
  readonly text: string;
  readonly setting: Setting;
}

/** A link within the page with a marker for its text: calls a note, or leads back from one. */
export interface CallPart {
  readonly target: string;
  readonly text: string;
  readonly setting: Setting;
}

export type Part = TextPart | CallPart;

export interface FlowPassage {
  readonly kind: 'passage';
  readonly order: number;
  readonly parts: Part[];
  readonly from: number;
  to: number;
  label: string | null;
  readonly heading: number | null;
  readonly align: 'start' | 'center' | 'end' | null;
  readonly cover: boolean;
  ids: IdChain | null;
}

export interface FlowCell {
  readonly flow: Flow[];
  readonly header: boolean;
  readonly colspan: number;
  readonly rowspan: number;
}

export interface FlowTable {
  readonly kind: 'table';
  readonly rows: FlowCell[][];
  /** Lays out the page: what is in it are passages. */
  layout: boolean;
}

export type Flow = FlowPassage | FlowTable;

export const isCall = (part: Part): part is CallPart => 'target' in part;

/** Every passage in the order of the page. */
export function* passagesIn(flow: readonly Flow[]): Generator<FlowPassage> {
  const rest: Flow[] = [...flow].reverse();
  for (let one = rest.pop(); one; one = rest.pop()) {
    if (one.kind === 'passage') yield one;
    else rest.push(...one.rows.flatMap((row) => row.flatMap((cell) => cell.flow)).reverse());
  }
}
