// One work from its languages: see README.md.
export type { CitedReport, Listed, Request, RequestKind, Work } from './types.ts';
export { LANGUAGE_ORDER, workOf } from './work.ts';
export {
  addHeld,
  affectedBy,
  chainOf,
  compareSymbols,
  contradictionsOf,
  knownBy,
  predecessorOf,
  successorOf,
  type Works,
  worksOf,
} from './works.ts';
