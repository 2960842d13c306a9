// "This fact is right, wrong, or should say that": a person's word, anchored to the words it is about.
import {
  anchorAt,
  keepReview,
  type NewReview,
  type ReviewRow,
  reviewsOf,
  StoreError,
  textsOf,
  undoReview,
  workBySymbol,
  writeTrail,
} from '../store/index.ts';
import { documentOf } from './documents.ts';
import type { Register } from './open.ts';
import { mustBeAllowed, OPERATOR, type Person } from './person.ts';

export interface FactReviewOrder {
  readonly symbol: string;
  readonly language?: string;
  /** Number of the fact in the document, from 1. */
  readonly fact: number;
  readonly verdict: NewReview['verdict'];
  /** Fields of the fact that should be otherwise, when corrected. */
  readonly correction?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

/** Keeps what a person says of a fact; gives the review's number. Errors: `work-unknown`, `fact-unknown`, `not-allowed`. */
export async function reviewFact(register: Register, order: FactReviewOrder, by: Person = OPERATOR): Promise<number> {
  mustBeAllowed(by, 'review');
  const { symbol } = order;
  const document = await documentOf(register, symbol, { language: order.language });
  const fact = document.facts.find((one) => one.fact === order.fact);
  if (!fact) throw new StoreError('fact-unknown', { address: symbol, fact: order.fact });
  const { work, expression } = document;
  const [owner] = await textsOf(register.store, work.work, expression.expression, fact.paragraph);
  const review: NewReview = {
    symbol,
    language: expression.language,
    kind: fact.kind,
    paragraph: fact.paragraph,
    ...anchorAt(owner?.text ?? fact.words, owner ? fact.start : 0, owner ? fact.stop : fact.words.length),
    verdict: order.verdict,
    correction: order.verdict === 'corrected' ? (order.correction ?? {}) : null,
    target: null,
    reason: order.reason ?? null,
  };
  const number = await keepReview(register.store, review, by.name);
  await writeTrail(register.store);
  return number;
}

export interface EvidenceReviewOrder {
  /** `A/RES/77/13#para_7` and `A/79/302#para_62`. */
  readonly mandate: string;
  readonly evidence: string;
  readonly relation: 'answer' | 'antecedent';
  readonly verdict: 'confirmed' | 'rejected';
  readonly reason?: string;
}

/** Keeps what a person says of a link between a mandate and a paragraph of a report. */
export async function reviewEvidence(
  register: Register,
  order: EvidenceReviewOrder,
  by: Person = OPERATOR,
): Promise<number> {
  mustBeAllowed(by, 'review');
  const [symbol, paragraph] = order.mandate.split('#');
  const document = await documentOf(register, symbol);
  const text = document.reading.paragraphs.find((one) => one.id === paragraph)?.text;
  if (text === undefined) throw new StoreError('work-unknown', { symbol: order.mandate });
  const words = text.slice(0, 200);
  const review: NewReview = {
    symbol,
    language: document.expression.language,
    kind: 'evidence',
    paragraph,
    before: '',
    words,
    after: text.slice(200, 240),
    verdict: order.verdict,
    correction: null,
    target: `${order.relation} ${order.evidence}`,
    reason: order.reason ?? null,
  };
  const number = await keepReview(register.store, review, by.name);
  await writeTrail(register.store);
  return number;
}

/** Takes a review back; the audit trail keeps both. */
export async function undoFactReview(
  register: Register,
  symbol: string,
  review: number,
  by: Person = OPERATOR,
): Promise<void> {
  mustBeAllowed(by, 'review');
  await undoReview(register.store, symbol, review, by.name);
  await writeTrail(register.store);
}

/** What people said: of one work, or of all; newest first. */
export async function reviews(register: Register, symbol?: string): Promise<readonly ReviewRow[]> {
  if (symbol === undefined) return reviewsOf(register.store);
  const work = await workBySymbol(register.store, symbol);
  if (!work) throw new StoreError('work-unknown', { symbol });
  return reviewsOf(register.store, work.work);
}
