// The audit trail as a file beside the originals: with it and them alone a register can be made again.
import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { diskError, ifDiskError } from '../disk-error.ts';
import { StoreError } from '../error.ts';
import type { Store } from '../open.ts';
import { giveToOwner, syncFolder } from '../sync-folder.ts';
import { type AuditRow, hashOf } from './audit.ts';
import { inTransaction, type Tx } from './change.ts';

const fileOf = (store: Store): string => join(dirname(store.originals.folder), 'audit.jsonl');

/** One program at a time writes the file. */
const WRITING = 0x0c7c;
const BATCH = 5000;

/**
 * Appends what the file does not have yet; durable when it resolves. Errors: `disk-*`; `register-tables-lost` when the
 * file knows more than the database, whose tables then are not those the file was written from.
 */
export const writeTrail = (store: Store): Promise<void> =>
  store.persist(() => inTransaction(store.db, (tx) => writeTrailIn(store, tx)));

/** The same as the last step of a change: what it enters is in the file before it is in the tables. */
export async function writeTrailIn(store: Store, tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${WRITING})`.execute(tx);
  await append(tx, fileOf(store)).catch((error) => {
    throw ifDiskError(error, fileOf(store));
  });
}

async function append(tx: Tx, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a+', 0o600);
  try {
    const end = await endOf(file);
    await mustFit(tx, end.last, path);
    if (!end.size) await settle(path);
    if (end.size !== end.whole) await file.truncate(end.whole);
    await addRows(tx, file, end.last?.seq ?? 0).catch(async (error) => {
      // What may not be durable is written again the next time.
      if ('syscall' in error) await file.truncate(end.whole).catch(() => {});
      throw error;
    });
  } finally {
    await file.close();
  }
}

async function addRows(tx: Tx, file: FileHandle, last: number): Promise<void> {
  let after = last;
  for (let rows = await rowsAfter(tx, after); rows.length; rows = await rowsAfter(tx, after)) {
    await file.appendFile(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    after = rows[rows.length - 1].seq;
  }
  // Also where nothing is new: who wrote it may have been killed before this.
  await file.sync();
}

async function settle(path: string): Promise<void> {
  await giveToOwner(path);
  await syncFolder(dirname(path));
}

const rowsAfter = async (tx: Tx, seq: number): Promise<AuditRow[]> => {
  const rows = await tx.selectFrom('audit').selectAll().where('seq', '>', seq).orderBy('seq').limit(BATCH).execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
};

/** The database must know the file's last entry, or it is another database (a lost one that was begun anew). */
async function mustFit(tx: Tx, last: AuditRow | null, path: string): Promise<void> {
  if (!last) return;
  const row = await tx.selectFrom('audit').select('hash').where('seq', '=', last.seq).executeTakeFirst();
  if (row?.hash !== last.hash) throw new StoreError('register-tables-lost', { path });
}

/** Errors: `register-tables-lost`, where the file beside the originals knows what the tables do not. */
export async function mustHaveTables(store: Store): Promise<void> {
  const path = fileOf(store);
  const file = await open(path, 'r').catch((error) => {
    if (error.code === 'ENOENT') return null;
    throw diskError(error, path);
  });
  if (!file) return;
  try {
    const { last } = await endOf(file);
    await store.persist(() => inTransaction(store.db, (tx) => mustFit(tx, last, path)));
  } finally {
    await file.close();
  }
}

const CHUNK = 64 * 1024;

interface End {
  readonly size: number;
  /** Size without a last line that was cut off. */
  readonly whole: number;
  readonly last: AuditRow | null;
}

/** The file's last whole line, read from its end. */
async function endOf(file: FileHandle): Promise<End> {
  const { size } = await file.stat();
  let tail = Buffer.alloc(0);
  for (let start = size; start > 0; ) {
    const length = Math.min(CHUNK, start);
    start -= length;
    const chunk = Buffer.alloc(length);
    await file.read(chunk, 0, length, start);
    tail = Buffer.concat([chunk, tail]);
    const end = tail.lastIndexOf(10);
    const begin = end > 0 ? tail.lastIndexOf(10, end - 1) : -1;
    if (end >= 0 && (begin >= 0 || start === 0))
      return { size, whole: start + end + 1, last: parsed(tail.subarray(begin + 1, end).toString()) };
  }
  return { size, whole: 0, last: null };
}

/** Entries of the file, each once, in order; a last line that was cut off is left out. */
export async function readTrail(store: Store): Promise<AuditRow[]> {
  const text = await readFile(fileOf(store), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return '';
    throw diskError(error, fileOf(store));
  });
  const rows = new Map<number, AuditRow>();
  for (const line of text.split('\n')) {
    const row = parsed(line);
    if (row) rows.set(row.seq, row);
  }
  return [...rows.values()].sort((a, b) => a.seq - b.seq);
}

function parsed(line: string): AuditRow | null {
  try {
    return line ? (JSON.parse(line) as AuditRow) : null;
  } catch {
    return null;
  }
}

/** Numbers of entries that do not fit the one before them: something was changed or is missing. */
export function brokenLinks(rows: readonly AuditRow[]): number[] {
  const broken: number[] = [];
  for (const [i, row] of rows.entries()) {
    const before = i ? rows[i - 1].hash : '';
    const gap = row.seq !== (i ? rows[i - 1].seq : 0) + 1;
    if (gap || row.previous !== before || row.hash !== hashOf(row)) broken.push(row.seq);
  }
  return broken;
}

/** The trail in the database. */
export async function trailOf(store: Store, page: { after?: number; limit?: number } = {}): Promise<AuditRow[]> {
  const rows = await store.db
    .selectFrom('audit')
    .selectAll()
    .where('seq', '>', page.after ?? 0)
    .orderBy('seq')
    .limit(page.limit ?? 1_000_000)
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Numbers of entries that the file beside the originals says otherwise than the database. */
export async function unlikeFile(store: Store, rows: readonly AuditRow[]): Promise<number[]> {
  const hashes = new Map(rows.map((row) => [row.seq, row.hash]));
  return (await readTrail(store)).filter((row) => hashes.get(row.seq) !== row.hash).map((row) => row.seq);
}
