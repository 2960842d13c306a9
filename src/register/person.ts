// Who acts: every function that changes something asks the policy first.
import { type Action, may, type Person } from '../access/index.ts';
import { StoreError } from '../store/index.ts';

export type { Person } from '../access/index.ts';

/** Whoever runs the command line owns the register's files. */
export const OPERATOR: Person = { name: 'command line', role: 'administrator' };

/** Errors: `not-allowed`. */
export function mustBeAllowed(person: Person, action: Action): void {
  if (!may(person, action)) throw new StoreError('not-allowed', { role: person.role, action });
}
