// From what a person types to the document that is meant: forgiving, and never guessing between two.
import { guessSymbols, normalSymbol } from '../lexicon/index.ts';
import {
  type CitingParagraph,
  citingParagraphs,
  type FoundWork,
  type KnownSymbol,
  knownSymbols,
  StoreError,
  workBySymbol,
} from '../store/index.ts';
import type { Register } from './open.ts';

export interface SymbolCandidate {
  readonly symbol: string;
  readonly held: boolean;
  readonly title: string | null;
}

export type SymbolAnswer =
  | { readonly found: 'work'; readonly symbol: string; readonly held: true; readonly work: FoundWork }
  | {
      readonly found: 'cited';
      readonly symbol: string;
      readonly held: false;
      /** Where it is cited, newest documents first. */
      readonly citedBy: readonly (Omit<CitingParagraph, 'symbol' | 'paragraph'> & { readonly address: string })[];
    }
  | { readonly found: 'candidates'; readonly candidates: readonly SymbolCandidate[] }
  | { readonly found: 'nothing' };

/**
 * The document `text` names: "res 79 330", "79/330", "A RES 79 330", "s/res/1809", an address of docs.un.org, an IRI of
 * Akoma Ntoso. One that is only cited is known and not held; where several may be meant all are given.
 */
export async function lookUpSymbol(register: Register, text: string): Promise<SymbolAnswer> {
  if (text.startsWith('provisional/')) return ofWork(register, text);
  const { exact, beginnings, joint } = guessSymbols(text);
  if (!exact.length && !beginnings.length) return { found: 'nothing' };
  const known = await knownSymbols(register.store, exact, beginnings);
  const works = new Set(known.filter((one) => exact.includes(one.symbol) && one.work !== null).map((one) => one.work));
  if (joint && works.size === 1) return ofWork(register, known.find((one) => works.has(one.work))!.symbol);
  if (joint && known.length) return candidates(known);
  return single(register, exact, known);
}

/** What was typed exactly wins over what only begins so; a held document over one that is cited. */
async function single(
  register: Register,
  exact: readonly string[],
  known: readonly KnownSymbol[],
): Promise<SymbolAnswer> {
  for (const held of [true, false])
    for (const symbol of exact) {
      const one = known.find((each) => each.symbol === symbol && (each.work !== null) === held);
      if (one) return held ? ofWork(register, symbol) : cited(register, symbol);
    }
  const works = new Set(known.map((one) => one.work ?? one.symbol));
  if (!known.length) return { found: 'nothing' };
  if (works.size > 1) return candidates(known);
  return known[0].work === null ? cited(register, known[0].symbol) : ofWork(register, known[0].symbol);
}

async function ofWork(register: Register, symbol: string): Promise<SymbolAnswer> {
  const work = await workBySymbol(register.store, symbol);
  return work ? { found: 'work', symbol: work.symbol, held: true, work } : { found: 'nothing' };
}

async function cited(register: Register, symbol: string): Promise<SymbolAnswer> {
  const rows = await citingParagraphs(register.store, symbol);
  const citedBy = rows.map(({ symbol: by, paragraph, ...row }) => ({ address: `${by}#${paragraph}`, ...row }));
  return { found: 'cited', symbol, held: false, citedBy };
}

const candidates = (known: readonly KnownSymbol[]): SymbolAnswer => ({
  found: 'candidates',
  candidates: known.map(({ symbol, work, title }) => ({ symbol, held: work !== null, title })),
});

/** The symbol of the one document that is meant. Errors: `symbol-bad`, `symbol-several`. */
export async function lookUp(register: Register, text: string): Promise<string> {
  const answer = await lookUpSymbol(register, text);
  if (answer.found === 'work' || answer.found === 'cited') return answer.symbol;
  if (answer.found === 'candidates') {
    const symbols = answer.candidates.map((one) => one.symbol).join(', ');
    throw new StoreError('symbol-several', { symbol: text, symbols });
  }
  const symbol = text.startsWith('provisional/') ? text : normalSymbol(text);
  if (!symbol) throw new StoreError('symbol-bad', { symbol: text });
  return symbol;
}
