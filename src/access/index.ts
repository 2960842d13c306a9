// Who may do what: see README.md.
export { type Action, may, type Person, POLICY, type Role } from './policy.ts';
