// Request → report → next resolution: see README.md.
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
