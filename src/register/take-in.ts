// "Take these files in": ingest, with the numbers a user is shown.
import { type FileNews, type IngestResult, ingest, type Progress } from '../intake/index.ts';
import { type MessageId, normalSymbol, say } from '../lexicon/index.ts';
import { countsOf, freshStatistics, StoreError } from '../store/index.ts';
import { type Named, nameProvisional } from './name-provisional.ts';
import type { Register } from './open.ts';
import { mustBeAllowed, OPERATOR, type Person } from './person.ts';

export type { FileNews, Progress, RefusedFile } from '../intake/index.ts';

export interface TakeInOptions {
  /** `FILE=SYMBOL`, as a user writes it. */
  readonly symbols?: readonly string[];
  /** Who takes them in: stands in the audit trail. */
  readonly by?: Person;
  readonly threads?: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Hears of each file when what is said of it is durable. */
  readonly onFile?: (file: FileNews) => void;
  /** Ends it after the documents that are being read; the next run goes on. */
  readonly signal?: AbortSignal;
}

/** CONTRACT's counts: files of this run; works, paragraphs and facts of the register after it. */
export interface TakenIn {
  readonly octavo: 1;
  readonly files: number;
  readonly read: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly warned: number;
  readonly works: number;
  readonly provisional: number;
  /** Documents without a symbol that held documents name. */
  readonly named: readonly Named[];
  readonly expressions: number;
  readonly paragraphs: number;
  readonly facts: Readonly<Record<string, number>>;
  readonly refusals: IngestResult['refused'];
  /** The refusals by reason, most frequent first. */
  readonly reasons: readonly RefusalReason[];
}

export interface RefusalReason {
  readonly id: string;
  /** What is wrong with the first of them, and what to do. */
  readonly text: string;
  readonly next: string;
  readonly count: number;
  /** The first few. */
  readonly files: readonly string[];
}

/** Takes in files and folders. Errors: StoreError (`not-allowed`, `symbol-bad`, `register-tables-lost` before anything is done), the signal's reason. */
export async function takeIn(
  register: Register,
  paths: readonly string[],
  options: TakeInOptions = {},
): Promise<TakenIn> {
  const by = options.by ?? OPERATOR;
  mustBeAllowed(by, 'ingest');
  const symbols = new Map((options.symbols ?? []).map(givenSymbol));
  const result = await ingest(register.store, paths, {
    symbols,
    who: by.name,
    threads: options.threads,
    onProgress: options.onProgress,
    onFile: options.onFile,
    signal: options.signal,
    skip: register.place.includes('://') ? null : register.place,
  });
  const named = await nameProvisional(register);
  const counts = await countsOf(register.store);
  if (result.read) await register.store.persist(() => freshStatistics(register.store));
  return {
    octavo: 1,
    files: result.files,
    read: result.read,
    unchanged: result.unchanged,
    refused: result.refused.length,
    warned: result.warned,
    works: counts.works,
    provisional: counts.provisional,
    named,
    expressions: counts.expressions,
    paragraphs: counts.paragraphs,
    facts: counts.facts,
    refusals: result.refused,
    reasons: reasonsOf(result.refused),
  };
}

const SHOWN = 5;

function reasonsOf(refused: IngestResult['refused']): RefusalReason[] {
  const groups = [...Map.groupBy(refused, (one) => one.id)].sort((a, b) => b[1].length - a[1].length);
  return groups.map(([id, all]) => ({
    id,
    ...say(id as MessageId, all[0].values),
    count: all.length,
    files: all.slice(0, SHOWN).map((one) => one.name),
  }));
}

function givenSymbol(text: string): [string, string] {
  const at = text.lastIndexOf('=');
  const symbol = at > 0 ? normalSymbol(text.slice(at + 1)) : null;
  if (!symbol) throw new StoreError('symbol-bad', { symbol: text });
  return [text.slice(0, at), symbol];
}
