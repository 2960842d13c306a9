// The audit trail as a file beside the originals: with it and them alone a register can be made again.
import { appendFile, mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diskError } from '../disk-error.ts';
import type { Store } from '../open.ts';
import { type AuditRow, hashOf } from './audit.ts';

const fileOf = (store: Store): string => join(dirname(store.originals.folder), 'audit.jsonl');

/** Appends what the file does not have yet; durable when it resolves. A second program's lines are not doubled: it reads the end first. */
export async function writeTrail(store: Store): Promise<void> {
  const path = fileOf(store);
  const last = (await readTrail(store)).at(-1)?.seq ?? 0;
  const rows = await store.db.selectFrom('audit').selectAll().where('seq', '>', last).orderBy('seq').execute();
  if (!rows.length) return;
  const lines = rows.map((row) => `${JSON.stringify({ ...row, at: row.at.toISOString() })}\n`).join('');
  try {
    await mkdir(dirname(path), { recursive: true });
    await appendFile(path, lines);
    const file = await open(path, 'r+');
    await file.sync();
    await file.close();
  } catch (error) {
    throw diskError(error, path);
  }
}

/** Entries of the file, each once, in order; a last line that was cut off is left out. */
export async function readTrail(store: Store): Promise<AuditRow[]> {
  const text = await readFile(fileOf(store), 'utf8').catch(() => '');
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
    if (row.previous !== before || row.hash !== hashOf(row)) broken.push(row.seq);
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
