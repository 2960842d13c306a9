// The audit trail: who did what to what, each entry bound to the one before by its hash.
import { createHash } from 'node:crypto';
import { type Tx, takeOrder } from './change.ts';

export interface AuditEntry {
  readonly who: string;
  /** `stored`, `symbol-given`, `symbol-corrected`, `withdrawn`, `review`, `review-undone` … */
  readonly action: string;
  /** Symbol, address or hash it is about. */
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface AuditRow extends AuditEntry {
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
  readonly previous: string;
}

/** Hash of an entry: over the one before and everything it says. */
export const hashOf = (row: Omit<AuditRow, 'hash'>): string =>
  createHash('sha256')
    .update(JSON.stringify([row.previous, row.seq, row.at, row.who, row.action, row.subject, row.detail]))
    .digest('hex');

/** Appends entries in the transaction that does what they say. */
export async function audit(tx: Tx, entries: readonly AuditEntry[], at = new Date()): Promise<void> {
  if (!entries.length) return;
  await takeOrder(tx);
  let last = await tx.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const rows = entries.map((entry) => {
    const bare = { ...entry, seq: (last?.seq ?? 0) + 1, at: at.toISOString(), previous: last?.hash ?? '' };
    const row = { ...bare, hash: hashOf(bare) };
    last = row;
    return { ...row, detail: JSON.stringify(row.detail) };
  });
  for (let i = 0; i < rows.length; i += 1000)
    await tx
      .insertInto('audit')
      .values(rows.slice(i, i + 1000))
      .execute();
}
