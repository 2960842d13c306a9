// Who takes part and who is mentioned: see README.md.
export { findActors } from './actors.ts';
export { counterpartOf, organizationsOf } from './organizations-of.ts';
