// Which work a document belongs to: the one that has a symbol of it; else a new one.
import { sql } from 'kysely';
import { reattach } from '../review/reattach.ts';
import type { Tx } from './change.ts';
import { describe } from './describe.ts';
import type { NewReading } from './new-reading.ts';

export interface Home {
  readonly id: number;
  readonly made: boolean;
}

/** Finds or makes the work. Works that turn out to be one (a joint symbol) are joined: the others' copies are read again. */
export async function homeOf(tx: Tx, reading: NewReading): Promise<Home> {
  const symbols = reading.symbols.map((one) => one.symbol);
  const [first, ...others] = await worksOf(tx, symbols, reading.sha256);
  const home = first === undefined ? { id: await makeWork(tx, reading), made: true } : { id: first, made: false };
  for (const other of others) await joinWorks(tx, home.id, other);
  await leaveOthers(tx, home.id, reading.sha256);
  for (const { symbol, basis } of reading.symbols)
    await tx
      .insertInto('work_symbol')
      .values({ symbol, work_id: home.id, basis, former: false })
      .onConflict((conflict) => conflict.column('symbol').doUpdateSet({ work_id: home.id, former: false }))
      .execute();
  if (!home.made && symbols.length) await nameWork(tx, home.id, symbols[0]);
  return home;
}

async function worksOf(tx: Tx, symbols: readonly string[], sha256: string): Promise<number[]> {
  if (!symbols.length) {
    const copy = await tx.selectFrom('manifestation').select('work_id').where('sha256', '=', sha256).execute();
    return copy.map((row) => row.work_id);
  }
  const rows = await tx
    .selectFrom('work_symbol')
    .select('work_id')
    .distinct()
    .where('symbol', 'in', symbols)
    .where('former', '=', false)
    .orderBy('work_id')
    .execute();
  return rows.map((row) => row.work_id);
}

async function makeWork(tx: Tx, reading: NewReading): Promise<number> {
  const provisional = reading.symbols.length === 0;
  const row = await tx
    .insertInto('work')
    .values({
      symbol: provisional ? `provisional/${reading.sha256.slice(0, 12)}` : reading.symbols[0].symbol,
      provisional,
      kind: reading.kind,
      organs: [...reading.organs],
      session: reading.session,
      year: null,
      languages: [],
      withdrawn: null,
      revision: 0,
    })
    .returning('work_id')
    .executeTakeFirstOrThrow();
  return row.work_id;
}

/** A provisional work gets the symbol that arrived. */
const nameWork = (tx: Tx, work: number, symbol: string): Promise<unknown> =>
  tx
    .updateTable('work')
    .set({ symbol, provisional: false })
    .where('work_id', '=', work)
    .where('provisional', '=', true)
    .execute();

/** The other work's copies wait to be read again, into this one; its symbols and reviews move here at once. */
async function joinWorks(tx: Tx, work: number, other: number): Promise<void> {
  await sql`update octavo.original set state = 'waiting' where sha256 in
    (select sha256 from octavo.manifestation where work_id = ${other})`.execute(tx);
  await sql`insert into octavo.review (work_id, review, language, kind, paragraph, before, words, after, verdict,
      correction, target, reason, who, at, fact, expression, undone)
    select ${work}, review, language, kind, paragraph, before, words, after, verdict, correction, target, reason, who,
      at, null, null, undone from octavo.review where work_id = ${other}`.execute(tx);
  await tx.updateTable('work_symbol').set({ work_id: work }).where('work_id', '=', other).execute();
  await removeWork(tx, other);
}

async function removeWork(tx: Tx, work: number): Promise<void> {
  await tx.deleteFrom('review').where('work_id', '=', work).execute();
  await tx.deleteFrom('link').where('work_id', '=', work).execute();
  await tx.deleteFrom('expression').where('work_id', '=', work).execute();
  await tx.deleteFrom('work').where('work_id', '=', work).execute();
}

/** A file is a copy of one work only: where it stood before (under a wrong symbol, or none) it leaves. */
async function leaveOthers(tx: Tx, work: number, sha256: string): Promise<void> {
  const rows = await tx
    .selectFrom('manifestation')
    .select(['work_id', 'expression', 'chosen'])
    .where('sha256', '=', sha256)
    .where('work_id', '!=', work)
    .execute();
  for (const row of rows) await leave(tx, row.work_id, sha256);
}

/** Takes a copy out of a work; the expression read from it is read again from the next best, or goes. */
export async function leave(tx: Tx, work: number, sha256: string): Promise<void> {
  const left = await tx
    .deleteFrom('manifestation')
    .where('work_id', '=', work)
    .where('sha256', '=', sha256)
    .returning(['expression', 'chosen'])
    .executeTakeFirst();
  if (left?.chosen) await withoutText(tx, work, left.expression);
  const any = await tx.selectFrom('expression').select('expression').where('work_id', '=', work).executeTakeFirst();
  if (any) {
    await describe(tx, work);
    await reattach(tx, work);
  } else if (await isProvisional(tx, work)) await removeWork(tx, work);
}

async function withoutText(tx: Tx, work: number, expression: string): Promise<void> {
  await sql`update octavo.original set state = 'waiting' where sha256 in
    (select sha256 from octavo.manifestation where work_id = ${work} and expression = ${expression})`.execute(tx);
  await tx.deleteFrom('expression').where('work_id', '=', work).where('expression', '=', expression).execute();
}

const isProvisional = async (tx: Tx, work: number): Promise<boolean> =>
  (await tx.selectFrom('work').select('provisional').where('work_id', '=', work).executeTakeFirst())?.provisional ??
  false;
