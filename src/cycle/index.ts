// Request → report → next resolution: see README.md.

export * from './align/index.ts';
export * from './board/index.ts';
export * from './compare/index.ts';
export * from './evidence/index.ts';
export {
  type Address,
  addressOf,
  type Contradiction,
  type Held,
  type HeldParagraph,
  type HeldSection,
  type HeldVote,
  type Reason,
  reason,
} from './held.ts';
export {
  type ContactLine,
  chainInForce,
  contactLines,
  type Expiring,
  expiringBefore,
  type InForce,
  type InstrumentChain,
  type InstrumentInTime,
  inForceIn,
  instrumentChains,
  type MeetingSeries,
  meetingSeries,
  type Presence,
  presenceOf,
} from './instruments/index.ts';
export * from './ledger/index.ts';
export {
  type Lineage,
  lineageOf,
  type Sister,
  type SisterOptions,
  type Step as LineageStep,
  sameClause,
  successionOf,
} from './lineage/index.ts';
export * from './sessions/index.ts';
export * from './works/index.ts';
