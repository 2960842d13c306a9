// The files as they came, under the name of their SHA-256: ab/cdef…. What is acknowledged is on the disk.
import { hash, randomUUID } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { diskError } from '../disk-error.ts';
import { StoreError } from '../error.ts';
import { DISK, type Disk } from './disk.ts';
import { together } from './together.ts';
import { type Verification, verify } from './verify.ts';

export interface Originals {
  /** Absolute path. */
  readonly folder: string;
  /** Keeps the bytes; resolves with their SHA-256 (hexadecimal) when they are durable. Twice is once. */
  put(bytes: Uint8Array): Promise<string>;
  /** Keeps many, faster than one by one; resolves when all are durable. Rejects at the first that cannot be kept. */
  putMany(files: readonly Uint8Array[]): Promise<string[]>;
  /** The bytes, checked. Errors: `original-missing`, `original-damaged`. */
  get(sha256: string): Promise<Uint8Array>;
  has(sha256: string): Promise<boolean>;
  /** Every SHA-256 held, in order. */
  list(): AsyncGenerator<string>;
  /** Checks every hash. */
  verify(onProgress?: (done: Verification) => void): Promise<Verification>;
}

const SHA256 = /^[0-9a-f]{64}$/;
const ASIDE = 'new';
/** An unfinished file that nobody has touched for so long is nobody's. */
const FORGOTTEN = 24 * 60 * 60 * 1000;
const AT_ONCE = 8;

/** The originals in `folder`, which is made at the first put. Errors of all functions: StoreError (`disk-*`, `original-*`). */
export const openOriginals = (folder: string, disk: Disk = DISK): Originals => new Folder(resolve(folder), disk);

class Folder implements Originals {
  readonly folder: string;
  readonly #disk: Disk;
  /** Folders whose own name is durable. */
  readonly #named = new Set<string>();
  /** Put, but its folder could not be synced: a second sync may say yes to what was lost, so these are written again. */
  readonly #doubtful = new Set<string>();
  /** Put or found, and its folder synced since: what is tried again after a fault goes on from here. */
  readonly #settled = new Set<string>();
  #swept = false;

  constructor(folder: string, disk: Disk) {
    this.folder = folder;
    this.#disk = disk;
  }

  async put(bytes: Uint8Array): Promise<string> {
    return (await this.putMany([bytes]))[0];
  }

  async putMany(files: readonly Uint8Array[]): Promise<string[]> {
    try {
      await this.#doubtfulFirst(files);
      const names = await together(files, AT_ONCE, (bytes) => this.#write(bytes));
      await this.#settle(new Set(names));
      return names;
    } catch (error) {
      throw diskError(error, this.folder);
    }
  }

  async get(sha256: string): Promise<Uint8Array> {
    const bytes = await this.#read(sha256);
    if (hash('sha256', bytes) !== sha256) throw new StoreError('original-damaged', { sha256 });
    return bytes;
  }

  async has(sha256: string): Promise<boolean> {
    if (!SHA256.test(sha256)) return false;
    return (await this.#ask(() => this.#disk.look(this.#path(sha256)))) !== null;
  }

  async *list(): AsyncGenerator<string> {
    for (const start of (await this.#ask(() => this.#disk.names(this.folder))).sort()) {
      if (!/^[0-9a-f]{2}$/.test(start)) continue;
      const names = await this.#ask(() => this.#disk.names(join(this.folder, start)));
      for (const end of names.sort()) if (SHA256.test(start + end)) yield start + end;
    }
  }

  verify(onProgress?: (done: Verification) => void): Promise<Verification> {
    return verify(this, onProgress);
  }

  #path(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2));
  }

  #ask<T>(question: () => Promise<T>): Promise<T> {
    return question().catch((error) => Promise.reject(diskError(error, this.folder)));
  }

  async #read(sha256: string): Promise<Uint8Array> {
    if (!SHA256.test(sha256)) throw new StoreError('original-missing', { sha256 });
    const path = this.#path(sha256);
    return this.#disk.read(path).catch((error) => {
      throw error.code === 'ENOENT' ? new StoreError('original-missing', { sha256 }, error) : diskError(error, path);
    });
  }

  /** One by one, so that a disk which fails now and then is got through: together they would fail together again. */
  async #doubtfulFirst(files: readonly Uint8Array[]): Promise<void> {
    if (!this.#doubtful.size) return;
    for (const bytes of files)
      if (this.#doubtful.has(hash('sha256', bytes))) await this.#settle(new Set([await this.#write(bytes)]));
  }

  async #write(bytes: Uint8Array): Promise<string> {
    const sha256 = hash('sha256', bytes);
    const path = this.#path(sha256);
    if (await this.#holds(sha256, bytes)) return sha256;
    await this.#folder(join(this.folder, ASIDE));
    await this.#folder(dirname(path));
    await this.#sweep();
    this.#settled.delete(sha256);
    const aside = join(this.folder, ASIDE, randomUUID());
    try {
      await this.#fill(aside, bytes);
      await this.#disk.rename(aside, path);
    } catch (error) {
      await this.#disk.remove(aside).catch(() => {});
      throw error;
    }
    return sha256;
  }

  async #fill(path: string, bytes: Uint8Array): Promise<void> {
    const file = await this.#disk.create(path);
    try {
      await file.write(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Makes a folder whose name is durable; one that another process makes at this moment, too. */
  async #folder(path: string): Promise<void> {
    if (this.#named.has(path)) return;
    await this.#disk.makeFolder(path);
    await this.#disk.syncFolder(this.folder);
    this.#named.add(path);
  }

  /** True for a copy with just these bytes; a damaged one is replaced. */
  async #holds(sha256: string, bytes: Uint8Array): Promise<boolean> {
    const path = this.#path(sha256);
    if (this.#doubtful.has(sha256) || (await this.#disk.look(path))?.size !== bytes.length) return false;
    return this.#disk.read(path).then(
      (held) => Buffer.compare(held, bytes) === 0,
      () => false,
    );
  }

  /** Syncs each folder once, also for what was there: another process may have put it a moment ago. */
  async #settle(names: ReadonlySet<string>): Promise<void> {
    const unsettled = [...names].filter((name) => !this.#settled.has(name));
    const folders = Map.groupBy(unsettled, (name) => dirname(this.#path(name)));
    await together([...folders], AT_ONCE, async ([folder, held]) => {
      for (const name of held) this.#doubtful.add(name);
      await this.#disk.syncFolder(folder);
      for (const name of held) {
        this.#doubtful.delete(name);
        this.#settled.add(name);
      }
    });
  }

  async #sweep(): Promise<void> {
    if (this.#swept) return;
    this.#swept = true;
    const aside = join(this.folder, ASIDE);
    for (const path of (await this.#disk.names(aside)).map((name) => join(aside, name))) {
      const found = await this.#disk.look(path);
      if (found && Date.now() - found.changed > FORGOTTEN) await this.#disk.remove(path);
    }
  }
}
