// The ledger of originals: what was taken in, and how far each has come.
import { sql } from 'kysely';
import type { Store } from '../open.ts';
import { audit } from './audit.ts';
import { inTransaction } from './change.ts';

export interface StoredOriginal {
  readonly sha256: string;
  readonly size: number;
  /** The name it came under. */
  readonly name: string;
  /** A symbol given by a person for this file. */
  readonly given: string | null;
}

export interface KnownOriginal {
  readonly state: 'waiting' | 'read' | 'refused';
  readonly reader: string | null;
  readonly given: string | null;
  readonly names: readonly string[];
  readonly refusal: { readonly id: string; readonly values?: Record<string, unknown> } | null;
}

/** All originals by hash. */
export async function knownOriginals(store: Store): Promise<Map<string, KnownOriginal>> {
  const rows = await store.db
    .selectFrom('original')
    .select(['sha256', 'state', 'reader', 'given', 'names', 'refusal'])
    .execute();
  return new Map(rows.map(({ sha256, ...row }) => [sha256, row]));
}

/** Enters originals whose bytes are durable. A known one gets its new name; one given a new symbol waits again. */
export const noteStored = (store: Store, originals: readonly StoredOriginal[], who: string): Promise<void> =>
  inTransaction(store.db, async (tx) => {
    const rows = JSON.stringify(originals);
    await sql`insert into octavo.original (sha256, size, names, state, given)
      select distinct on (x.sha256) x.sha256, x.size, array[x.name], 'waiting', x.given
      from json_to_recordset(${rows}::json) as x(sha256 text, size bigint, name text, given text)
      order by x.sha256, x.given nulls last
      on conflict (sha256) do update set
        names = case when excluded.names[1] = any(octavo.original.names) then octavo.original.names
          else octavo.original.names || excluded.names end,
        state = case when excluded.given is distinct from octavo.original.given and excluded.given is not null
          then 'waiting' else octavo.original.state end,
        given = coalesce(excluded.given, octavo.original.given)`.execute(tx);
    await audit(
      tx,
      originals.map(({ sha256, name, given }) => ({
        who,
        action: 'stored',
        subject: sha256,
        detail: given ? { name, given } : { name },
      })),
    );
  });

/** The original cannot be read: the message that says why. */
export async function noteRefused(
  store: Store,
  sha256: string,
  reader: string,
  refusal: { id: string; values?: Readonly<Record<string, unknown>> },
): Promise<void> {
  await store.db
    .updateTable('original')
    .set({ state: 'refused', reader, refusal: JSON.stringify({ id: refusal.id, values: refusal.values ?? {} }) })
    .where('sha256', '=', sha256)
    .execute();
}

/** Every original waits to be read again (a newer reader, a rebuild). */
export async function waitAgain(store: Store, reader?: string): Promise<number> {
  let query = store.db.updateTable('original').set({ state: 'waiting' }).where('state', '!=', 'waiting');
  if (reader) query = query.where((is) => is.or([is('reader', 'is', null), is('reader', '!=', reader)]));
  const result = await query.executeTakeFirst();
  return Number(result.numUpdatedRows);
}
