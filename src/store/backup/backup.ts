// Backup and restore: see README.md.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Counts, countsOf } from '../ask/readings.ts';
import { diskError } from '../disk-error.ts';
import { StoreError } from '../error.ts';
import type { Store } from '../open.ts';
import { openOriginals } from '../originals/index.ts';
import { makeFolder, syncFolder } from '../sync-folder.ts';
import { freshStatistics } from '../write/statistics.ts';
import { writeTrailIn } from '../write/trail.ts';
import { hashOfFile, readLines, type Written, writeLines } from './files.ts';
import { withoutIndexes } from './indexes.ts';
import { isEmpty, putRows, rowsOf, schemaOf, setCounters, TABLES } from './tables.ts';

export interface Manifest {
  readonly octavo: 1;
  readonly schema: string;
  readonly counts: Counts;
  readonly tables: Readonly<Record<string, Written>>;
  /** SHA-256 of every original. */
  readonly originals: readonly string[];
}

export type BackupProgress = (what: string, done: number, all: number) => void;

/** Writes the register into an empty folder. Errors: `backup-folder-full`, `disk-*`. */
export async function backUp(store: Store, folder: string, onProgress: BackupProgress = () => {}): Promise<Manifest> {
  try {
    await mustBeEmpty(folder);
    await makeFolder(join(folder, 'tables'));
    const { tables, names } = await dump(store, folder, onProgress);
    await syncFolder(join(folder, 'tables'));
    await copyOriginals(store, folder, names, onProgress);
    const manifest: Manifest = {
      octavo: 1,
      schema: await schemaOf(store.db),
      counts: await countsOf(store),
      tables,
      originals: names,
    };
    await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, {
      flush: true,
      flag: 'wx',
    });
    await syncFolder(folder);
    return manifest;
  } catch (error) {
    throw error instanceof StoreError ? error : diskError(error, folder);
  }
}

async function mustBeEmpty(folder: string): Promise<void> {
  await makeFolder(folder);
  if ((await readdir(folder)).length) throw new StoreError('backup-folder-full', { folder });
}

/** All tables in one snapshot. */
function dump(
  store: Store,
  folder: string,
  onProgress: BackupProgress,
): Promise<{ tables: Record<string, Written>; names: string[] }> {
  return store.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const tables: Record<string, Written> = {};
      for (const [i, [table, key]] of TABLES.entries()) {
        tables[table] = await writeLines(join(folder, 'tables', `${table}.jsonl.gz`), rowsOf(tx, table, key));
        onProgress('tables', i + 1, TABLES.length);
      }
      const { rows } = await sql<{ sha256: string }>`select sha256 from octavo.original order by sha256`.execute(tx);
      return { tables, names: rows.map((row) => row.sha256) };
    });
}

const TOGETHER = 32;

async function copyOriginals(
  store: Store,
  folder: string,
  names: readonly string[],
  onProgress: BackupProgress,
): Promise<void> {
  const copy = openOriginals(join(folder, 'originals'));
  for (let i = 0; i < names.length; i += TOGETHER) {
    const some = names.slice(i, i + TOGETHER);
    await copy.putMany(await Promise.all(some.map((name) => store.originals.get(name))));
    onProgress('originals', Math.min(names.length, i + TOGETHER), names.length);
  }
}

/** Fills an empty register from a backup; all or nothing. Errors: `backup-missing`, `backup-damaged`, `backup-other-version`, `register-not-empty`, `disk-*`. */
export async function restore(store: Store, folder: string, onProgress: BackupProgress = () => {}): Promise<Manifest> {
  if (!(await isEmpty(store.db))) throw new StoreError('register-not-empty');
  const manifest = await manifestOf(folder);
  const schema = await schemaOf(store.db);
  if (manifest.schema !== schema)
    throw new StoreError('backup-other-version', { found: manifest.schema, here: schema });
  for (const [table, { sha256 }] of Object.entries(manifest.tables))
    if ((await hashOfFile(fileOf(folder, table)).catch(() => '')) !== sha256)
      throw new StoreError('backup-damaged', { file: `tables/${table}.jsonl.gz` });
  await restoreOriginals(store, folder, manifest.originals, onProgress);
  await store.db.transaction().execute(async (tx) => {
    // What opening an empty register has set.
    await tx.deleteFrom('setting').execute();
    await withoutIndexes(tx, async () => {
      // A backup of an earlier Octavo may have fewer.
      const there = TABLES.filter(([table]) => table in manifest.tables);
      for (const [i, [table]] of there.entries()) {
        for await (const rows of readLines(fileOf(folder, table))) await putRows(tx, table, rows);
        onProgress('tables', i + 1, there.length);
      }
    });
    await setCounters(tx);
    await writeTrailIn(store, tx);
  });
  await freshStatistics(store);
  return manifest;
}

const fileOf = (folder: string, table: string): string => join(folder, 'tables', `${table}.jsonl.gz`);

async function manifestOf(folder: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  } catch {
    throw new StoreError('backup-missing', { folder });
  }
}

async function restoreOriginals(
  store: Store,
  folder: string,
  names: readonly string[],
  onProgress: BackupProgress,
): Promise<void> {
  const copy = openOriginals(join(folder, 'originals'));
  for (let i = 0; i < names.length; i += TOGETHER) {
    const some = names.slice(i, i + TOGETHER);
    await store.originals.putMany(await Promise.all(some.map((name) => copy.get(name))));
    onProgress('originals', Math.min(names.length, i + TOGETHER), names.length);
  }
}
