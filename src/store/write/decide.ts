// Decisions of people: each is done and entered in the audit trail in one transaction.
import { sql } from 'kysely';
import { StoreError } from '../error.ts';
import type { Store } from '../open.ts';
import { placeOf } from '../review/reattach.ts';
import { audit } from './audit.ts';
import { bump, inTransaction, lockSymbols, type Tx } from './change.ts';

/** The decision is in the trail already: it is done again, and not entered a second time. */
export interface Again {
  readonly seq: number;
  readonly at: string;
}

const workOf = async (tx: Tx, symbol: string): Promise<number> => {
  const row = await tx
    .selectFrom('work_symbol')
    .select('work_id')
    .where('symbol', '=', symbol)
    .where('former', '=', false)
    .executeTakeFirst();
  const provisional = row
    ? undefined
    : await tx.selectFrom('work').select('work_id').where('symbol', '=', symbol).executeTakeFirst();
  const work = row?.work_id ?? provisional?.work_id;
  if (work === undefined) throw new StoreError('work-unknown', { symbol });
  return work;
};

/** A work's wrong symbol becomes another one; the old one leads to the new. A symbol of another work joins the two. */
export const correctSymbol = (
  store: Store,
  from: string,
  to: string,
  who: string,
  reason: string,
  again?: Again,
): Promise<void> =>
  inTransaction(store.db, async (tx) => {
    await lockSymbols(tx, [from, to]);
    const work = await workOf(tx, from);
    const taken = await tx
      .selectFrom('work_symbol')
      .select('work_id')
      .where('symbol', '=', to)
      .where('former', '=', false)
      .executeTakeFirst();
    await sql`update octavo.original set given = ${to}, state = 'waiting' where sha256 in
      (select sha256 from octavo.manifestation where work_id = ${work})`.execute(tx);
    if (!taken || taken.work_id === work) {
      await tx.updateTable('work_symbol').set({ former: true }).where('symbol', '=', from).execute();
      await tx
        .insertInto('work_symbol')
        .values({ symbol: to, work_id: work, basis: 'given', former: false })
        .onConflict((conflict) => conflict.column('symbol').doUpdateSet({ work_id: work, former: false }))
        .execute();
      await tx.updateTable('work').set({ symbol: to, provisional: false }).where('work_id', '=', work).execute();
    } else await tx.deleteFrom('work_symbol').where('symbol', '=', from).execute();
    if (!again) await audit(tx, [{ who, action: 'symbol-corrected', subject: from, detail: { to, reason } }]);
    await bump(tx, [work]);
  });

/** The other half of a joint symbol leads to the work too. A symbol that some work has already stays where it is. */
export const addSymbol = (
  store: Store,
  symbol: string,
  other: string,
  who: string,
  reason: string,
  again?: Again,
): Promise<void> =>
  inTransaction(store.db, async (tx) => {
    await lockSymbols(tx, [symbol, other]);
    const work = await workOf(tx, symbol);
    await tx
      .insertInto('work_symbol')
      .values({ symbol: other, work_id: work, basis: 'derived', former: false })
      .onConflict((conflict) => conflict.column('symbol').doNothing())
      .execute();
    if (!again) await audit(tx, [{ who, action: 'symbol-added', subject: symbol, detail: { other, reason } }]);
    await bump(tx, [work]);
  });

/** The work is shown no more, its originals and reviews stay; `reason` null brings it back. */
export const withdrawWork = (
  store: Store,
  symbol: string,
  who: string,
  reason: string | null,
  again?: Again,
): Promise<void> =>
  inTransaction(store.db, async (tx) => {
    const work = await workOf(tx, symbol);
    await tx.updateTable('work').set({ withdrawn: reason }).where('work_id', '=', work).execute();
    const action = reason === null ? 'restored' : 'withdrawn';
    if (!again) await audit(tx, [{ who, action, subject: symbol, detail: { reason } }]);
    await bump(tx, [work]);
  });

export interface NewReview {
  readonly symbol: string;
  readonly language: string;
  readonly kind: string;
  readonly paragraph: string;
  /** The words, by place or as they are. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly verdict: 'confirmed' | 'rejected' | 'corrected';
  readonly correction: Readonly<Record<string, unknown>> | null;
  /** For evidence: `answer A/79/302#para_62`. */
  readonly target: string | null;
  readonly reason: string | null;
}

/** Keeps a review, replacing an earlier one of the same words; gives its number. */
export const keepReview = (store: Store, review: NewReview, who: string, again?: Again): Promise<number> =>
  inTransaction(store.db, async (tx) => {
    const work = await workOf(tx, review.symbol);
    const { symbol, ...detail } = review;
    const at = again ? new Date(again.at) : new Date();
    const entry = { who, action: 'review', subject: `${symbol}#${review.paragraph}`, detail: { ...detail } };
    if (!again) await audit(tx, [entry], at);
    const number = again ? again.seq : await lastSeq(tx);
    const place = await placeOf(tx, work, review);
    await undoSame(tx, work, review);
    await tx
      .insertInto('review')
      .values({
        ...detail,
        work_id: work,
        review: number,
        correction: detail.correction ? JSON.stringify(detail.correction) : sql<string>`null`,
        who,
        at,
        fact: place?.fact ?? null,
        expression: place?.expression ?? null,
        undone: false,
      })
      .execute();
    await bump(tx, [work]);
    return number;
  });

const lastSeq = async (tx: Tx): Promise<number> =>
  (await tx.selectFrom('audit').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow()).seq;

const undoSame = (tx: Tx, work: number, review: NewReview): Promise<unknown> =>
  tx
    .updateTable('review')
    .set({ undone: true })
    .where('work_id', '=', work)
    .where('kind', '=', review.kind)
    .where('language', '=', review.language)
    .where('words', '=', review.words)
    .where('before', '=', review.before)
    .where('after', '=', review.after)
    .where(sql<boolean>`target is not distinct from ${review.target}`)
    .execute();

/** A review no longer counts; it stays in the trail. */
export const undoReview = (store: Store, symbol: string, review: number, who: string, again?: Again): Promise<void> =>
  inTransaction(store.db, async (tx) => {
    const work = await workOf(tx, symbol);
    const undone = await tx
      .updateTable('review')
      .set({ undone: true })
      .where('work_id', '=', work)
      .where('review', '=', review)
      .executeTakeFirst();
    if (!undone.numUpdatedRows) throw new StoreError('review-unknown', { symbol, review });
    if (!again) await audit(tx, [{ who, action: 'review-undone', subject: symbol, detail: { review } }]);
    await bump(tx, [work]);
  });
