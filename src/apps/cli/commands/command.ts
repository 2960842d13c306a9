// What a command is.
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly about: string;
  readonly options: readonly (readonly [string, string])[];
  readonly examples: readonly (readonly [string, string])[];
  /** Returns the exit status; throws UsageError for wrong arguments. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** Wrong arguments: exit status 2. */
export class UsageError extends Error {}
