// The ledger of originals: what was taken in, and how far each has come.
import { sql } from 'kysely';
import type { Store } from '../open.ts';
import { audit } from './audit.ts';
import { inTransaction, type Tx, takeOrder } from './change.ts';
import { cleanJson } from './rows.ts';

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

/**
 * Enters originals whose bytes are durable. A known one gets its new name; one given a new symbol waits again, as does
 * one whose bytes were damaged. What is known already is not entered again, so that doing it twice is doing it once.
 */
export const noteStored = (store: Store, originals: readonly StoredOriginal[], who: string): Promise<void> =>
  store.persist(() =>
    inTransaction(store.db, async (tx) => {
      await takeOrder(tx);
      const news = await newsAmong(tx, originals);
      if (!news.length) return;
      const rows = JSON.stringify([...Map.groupBy(news, (one) => one.sha256).values()].map(asOne));
      await sql`insert into octavo.original (sha256, size, names, state, given)
        select x.sha256, x.size, array(select json_array_elements_text(x.names)), 'waiting', x.given
        from json_to_recordset(${rows}::json) as x(sha256 text, size bigint, names json, given text)
        on conflict (sha256) do update set
          names = array(select name from unnest(octavo.original.names || excluded.names) with ordinality as n(name, place)
            group by name order by min(place)),
          size = excluded.size,
          state = case when excluded.given is distinct from octavo.original.given and excluded.given is not null
              or octavo.original.refusal->>'id' = any(${DAMAGES}) then 'waiting' else octavo.original.state end,
          given = coalesce(excluded.given, octavo.original.given)`.execute(tx);
      await audit(
        tx,
        news.map(({ sha256, name, given }) => ({
          who,
          action: 'stored',
          subject: sha256,
          detail: given ? { name, given } : { name },
        })),
      );
    }),
  );

/** One file that came under several names. */
const asOne = (copies: readonly StoredOriginal[]): object => ({
  sha256: copies[0].sha256,
  size: copies[0].size,
  names: copies.map((one) => one.name),
  given: copies.findLast((one) => one.given !== null)?.given ?? null,
});

/** Refusals that are the disk's fault and not the document's: the same bytes, taken in again, mend them. */
export const DAMAGES: string[] = ['original-damaged', 'original-missing'];

/** Those that say something the ledger does not know, each once. */
async function newsAmong(tx: Tx, originals: readonly StoredOriginal[]): Promise<StoredOriginal[]> {
  const hashes = originals.map((one) => one.sha256);
  const rows = await tx
    .selectFrom('original')
    .select(['sha256', 'names', 'given', 'refusal'])
    .where('sha256', 'in', hashes)
    .execute();
  const known = new Map(rows.map((row) => [row.sha256, row]));
  const once = new Map(originals.map((one) => [JSON.stringify([one.sha256, one.name, one.given]), one]));
  return [...once.values()].filter(({ sha256, name, given }) => {
    const row = known.get(sha256);
    const damaged = DAMAGES.includes(row?.refusal?.id ?? '');
    return !row?.names.includes(name) || (given !== null && given !== row.given) || damaged;
  });
}

/** The original cannot be read: the message that says why. */
export async function noteRefused(
  store: Store,
  sha256: string,
  reader: string,
  refusal: { id: string; values?: Readonly<Record<string, unknown>> },
): Promise<void> {
  const said = cleanJson({ id: refusal.id, values: refusal.values ?? {} });
  await store.db
    .updateTable('original')
    .set({ state: 'refused', reader, refusal: said })
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
