// Tree → facts: see README.md.
export * from './types.ts';
export { coverText, type Unit, type UnitKind, unitsOf } from './units.ts';
