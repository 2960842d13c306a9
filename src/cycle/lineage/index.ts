// One paragraph through the sessions; the same clause for other organizations: see README.md.
export { lineageOf, successionOf } from './lineage.ts';
export { type SisterOptions, sameClause } from './sisters.ts';
export type { Lineage, Sister, Step } from './types.ts';
