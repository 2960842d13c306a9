// Takes files into the register: original first, then reading. Safe to kill at any moment and to do again.
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import {
  DAMAGES,
  type KnownOriginal,
  knownOriginals,
  mustHaveTables,
  noteRefused,
  noteStored,
  type Store,
  type StoredOriginal,
  writeTrail,
} from '../../store/index.ts';
import { ReaderPool } from './pool.ts';
import { readerVersion } from './reader-version.ts';
import { type Source, sourcesOf } from './sources.ts';
import type { Item, Outcome, Refusal } from './task.ts';

export interface IngestOptions {
  /** Symbols given by file, as the file is named in `sources` (or its end); normal form. */
  readonly symbols?: ReadonlyMap<string, string>;
  readonly who: string;
  /** Reader threads; 0 reads in this one, which is quicker for a few files. Default: one for each core, less one where others are being served. */
  readonly threads?: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Hears of each file when what is said of it is durable. */
  readonly onFile?: (file: FileNews) => void;
  /** Folder of the register, which is never taken in itself. */
  readonly skip?: string | null;
  /** Ends it after the batches that are being read; the next run goes on. */
  readonly signal?: AbortSignal;
}

export interface Progress {
  readonly found: number;
  readonly done: number;
  /** Whether all files have been found. */
  readonly complete: boolean;
}

export interface FileNews {
  readonly name: string;
  readonly sha256: string | null;
  readonly state: 'read' | 'unchanged' | 'refused';
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

/** Originals that are made durable and entered together, and their bytes, so that large files do not fill the memory. */
const TOGETHER = 64;
const BYTES_TOGETHER = 32 * 1024 * 1024;

/** Takes in every document under the paths. Errors: StoreError, when the store fails; the signal's reason. What was acknowledged stays. */
export async function ingest(store: Store, paths: readonly string[], options: IngestOptions): Promise<IngestResult> {
  const run = new Run(store, options);
  const { signal } = options;
  signal?.addEventListener('abort', () => void run.abandon());
  try {
    await mustHaveTables(store);
    await run.resume();
    const skip = options.skip ? resolve(options.skip) : null;
    for await (const source of sourcesOf(paths, (path) => resolve(path) === skip)) {
      signal?.throwIfAborted();
      await run.take(source);
    }
    return await run.finish();
  } catch (error) {
    await run.abandon();
    throw error;
  }
}

/** Reads what waits: after a kill, a rebuild, a symbol given. */
export const ingestWaiting = (store: Store, options: IngestOptions): Promise<IngestResult> =>
  ingest(store, [], options);

const coresFor = ({ alone }: Store): number => Math.max(1, Math.min(8, availableParallelism() - (alone ? 0 : 1)));

/** Two works that become one send copies back; a chain of them needs a few rounds. */
const ROUNDS = 5;

class Run {
  readonly #store: Store;
  readonly #options: IngestOptions;
  readonly #pool: ReaderPool;
  readonly #threads: number;
  readonly #reader = readerVersion();
  #known: Map<string, KnownOriginal> = new Map();
  #together: (StoredOriginal & { bytes: Uint8Array; fresh: boolean })[] = [];
  readonly #asked = new Set<string>();
  /** Left by an earlier run, and not met again in this one. */
  #resumed = new Set<string>();
  /** Files with the bytes of another one of this run: what is said of that is said of them. */
  readonly #twins: { name: string; sha256: string }[] = [];
  readonly #refused: RefusedFile[] = [];
  #bytes = 0;
  #files = 0;
  #read = 0;
  #warned = 0;
  #unchanged = 0;

  constructor(store: Store, options: IngestOptions) {
    this.#store = store;
    this.#options = options;
    const threads = options.threads ?? coresFor(store);
    this.#threads = threads;
    this.#pool = this.#poolOf(threads, (outcome) => this.#heard(outcome));
  }

  /** What an earlier run stored and did not come to read. */
  async resume(): Promise<void> {
    this.#known = await this.#store.persist(() => knownOriginals(this.#store));
    const items: Item[] = [];
    for (const [sha256, { state, names, given }] of this.#known)
      if (state === 'waiting') items.push({ sha256, name: names[0], given });
    this.#resumed = new Set(items.map((one) => one.sha256));
    this.#files += items.length;
    this.#ask(items);
  }

  async take({ name, bytes, failure }: Source): Promise<void> {
    this.#files++;
    if (!bytes) {
      const { id, values } = failure ?? { id: 'file-unreadable', values: {} };
      return this.#refuse({ name, id, values }, null);
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const known = this.#known.get(sha256);
    if (this.#resumed.delete(sha256)) this.#files--;
    const given = this.#givenFor(name);
    if (known && !isNews(known, name, given, this.#reader)) this.#same(sha256, name, known);
    else {
      const fresh = !known || isDamaged(known);
      this.#together.push({ sha256, size: bytes.length, name, given, bytes, fresh });
      this.#bytes += bytes.length;
    }
    if (this.#together.length >= TOGETHER || this.#bytes >= BYTES_TOGETHER) await this.#keepBytes();
    this.#tell(false);
  }

  async finish(): Promise<IngestResult> {
    await this.#keepBytes();
    this.#tell(true);
    await this.#pool.finish();
    this.#options.signal?.throwIfAborted();
    await this.#again();
    await this.#tellTwins();
    return {
      files: this.#files,
      read: this.#read,
      unchanged: this.#unchanged,
      // The threads' order is chance.
      refused: this.#refused.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
      warned: this.#warned,
    };
  }

  async abandon(): Promise<void> {
    await this.#pool.abandon();
  }

  /** Copies that were sent back while others were read (two works became one) are read until none is. */
  async #again(): Promise<void> {
    for (let round = 0; round < ROUNDS; round++) {
      const known = await this.#store.persist(() => knownOriginals(this.#store));
      const again = [...known].filter(([sha256, one]) => one.state === 'waiting' && this.#asked.has(sha256));
      if (!again.length) return;
      const pool = this.#poolOf(Math.min(1, this.#threads), () => {});
      pool.add(again.map(([sha256, one]) => ({ sha256, name: one.names[0], given: one.given })));
      await pool.finish();
    }
  }

  #poolOf(threads: number, onOutcome: (outcome: Outcome) => void): ReaderPool {
    const store = this.#store;
    const persist = store.persist;
    const refuse = (item: Item, refusal: Refusal): Promise<void> =>
      persist(() => noteRefused(store, item.sha256, this.#reader, refusal));
    return new ReaderPool({ handle: store.handle, reader: this.#reader }, { threads, persist, refuse, onOutcome });
  }

  async #tellTwins(): Promise<void> {
    if (!this.#twins.length) return;
    const known = await this.#store.persist(() => knownOriginals(this.#store));
    for (const { name, sha256 } of this.#twins) this.#same(sha256, name, known.get(sha256)!);
  }

  #givenFor(name: string): string | null {
    for (const [file, symbol] of this.#options.symbols ?? [])
      if (name === file || name.endsWith(`/${file}`) || resolve(name) === resolve(file)) return symbol;
    return null;
  }

  #same(sha256: string, name: string, known: KnownOriginal): void {
    if (known.state === 'refused') this.#refuse({ name, ...(known.refusal as unknown as Refusal) }, sha256);
    else if (known.state === 'read') this.#keep({ name, sha256, state: 'unchanged' });
  }

  /** Bytes first; only when they are durable are they entered and read. */
  async #keepBytes(): Promise<void> {
    const together = this.#together;
    this.#together = [];
    this.#bytes = 0;
    if (!together.length) return;
    await this.#store.originals.putMany(together.filter((one) => one.fresh).map((one) => one.bytes));
    const entries = together.map(({ sha256, size, name, given }) => ({ sha256, size, name, given }));
    await noteStored(this.#store, entries, this.#options.who);
    await writeTrail(this.#store);
    const items: Item[] = [];
    for (const { sha256, name, given } of entries) {
      const known = this.#known.get(sha256);
      const unread = known?.state !== 'read' || (given !== null && given !== known.given);
      if (unread && !this.#asked.has(sha256))
        items.push({ sha256, name: known?.names[0] ?? name, given: given ?? known?.given ?? null });
      else if (known?.state === 'read') this.#keep({ name, sha256, state: 'unchanged' });
      else this.#twins.push({ name, sha256 });
      this.#asked.add(sha256);
    }
    this.#pool.add(items);
  }

  #ask(items: readonly Item[]): void {
    for (const { sha256 } of items) this.#asked.add(sha256);
    this.#pool.add(items);
  }

  #heard(outcome: Outcome): void {
    const { name, sha256 } = outcome;
    if ('refusal' in outcome) return this.#refuse({ name, ...outcome.refusal }, sha256);
    if (outcome.warnings) this.#warned++;
    this.#keep({ name, sha256, state: 'read' });
  }

  #keep(file: FileNews): void {
    if (file.state === 'read') this.#read++;
    else this.#unchanged++;
    this.#options.onFile?.(file);
    this.#tell(false);
  }

  #refuse(file: RefusedFile, sha256: string | null): void {
    this.#refused.push(file);
    this.#options.onFile?.({ name: file.name, sha256, state: 'refused' });
    this.#tell(false);
  }

  #tell(complete: boolean): void {
    const done = this.#read + this.#unchanged + this.#refused.length;
    this.#options.onProgress?.({ found: this.#files, done, complete });
  }
}

const isDamaged = (known: KnownOriginal): boolean =>
  DAMAGES.includes(known.refusal?.id ?? '') && known.state !== 'read';

/** A new name, a symbol just given, bytes that were lost, or a refusal by readers that were others. */
const isNews = (known: KnownOriginal, name: string, given: string | null, reader: string): boolean =>
  !known.names.includes(name) ||
  (given !== null && given !== known.given) ||
  isDamaged(known) ||
  (known.state === 'refused' && known.reader !== reader);
