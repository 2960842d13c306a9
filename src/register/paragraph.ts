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
import {
  type ExpressionRow,
  expressionsOf,
  type FactRow,
  factsAt,
  type Head,
  type TextRow,
  textsAt,
} from '../store/index.ts';
import type { Language } from '../tree/index.ts';
import type { CycleState } from './cycle.ts';
import type { Register } from './open.ts';
import type { LineageAnswer } from './questions.ts';

export { namedValues, sayReason } from '../cycle/index.ts';
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
  { store }: Register,
  { work }: Pick<Head, 'work'>,
  id: string,
): Promise<readonly ParagraphText[]> {
  const [expressions, texts, facts] = await Promise.all([
    expressionsOf(store, work),
    textsAt(store, work, id),
    factsAt(store, work, id),
  ]);
  return expressions.flatMap((expression) => {
    const own = texts.filter((one) => one.expression === expression.expression);
    const text = own.find(({ paragraph }) => paragraph === id);
    if (!expression.current || !text) return [];
    return {
      language: expression.language,
      expression,
      text,
      below: own.filter((one) => one !== text),
      facts: facts.filter((one) => one.expression === expression.expression),
    };
  });
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
    entries: entriesOf(state.ledger(asOf), symbol).filter(({ mandate }) => own(mandate)),
    evidence: evidence.filter(({ mandate, evidence: found }) => found.length > 0 && own(mandate)),
    echoes: echoes.find(({ paragraph }) => paragraph === address)?.echoes ?? [],
    lineage: lineage && { ...lineage, sisters },
  };
}

const byWork = new WeakMap<readonly Entry[], ReadonlyMap<string, readonly Entry[]>>();

/** The ledger's entries of a work; it is sorted by works once. */
function entriesOf(ledger: readonly Entry[], symbol: string): readonly Entry[] {
  const works = byWork.get(ledger) ?? Map.groupBy(ledger, ({ mandate }) => mandate.split('#')[0]);
  byWork.set(ledger, works);
  return works.get(symbol) ?? [];
}

/** Resolutions of the same succession with their drafts, oldest first; the work itself among them. Empty: not held. */
export function successionOf(state: CycleState, symbol: string): readonly CycleWork[] {
  const work = state.works.bySymbol.get(symbol);
  return work ? succession(state.works, work) : [];
}
