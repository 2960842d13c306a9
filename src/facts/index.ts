// Tree → facts: see README.md.
export { factsOf, organizationsBySection, phrasesOf } from './facts.ts';
export * from './types.ts';
export { coverText, type Unit, type UnitKind, unitsOf } from './units.ts';
