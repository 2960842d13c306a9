// Which report paragraphs speak of the matter of a mandate, and the reverse: see README.md.
export { answersBy, echoesOf, evidenceOf, linksOf } from './ask.ts';
export { EMPTY_INDEX, type EvidenceIndex, withoutWork, withWorks } from './index-of.ts';
export { THRESHOLD } from './links.ts';
export { namedValues, sayReason } from './reasons.ts';
export type {
  Echo,
  Evidence,
  EvidenceLink,
  EvidenceReason,
  EvidenceReview,
  MandateEvidence,
  ParagraphEchoes,
  Relation,
  ReviewState,
} from './types.ts';
