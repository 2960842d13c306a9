// "Show me this paragraph": its words in every language, its facts, what became of it, where it comes from.
import {
  type Work as CycleWork,
  type Entry,
  echoesOf,
  evidenceOf,
  lineageOf,
  type Sister,
  sameClause,
  successionOf as succession,
} from '../cycle/index.ts';
import { type ExpressionRow, type FactRow, factsWhere, type TextRow, textsOf } from '../store/index.ts';
import type { Language } from '../tree/index.ts';
import type { CycleState } from './cycle.ts';
import { workOf } from './documents.ts';
import type { Register } from './open.ts';
import type { LineageAnswer } from './questions.ts';

export { sayReason } from '../cycle/index.ts';
export type Echo = ReturnType<typeof echoesOf>[number]['echoes'][number];
export type ParagraphEvidence = ReturnType<typeof evidenceOf>[number]['evidence'][number];

export interface ParagraphText {
  readonly language: string;
  readonly expression: ExpressionRow;
  readonly text: TextRow;
  /** Points below it, in the order of print. */
  readonly below: readonly TextRow[];
  /** Facts in it and in its points. */
  readonly facts: readonly FactRow[];
}

/** The paragraph in each language held; empty where no language has it. */
export async function paragraphTexts(
  register: Register,
  symbol: string,
  id: string,
): Promise<readonly ParagraphText[]> {
  const held = await workOf(register, symbol);
  const current = held?.expressions.filter((one) => one.current) ?? [];
  const all = await Promise.all(current.map((expression) => textIn(register, held!.work.work, expression, id)));
  return all.filter((one) => one !== null);
}

async function textIn(
  { store }: Register,
  work: number,
  expression: ExpressionRow,
  id: string,
): Promise<ParagraphText | null> {
  const [text] = await textsOf(store, work, expression.expression, id);
  if (!text) return null;
  const [texts, facts] = await Promise.all([
    textsOf(store, work, expression.expression),
    factsWhere(store, { work, expression: expression.expression, rejected: true }),
  ]);
  const own = (other: string): boolean => other === id || other.startsWith(`${id}__list_`);
  return {
    language: expression.language,
    expression,
    text,
    below: texts.filter((one) => one.paragraph !== id && own(one.paragraph)),
    facts: facts.filter((one) => own(one.paragraph)),
  };
}

export interface ParagraphRound {
  /** What it asks, and what became of each request; those of its points too. */
  readonly entries: readonly Entry[];
  /** Report paragraphs on its matter, by the paragraph or point that they answer. */
  readonly evidence: readonly { readonly mandate: string; readonly evidence: readonly ParagraphEvidence[] }[];
  /** Later operative paragraphs that echo it, where it is a report's. */
  readonly echoes: readonly Echo[];
  readonly lineage: LineageAnswer | null;
}

/** What the cycle says of a paragraph on a day. */
export function paragraphRound(
  state: CycleState,
  asOf: string,
  symbol: string,
  id: string,
  language: Language | null,
  evidenceReady = true,
): ParagraphRound {
  const address = `${symbol}#${id}`;
  const own = (other: string): boolean => other === address || other.startsWith(`${address}__list_`);
  const work = state.works.bySymbol.get(symbol);
  const resolution = work?.kind === 'resolution' || work?.kind === 'draft-resolution';
  const evidence = resolution && evidenceReady ? evidenceOf(state.evidence, symbol, state.evidenceReviews) : [];
  const echoes =
    work?.kind === 'report' && evidenceReady ? echoesOf(state.evidence, symbol, state.evidenceReviews) : [];
  const lineage = resolution ? lineageOf(state.works, address, language) : null;
  const sisters: readonly Sister[] = lineage ? sameClause(state.works, address, { language }) : [];
  return {
    entries: state.ledger(asOf).filter(({ mandate }) => own(mandate)),
    evidence: evidence.filter(({ mandate, evidence: found }) => found.length > 0 && own(mandate)),
    echoes: echoes.find(({ paragraph }) => paragraph === address)?.echoes ?? [],
    lineage: lineage && { ...lineage, sisters },
  };
}

/** Resolutions of the same succession with their drafts, oldest first; the work itself among them. Empty: not held. */
export function successionOf(state: CycleState, symbol: string): readonly CycleWork[] {
  const work = state.works.bySymbol.get(symbol);
  return work ? succession(state.works, work) : [];
}
