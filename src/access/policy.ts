// Roles × actions: what is not named here is not allowed.

export type Role = 'reader' | 'editor' | 'administrator';
export type Action =
  | 'read' // documents, facts, the cycle
  | 'try' // read a file without storing it
  | 'ingest' // take documents in
  | 'review' // confirm, reject, correct facts and evidence
  | 'name' // give or correct a symbol
  | 'withdraw' // withdraw a document, bring it back
  | 'maintain'; // rebuild, verify, back up, restore, export everything

export const POLICY: Readonly<Record<Role, readonly Action[]>> = {
  reader: ['read', 'try'],
  editor: ['read', 'try', 'ingest', 'review', 'name', 'withdraw'],
  administrator: ['read', 'try', 'ingest', 'review', 'name', 'withdraw', 'maintain'],
};

/** Somebody who asks: `name` stands in the audit trail. */
export interface Person {
  readonly name: string;
  readonly role: Role;
}

export const may = (person: Person, action: Action): boolean => POLICY[person.role]?.includes(action) ?? false;
