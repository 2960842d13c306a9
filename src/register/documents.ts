// "Show me this document": a work in one of its languages, with its facts, reviews, versions and files.

import type { Facts } from '../facts/index.ts';
import {
  type Copy,
  copiesOf,
  type ExpressionRow,
  expressionsOf,
  type FactRow,
  type FoundWork,
  factsWhere,
  readingOf,
  StoreError,
  treeOf,
  workBySymbol,
} from '../store/index.ts';
import type { DocumentNode } from '../tree/index.ts';
import { type Language, seal } from '../tree/index.ts';
import type { JsonDocument } from '../writers/index.ts';
import { type Target, write, writeHtml } from '../writers/index.ts';
import type { Register } from './open.ts';

export interface HeldWork {
  readonly work: FoundWork;
  /** Its languages and versions, current ones first. */
  readonly expressions: readonly ExpressionRow[];
}

/** The work with this symbol (normal form); null when it is not held. */
export async function workOf(register: Register, symbol: string): Promise<HeldWork | null> {
  const work = await workBySymbol(register.store, symbol);
  return work && { work, expressions: await expressionsOf(register.store, work.work) };
}

const PREFERENCE: readonly Language[] = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];

/** The expression to show: the language asked for, else the first held of en, fr, es, ru, ar, zh; current unless a version is named. */
export function expressionFor(held: HeldWork, language?: string, version?: string): ExpressionRow | null {
  const fitting = held.expressions.filter((one) => (version === undefined ? one.current : one.version === version));
  if (language) return fitting.find((one) => one.language === language) ?? null;
  const order = (one: ExpressionRow): number => {
    const at = PREFERENCE.indexOf(one.language as Language);
    return at === -1 ? PREFERENCE.length : at;
  };
  return [...fitting].sort((a, b) => order(a) - order(b))[0] ?? held.expressions[0] ?? null;
}

export interface HeldDocument {
  readonly work: FoundWork;
  readonly expression: ExpressionRow;
  readonly expressions: readonly ExpressionRow[];
  /** CONTRACT's object as it was read. */
  readonly reading: JsonDocument;
  readonly facts: readonly FactRow[];
}

/** A held document, ready to be shown. Errors: `work-unknown`. */
export async function documentOf(
  register: Register,
  symbol: string,
  options: { language?: string; version?: string } = {},
): Promise<HeldDocument> {
  const held = await workOf(register, symbol);
  const expression = held && expressionFor(held, options.language, options.version);
  if (!held || !expression) throw new StoreError('work-unknown', { symbol });
  const { store } = register;
  const [reading, facts] = await Promise.all([
    readingOf(store, held.work.work, expression.expression) as Promise<JsonDocument>,
    factsWhere(store, { work: held.work.work, expression: expression.expression, rejected: true }),
  ]);
  return { ...held, expression, reading, facts };
}

/** The tree of an expression, sealed again: what the writers take. */
export async function treeOfExpression(register: Register, work: number, expression: string): Promise<DocumentNode> {
  return seal((await treeOf(register.store, work, expression)) as Parameters<typeof seal>[0]);
}

/** Facts as people left them: rejected ones out, corrected ones corrected. */
export function factsAfterReview(reading: JsonDocument, rows: readonly FactRow[]): Facts {
  const said = rows.filter((row) => row.review);
  if (!said.length) return reading.facts;
  const out: Record<string, unknown[]> = {};
  for (const [list, facts] of Object.entries(reading.facts)) {
    const kind = list === 'activities' ? 'activity' : list.replace(/s$/, '');
    out[list] = (facts as readonly { paragraph: string; start: number; end: number }[]).flatMap((fact) => {
      const row = said.find(
        (one) =>
          one.kind === kind && one.paragraph === fact.paragraph && one.start === fact.start && one.stop === fact.end,
      );
      if (row?.review?.verdict === 'rejected') return [];
      return row?.review?.verdict === 'corrected' ? [{ ...fact, ...row.value }] : [fact];
    });
  }
  return out as unknown as Facts;
}

/** The document as the HTML of its text alone, with facts marked and citations leading where `cite` says. */
export const fragmentOf = (document: DocumentNode, facts: Facts, cite: (symbol: string) => string | null): string =>
  writeHtml(document, { facts, cite, fragment: true });

/** A held document in the format `to`, with the facts as people left them. */
export async function exportHeld(
  register: Register,
  symbol: string,
  to: Target,
  options: { language?: string; version?: string } = {},
): Promise<string | Uint8Array> {
  const held = await documentOf(register, symbol, options);
  const facts = factsAfterReview(held.reading, held.facts);
  if (to === 'json') return `${JSON.stringify({ ...held.reading, facts }, null, 2)}\n`;
  return write(await treeOfExpression(register, held.work.work, held.expression.expression), to, { facts });
}

export interface OriginalFile {
  readonly copy: Copy;
  readonly bytes: Uint8Array;
}

/** Files the work is held in. */
export async function copiesOfWork(register: Register, symbol: string): Promise<Copy[]> {
  const work = await workBySymbol(register.store, symbol);
  if (!work) throw new StoreError('work-unknown', { symbol });
  return copiesOf(register.store, work.work);
}

/** The original bytes of a copy; null when the work has no such copy. */
export async function originalOf(register: Register, symbol: string, sha256: string): Promise<OriginalFile | null> {
  const copy = (await copiesOfWork(register, symbol)).find((one) => one.sha256 === sha256);
  return copy ? { copy, bytes: await register.store.originals.get(sha256) } : null;
}
