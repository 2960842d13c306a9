// "Everything, please": all that is held as files, with the SHA-256 of each.
import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, type WriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Zip, ZipDeflate } from 'fflate';
import {
  expressionsOf,
  factsWhere,
  type HeldReading,
  ifDiskError,
  listWorks,
  readings,
  reviewsOf,
  StoreError,
  stateOf,
  type Work,
} from '../store/index.ts';
import { type Cell, CSV_START, csvLine, type JsonDocument, write } from '../writers/index.ts';
import { bareName } from './bare-name.ts';
import { factsAfterReview, treeOfExpression } from './documents.ts';
import type { Register } from './open.ts';
import { mustBeAllowed, OPERATOR, type Person } from './person.ts';

export type BulkTarget = 'csv' | 'jsonl' | 'akn';
export const BULK_TARGETS: readonly BulkTarget[] = ['csv', 'jsonl', 'akn'];

export interface BulkFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface BulkManifest {
  readonly octavo: 1;
  readonly to: BulkTarget;
  /** Revision of the register when it began, and when it ended: equal where nothing came meanwhile. */
  readonly revision: number;
  readonly revisionAtEnd: number;
  readonly made: string;
  readonly works: number;
  readonly documents: number;
  readonly files: readonly BulkFile[];
}

const MANIFEST = 'manifest.json';

/** A file that is written line by line, hashed on the way. */
class Out {
  readonly #name: string;
  readonly #stream: WriteStream;
  readonly #hash: Hash = createHash('sha256');
  #bytes = 0;

  constructor(folder: string, name: string) {
    this.#name = name;
    this.#stream = createWriteStream(join(folder, name), { flags: 'wx' });
    // An error comes out where the next line is written, or at the end.
    this.#stream.on('error', () => {});
  }

  async put(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    if (this.#stream.errored) throw this.#stream.errored;
    if (!this.#stream.write(bytes)) await once(this.#stream, 'drain');
  }

  async end(): Promise<BulkFile> {
    this.#stream.end();
    if (!this.#stream.closed) await once(this.#stream, 'close');
    if (this.#stream.errored) throw this.#stream.errored;
    return { name: this.#name, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}

/** One document with what people said of it. */
interface Given {
  readonly work: Work;
  readonly row: HeldReading;
  readonly reading: JsonDocument;
}

interface Form {
  put(given: Given): Promise<void>;
  end(): Promise<BulkFile[]>;
}

const TEXT_COLUMNS = ['symbol', 'language', 'paragraph', 'role', 'number', 'section', 'phrase', 'verb', 'text'];
const WORK_COLUMNS = ['symbol', 'language', 'kind', 'session', 'organs', 'title', 'adopted', 'distributed', 'symbols'];
const FACT_COLUMNS = ['symbol', 'language', 'kind', 'paragraph', 'start', 'end', 'text', 'value'];

/** Three tables: documents, their paragraphs, their facts. */
async function csvForm(folder: string): Promise<Form> {
  const tables = { documents: WORK_COLUMNS, paragraphs: TEXT_COLUMNS, facts: FACT_COLUMNS };
  const outs = Object.fromEntries(Object.keys(tables).map((name) => [name, new Out(folder, `${name}.csv`)]));
  for (const [name, columns] of Object.entries(tables)) await outs[name].put(CSV_START + csvLine(columns));
  return {
    put: async ({ work, row, reading }) => {
      const own: readonly Cell[] = [work.symbol, row.language];
      await outs.documents.put(csvLine([...own, ...workCells(reading)]));
      for (const one of reading.paragraphs)
        await outs.paragraphs.put(
          csvLine([...own, one.id, one.role, one.number, one.section, one.phrase, one.verb, one.text]),
        );
      for (const [kind, facts] of Object.entries(reading.facts))
        for (const { paragraph, start, end, text, ...value } of facts as {
          paragraph: string;
          start: number;
          end: number;
          text: string;
        }[])
          await outs.facts.put(csvLine([...own, kind, paragraph, start, end, text, JSON.stringify(value)]));
    },
    end: () => Promise.all(Object.values(outs).map((out) => out.end())),
  };
}

const workCells = (reading: JsonDocument): readonly Cell[] => [
  reading.kind,
  reading.session,
  reading.organs,
  reading.title,
  reading.adoptionDate,
  reading.distributionDate,
  reading.symbols.map(({ symbol }) => symbol),
];

/** CONTRACT's objects, one a line. */
async function jsonlForm(folder: string): Promise<Form> {
  const out = new Out(folder, 'documents.jsonl');
  return {
    put: ({ work, row, reading }) =>
      out.put(
        `${JSON.stringify({ ...reading, file: bareName(reading.file), symbol: work.symbol, language: row.language })}\n`,
      ),
    end: async () => [await out.end()],
  };
}

/** A file for each work and language. */
async function aknForm(folder: string, register: Register): Promise<Form> {
  const done: BulkFile[] = [];
  const names = new Set<string>();
  return {
    put: async ({ work, row, reading }) => {
      const found = (await expressionsOf(register.store, work.work)).find(
        (one) => one.current && one.language === row.language,
      );
      if (!found) return;
      const tree = await treeOfExpression(register, work.work, found.expression);
      const plain = work.symbol.replace(/[^\p{L}\p{N}.]+/gu, '_');
      const name = `${names.has(`${plain}.${row.language}`) ? `${plain}-${work.work}` : plain}.${row.language}`;
      names.add(name);
      const out = new Out(folder, `${name}.xml`);
      await out.put((await write(tree, 'akn', { facts: reading.facts })) as string);
      done.push(await out.end());
    },
    end: async () => done,
  };
}

const FORMS: Readonly<Record<BulkTarget, (folder: string, register: Register) => Promise<Form>>> = {
  csv: csvForm,
  jsonl: jsonlForm,
  akn: aknForm,
};

/** Works read at a time, so that memory stays small and others are served in between. */
const TOGETHER = 10;

async function* documents(register: Register): AsyncGenerator<Given> {
  const { store } = register;
  const reviewed = new Set(
    (await reviewsOf(store)).filter((one) => one.fact !== null && !one.undone).map((one) => one.work),
  );
  let after: string | undefined;
  for (;;) {
    const { rows, next } = await listWorks(store, {}, { after, limit: TOGETHER });
    const byWork = new Map(rows.map((work) => [work.work, work]));
    const found: Given[] = [];
    for await (const row of readings(store, { all: true, works: [...byWork.keys()] })) {
      const reading = reviewed.has(row.work) ? await afterReview(register, row) : (row.reading as JsonDocument);
      found.push({ work: byWork.get(row.work)!, row, reading });
    }
    found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
    for (const one of found) {
      yield one;
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (next === null) return;
    after = next;
  }
}

const key = ({ work, row }: Given): string => `${work.symbol} ${row.language}`;

async function afterReview(register: Register, row: HeldReading): Promise<JsonDocument> {
  const rows = await factsWhere(register.store, { work: row.work, language: row.language, rejected: true });
  const reading = row.reading as JsonDocument;
  return { ...reading, facts: factsAfterReview(reading, rows) };
}

export interface BulkOptions {
  readonly onProgress?: (documents: number) => void;
  /** ISO time that the manifest names. */
  readonly now?: string;
}

/** Writes everything into a folder, new or empty, with a manifest of hashes. Errors: `export-folder-full`, `disk-*`. */
export async function exportAll(
  register: Register,
  to: BulkTarget,
  folder: string,
  options: BulkOptions = {},
  by: Person = OPERATOR,
): Promise<BulkManifest> {
  mustBeAllowed(by, 'maintain');
  return writeAll(register, to, folder, options).catch((error) => {
    throw ifDiskError(error, folder);
  });
}

async function writeAll(
  register: Register,
  to: BulkTarget,
  folder: string,
  options: BulkOptions,
): Promise<BulkManifest> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length) throw new StoreError('export-folder-full', { folder });
  const { revision } = await stateOf(register.store);
  const form = await FORMS[to](folder, register);
  const works = new Set<number>();
  let count = 0;
  for await (const given of documents(register)) {
    await form.put(given);
    works.add(given.work.work);
    count++;
    options.onProgress?.(count);
  }
  const manifest: BulkManifest = {
    ...{ octavo: 1 as const, to, revision, revisionAtEnd: (await stateOf(register.store)).revision },
    ...{ made: options.now ?? new Date().toISOString(), works: works.size, documents: count },
    files: (await form.end()).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** A packed export that is kept beside the originals. */
export interface PackedBulk extends BulkFile {
  readonly to: BulkTarget;
  readonly path: string;
  readonly manifest: BulkManifest;
}

const folderOf = (register: Register): string => join(dirname(register.store.originals.folder), 'bulk');
interface Making {
  readonly thread: Worker;
  readonly done: Promise<void>;
}

const making = new WeakMap<Register, Making>();
/** What was begun and is older than this, in milliseconds, nobody makes any more. */
const ABANDONED = 60 * 60 * 1000;

const nameOf = (to: BulkTarget, revision: number): string => `octavo-${to}-${revision}`;

/** Exports of this revision, or where they are not made yet the newest there are; begins to make what is missing. */
export async function bulkFiles(
  register: Register,
  revision: number,
): Promise<{ files: PackedBulk[]; making: boolean }> {
  const found = await Promise.all(BULK_TARGETS.map((to) => newestOf(register, to)));
  const missing = BULK_TARGETS.filter((_, at) => found[at]?.manifest.revision !== revision);
  if (missing.length) begin(register, missing);
  return { files: found.filter((one) => one !== null), making: missing.length > 0 };
}

async function newestOf(register: Register, to: BulkTarget): Promise<PackedBulk | null> {
  const folder = folderOf(register);
  if (!existsSync(folder)) return null;
  const cards = (await readdir(folder)).filter((name) => name.startsWith(`octavo-${to}-`) && name.endsWith('.json'));
  const all = await Promise.all(cards.map(async (name) => cardIn(folder, name)));
  return all.filter((one) => one !== null).sort((a, b) => b.manifest.revision - a.manifest.revision)[0] ?? null;
}

async function cardIn(folder: string, name: string): Promise<PackedBulk | null> {
  try {
    const card = JSON.parse(await readFile(join(folder, name), 'utf8')) as Omit<PackedBulk, 'path'>;
    const path = join(folder, card.name);
    return existsSync(path) ? { ...card, path } : null;
  } catch {
    return null;
  }
}

/** Made one after another in a thread of their own, so that visitors notice little; what is under way is not begun twice. */
function begin(register: Register, targets: readonly BulkTarget[]): void {
  if (making.has(register)) return;
  const workerData = { handle: register.handle, targets };
  const thread = new Worker(new URL('./bulk-worker.ts', import.meta.url), { workerData });
  thread.on('error', (error) => console.error(`octavo: bulk: ${error.stack ?? error}`));
  const done = new Promise<void>((resolve) => thread.on('exit', () => resolve()));
  making.set(register, { thread, done });
  void done.then(() => making.delete(register));
}

/** Ends what is being made of this register, so that it can be closed; it is begun again when somebody asks. */
export async function bulkDone(register: Register): Promise<void> {
  const mine = making.get(register);
  await mine?.thread.terminate();
  await mine?.done;
}

/** Makes the export aside, packs it, and puts it in the place of the older ones. */
export async function packBulk(register: Register, to: BulkTarget): Promise<void> {
  const folder = folderOf(register);
  await removeAbandoned(folder);
  const aside = join(folder, `${to}.new-${process.pid}-${Date.now()}`);
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  try {
    const content = join(aside, 'content');
    const manifest = await exportAll(register, to, content);
    const name = `${nameOf(to, manifest.revision)}.zip`;
    const { bytes, sha256 } = await zipFolder(content, join(aside, name));
    await rename(join(aside, name), join(folder, name));
    const card = { name, to, bytes, sha256, manifest };
    await writeFile(join(aside, 'card'), JSON.stringify(card));
    await rename(join(aside, 'card'), join(folder, `${nameOf(to, manifest.revision)}.json`));
    await removeOlder(folder, to, nameOf(to, manifest.revision));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.includes('.new-'))) {
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > ABANDONED) await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function removeOlder(folder: string, to: BulkTarget, newest: string): Promise<void> {
  const old = (await readdir(folder)).filter(
    (name) => name.startsWith(`octavo-${to}-`) && !name.startsWith(`${newest}.`),
  );
  // Whoever is reading one now keeps it open; its name alone goes.
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
}

/** A zip of a folder's files, as a stream: no file is held in memory whole. */
export async function zipFolder(folder: string, path: string): Promise<BulkFile> {
  const target = createWriteStream(path, { flags: 'wx' });
  const hash = createHash('sha256');
  let bytes = 0;
  let fault: Error | null = null;
  target.on('error', (error) => {
    fault = error;
  });
  const zip = new Zip((error, chunk) => {
    if (error) fault = error;
    else {
      hash.update(chunk);
      bytes += chunk.length;
      target.write(chunk);
    }
  });
  for (const name of (await readdir(folder)).sort()) {
    const entry = new ZipDeflate(name, { level: 6 });
    // The same files give the same zip.
    entry.mtime = '2000-01-01T00:00:00Z';
    zip.add(entry);
    for await (const chunk of createReadStream(join(folder, name), { highWaterMark: 1 << 18 })) {
      entry.push(new Uint8Array(chunk as Buffer));
      if (fault) throw fault;
      if (target.writableNeedDrain) await once(target, 'drain');
    }
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  target.end();
  if (!target.closed) await once(target, 'close');
  if (fault) throw fault;
  return { name: path, bytes, sha256: hash.digest('hex') };
}
