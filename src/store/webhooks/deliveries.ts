// The journal: every message, how often it was tried, what came of it.
import { sql } from 'kysely';
import type { Store } from '../open.ts';
import { inTransaction } from '../write/change.ts';

export interface Delivery {
  readonly delivery: number;
  readonly webhook: number;
  readonly event: string;
  /** What it is about; a webhook is told each once. */
  readonly key: string;
  readonly body: string;
  readonly made: string;
  /** waiting, delivered, failed (given up), dropped (the webhook was removed). */
  readonly state: string;
  readonly attempts: number;
  readonly due: string;
  /** HTTP status of the last try; null: none came. */
  readonly status: number | null;
  readonly error: string | null;
  readonly tried: string | null;
}

export interface NewEvent {
  readonly event: string;
  readonly key: string;
  readonly body: string;
}

/** Messages for a webhook, and the revision up to which it knows all: both or neither. Known keys are passed over. */
export const putEvents = (
  store: Store,
  webhook: number,
  revision: number,
  events: readonly NewEvent[],
): Promise<void> =>
  inTransaction(store.db, async (tx) => {
    for (const { event, key, body } of events)
      await sql`insert into octavo.delivery (webhook, event, key, body) values (${webhook}, ${event}, ${key}, ${body})
        on conflict (webhook, key) do nothing`.execute(tx);
    await sql`update octavo.webhook set revision = greatest(revision, ${revision}) where webhook = ${webhook}`.execute(
      tx,
    );
  });

const times = <T extends { made: Date; due: Date; tried: Date | null }>(row: T) => ({
  ...row,
  made: row.made.toISOString(),
  due: row.due.toISOString(),
  tried: row.tried?.toISOString() ?? null,
});

type Row = Omit<Delivery, 'made' | 'due' | 'tried'> & { made: Date; due: Date; tried: Date | null };

/** Messages whose time has come, taken for a minute: another process does not take them too. */
export async function claimDeliveries(store: Store, limit = 20): Promise<Delivery[]> {
  const { rows } = await sql<Row>`update octavo.delivery set due = now() + interval '60 seconds'
    where delivery in (select delivery from octavo.delivery where state = 'waiting' and due <= now()
      order by due, delivery limit ${limit} for update skip locked)
    returning *`.execute(store.db);
  return rows.map(times).sort((a, b) => a.delivery - b.delivery);
}

export interface Outcome {
  readonly state: 'waiting' | 'delivered' | 'failed';
  readonly status: number | null;
  readonly error: string | null;
  /** Seconds until the next try. */
  readonly again: number;
}

export const noteDelivery = (store: Store, delivery: number, outcome: Outcome): Promise<unknown> =>
  sql`update octavo.delivery set state = ${outcome.state}, status = ${outcome.status}, error = ${outcome.error},
    attempts = attempts + 1, tried = now(), due = now() + make_interval(secs => ${outcome.again})
    where delivery = ${delivery} and state = 'waiting'`.execute(store.db);

/** The journal, newest first. */
export async function deliveriesOf(store: Store, webhook: number | null, limit = 100): Promise<Delivery[]> {
  const { rows } = await sql<Row>`select * from octavo.delivery
    where ${webhook}::bigint is null or webhook = ${webhook}::bigint order by delivery desc limit ${limit}`.execute(
    store.db,
  );
  return rows.map(times);
}
