// One change of the register: a transaction whose works take the next revision, last of all and one after another.
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../schema/tables.ts';

export type Tx = Transaction<Tables>;

/** Advisory locks: one for the order of revisions and the audit trail, a space of them for symbols. */
const ORDER = 0x0c7a;

/** Waits for the order of changes; hold it briefly, right before the commit. */
export const takeOrder = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${ORDER})`.execute(tx);
};

/** Nobody else may decide where documents with these symbols belong until this transaction ends. */
export async function lockSymbols(tx: Tx, symbols: readonly string[]): Promise<void> {
  const names = [...new Set(symbols)].sort();
  await sql`select pg_advisory_xact_lock(${ORDER + 1}, hashtext(name)) from unnest(${names}::text[]) name`.execute(tx);
}

/** The works changed: whoever watches revisions sees them after the commit. */
export async function bump(tx: Tx, works: readonly number[]): Promise<void> {
  await takeOrder(tx);
  await sql`update octavo.work set revision = nextval('octavo.revision') where work_id = any(${works})`.execute(tx);
}

export const inTransaction = <T>(db: Kysely<Tables>, run: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().execute(run);
