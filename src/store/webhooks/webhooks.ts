// Who is told what: addresses that an administrator named.
import { sql } from 'kysely';
import { StoreError } from '../error.ts';
import type { Store } from '../open.ts';
import { audit } from '../write/audit.ts';
import { inTransaction } from '../write/change.ts';

export interface NewWebhook {
  readonly url: string;
  readonly events: readonly string[];
  /** What messages are signed with. */
  readonly secret: string;
  /** Whether it may be an address of a private network. */
  readonly private: boolean;
}

export interface Webhook extends NewWebhook {
  readonly webhook: number;
  /** Works up to this revision were told. */
  readonly revision: number;
  readonly added: string;
}

/** Adds a webhook, to be told what changes from now on; gives its number. Secret and path stay out of the audit trail, which everybody reads. */
export const addWebhook = (store: Store, hook: NewWebhook, who: string): Promise<number> =>
  inTransaction(store.db, async (tx) => {
    const { rows } = await sql<{ webhook: number }>`
      insert into octavo.webhook (url, events, secret, private, revision)
      values (${hook.url}, ${[...hook.events]}, ${hook.secret}, ${hook.private},
        (select coalesce(max(revision), 0) from octavo.work))
      returning webhook`.execute(tx);
    const [{ webhook }] = rows;
    const detail = { host: new URL(hook.url).host, events: hook.events, private: hook.private };
    await audit(tx, [{ who, action: 'webhook-added', subject: `webhook/${webhook}`, detail }]);
    return webhook;
  });

/** It is told no more; its journal stays. Errors: `webhook-unknown`. */
export const removeWebhook = (store: Store, webhook: number, who: string): Promise<void> =>
  inTransaction(store.db, async (tx) => {
    const { rows } = await sql<{ url: string }>`update octavo.webhook set removed = now()
      where webhook = ${webhook} and removed is null returning url`.execute(tx);
    if (!rows.length) throw new StoreError('webhook-unknown', { webhook });
    await sql`update octavo.delivery set state = 'dropped' where webhook = ${webhook} and state = 'waiting'`.execute(
      tx,
    );
    await audit(tx, [{ who, action: 'webhook-removed', subject: `webhook/${webhook}`, detail: {} }]);
  });

/** Webhooks that are told, by number. */
export async function webhooksOf(store: Store): Promise<Webhook[]> {
  const { rows } = await sql<Omit<Webhook, 'added'> & { added: Date }>`
    select webhook, url, events, secret, private, revision, added from octavo.webhook
    where removed is null order by webhook`.execute(store.db);
  return rows.map((row) => ({ ...row, added: row.added.toISOString() }));
}
