// Request → report → next resolution: see README.md.

export * from './board/index.ts';
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
export * from './ledger/index.ts';
export * from './sessions/index.ts';
export * from './works/index.ts';
