// One row of the table of hostile inputs.

export interface Hostile {
  readonly name: string;
  readonly make: () => Uint8Array;
  /** What may come out: a tree, or the id of the message that refuses. */
  readonly expect: 'tree' | 'either' | string;
}
