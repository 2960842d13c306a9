// Takes files into the register: original first, then reading. Safe to kill at any moment and to do again.
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { type KnownOriginal, knownOriginals, noteStored, type Store, type StoredOriginal } from '../../store/index.ts';
import { ReaderPool } from './pool.ts';
import { readerVersion } from './reader-version.ts';
import { type Source, sourcesOf } from './sources.ts';
import type { Item, Outcome, Refusal } from './task.ts';

export interface IngestOptions {
  /** Symbols given by file, as the file is named in `sources` (or its end); normal form. */
  readonly symbols?: ReadonlyMap<string, string>;
  readonly who: string;
  readonly threads?: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Folder of the register, which is never taken in itself. */
  readonly skip?: string | null;
}

export interface Progress {
  readonly found: number;
  readonly done: number;
  /** Whether all files have been found. */
  readonly complete: boolean;
}

export interface RefusedFile extends Refusal {
  readonly name: string;
}

export interface IngestResult {
  readonly files: number;
  readonly read: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedFile[];
  /** Documents read with warnings. */
  readonly warned: number;
}

/** Originals that are made durable and entered together. */
const TOGETHER = 64;

/** Takes in every document under the paths. Errors: StoreError, when the store fails; what was acknowledged stays. */
export async function ingest(store: Store, paths: readonly string[], options: IngestOptions): Promise<IngestResult> {
  const run = new Run(store, options);
  try {
    await run.resume();
    const skip = options.skip ? resolve(options.skip) : null;
    for await (const source of sourcesOf(paths, (path) => resolve(path) === skip)) await run.take(source);
    return await run.finish();
  } catch (error) {
    await run.abandon();
    throw error;
  }
}

/** Reads what waits: after a kill, a rebuild, a symbol given. */
export const ingestWaiting = (store: Store, options: IngestOptions): Promise<IngestResult> =>
  ingest(store, [], options);

class Run {
  readonly #store: Store;
  readonly #options: IngestOptions;
  readonly #pool: ReaderPool;
  readonly #reader = readerVersion();
  #known: Map<string, KnownOriginal> = new Map();
  #together: (StoredOriginal & { bytes: Uint8Array; fresh: boolean })[] = [];
  readonly #asked = new Set<string>();
  readonly #refused: RefusedFile[] = [];
  #files = 0;
  #read = 0;
  #warned = 0;
  #unchanged = 0;

  constructor(store: Store, options: IngestOptions) {
    this.#store = store;
    this.#options = options;
    const threads = options.threads ?? Math.max(1, Math.min(8, availableParallelism()));
    this.#pool = new ReaderPool(
      { handle: store.handle, reader: this.#reader },
      { threads, onOutcome: (outcome) => this.#heard(outcome) },
    );
  }

  /** What an earlier run stored and did not come to read. */
  async resume(): Promise<void> {
    this.#known = await knownOriginals(this.#store);
    const items: Item[] = [];
    for (const [sha256, { state, names, given }] of this.#known)
      if (state === 'waiting') items.push({ sha256, name: names[0], given });
    this.#ask(items);
  }

  async take({ name, bytes, failure }: Source): Promise<void> {
    this.#files++;
    if (!bytes) {
      const { id, values } = failure ?? { id: 'file-unreadable', values: {} };
      this.#refused.push({ name, id, values });
      return this.#tell(false);
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const known = this.#known.get(sha256);
    const given = this.#givenFor(name);
    if (known && !isNews(known, name, given)) this.#same(sha256, name, known);
    else this.#together.push({ sha256, size: bytes.length, name, given, bytes, fresh: !known });
    if (this.#together.length >= TOGETHER) await this.#keepBytes();
    this.#tell(false);
  }

  async finish(): Promise<IngestResult> {
    await this.#keepBytes();
    this.#tell(true);
    await this.#pool.finish();
    const waiting = await knownOriginals(this.#store);
    const again = [...waiting].filter(([sha256, one]) => one.state === 'waiting' && this.#asked.has(sha256));
    if (again.length)
      await this.#again(again.map(([sha256, one]) => ({ sha256, name: one.names[0], given: one.given })));
    return {
      files: this.#files,
      read: this.#read,
      unchanged: this.#unchanged,
      refused: this.#refused,
      warned: this.#warned,
    };
  }

  async abandon(): Promise<void> {
    await this.#pool.finish().catch(() => {});
  }

  /** Copies that were sent back while others were read (two works became one): a second round reads them. */
  async #again(items: readonly Item[]): Promise<void> {
    const pool = new ReaderPool(
      { handle: this.#store.handle, reader: this.#reader },
      { threads: 1, onOutcome: () => {} },
    );
    pool.add(items);
    await pool.finish();
  }

  #givenFor(name: string): string | null {
    for (const [file, symbol] of this.#options.symbols ?? [])
      if (name === file || name.endsWith(`/${file}`) || resolve(name) === resolve(file)) return symbol;
    return null;
  }

  #same(sha256: string, name: string, known: KnownOriginal): void {
    if (known.state === 'refused') this.#refused.push({ name, ...(known.refusal as unknown as Refusal) });
    else if (known.state === 'read') this.#unchanged++;
    else this.#asked.add(sha256);
  }

  /** Bytes first; only when they are durable are they entered and read. */
  async #keepBytes(): Promise<void> {
    const together = this.#together;
    this.#together = [];
    if (!together.length) return;
    await this.#store.originals.putMany(together.filter((one) => one.fresh).map((one) => one.bytes));
    const entries = together.map(({ sha256, size, name, given }) => ({ sha256, size, name, given }));
    await noteStored(this.#store, entries, this.#options.who);
    const items: Item[] = [];
    for (const { sha256, name, given } of entries) {
      const known = this.#known.get(sha256);
      if (this.#asked.has(sha256)) this.#unchanged++;
      else if (known?.state !== 'read' || (given && given !== known.given)) items.push({ sha256, name, given });
      else this.#unchanged++;
    }
    this.#ask(items);
  }

  #ask(items: readonly Item[]): void {
    for (const { sha256 } of items) this.#asked.add(sha256);
    this.#pool.add(items);
  }

  #heard(outcome: Outcome): void {
    if ('refusal' in outcome) this.#refused.push({ name: outcome.name, ...outcome.refusal });
    else {
      this.#read++;
      if (outcome.warnings) this.#warned++;
    }
    this.#tell(false);
  }

  #tell(complete: boolean): void {
    const done = this.#read + this.#unchanged + this.#refused.length;
    this.#options.onProgress?.({ found: this.#files, done, complete });
  }
}

const isNews = (known: KnownOriginal, name: string, given: string | null): boolean =>
  !known.names.includes(name) || (given !== null && given !== known.given);
