// Keeps documents: each joins its work, as one of its languages, versions or copies.
import { sql } from 'kysely';
import type { Store } from '../open.ts';
import { reattach } from '../review/reattach.ts';
import { bump, inTransaction, lockSymbols, type Tx } from './change.ts';
import { describe } from './describe.ts';
import { homeOf } from './home.ts';
import type { Kept, NewReading } from './new-reading.ts';
import { cleanJson, insertFacts, insertTexts } from './rows.ts';

/** Keeps the documents, all or none. In one transaction, so few large calls are quicker than many small ones. */
export const keepReadings = (store: Store, readings: readonly NewReading[]): Promise<Kept[]> =>
  inTransaction(store.db, async (tx) => {
    await lockSymbols(tx, readings.flatMap(lockNames));
    const kept: Kept[] = [];
    for (const reading of readings) kept.push(await keep(tx, reading));
    await bump(tx, [...new Set(kept.filter((one) => one.outcome !== 'same').map((one) => one.work))]);
    return kept;
  });

const lockNames = (reading: NewReading): string[] => [
  ...reading.symbols.map((one) => one.symbol),
  `sha256:${reading.sha256}`,
];

async function keep(tx: Tx, reading: NewReading): Promise<Kept> {
  const known = await knownCopy(tx, reading);
  if (known) return known;
  const work = await homeOf(tx, reading);
  const expression = reading.version ? `${reading.language}~${reading.version}` : reading.language;
  const before = await tx
    .selectFrom('manifestation')
    .select(['sha256', 'quality'])
    .where('work_id', '=', work.id)
    .where('expression', '=', expression)
    .where('chosen', '=', true)
    .executeTakeFirst();
  const better = !before || before.sha256 === reading.sha256 || isBetter(reading, before);
  if (better) await putExpression(tx, work.id, expression, reading);
  await putManifestation(tx, work.id, expression, reading, better);
  if (better) {
    await describe(tx, work.id);
    await reattach(tx, work.id);
  }
  await tx
    .updateTable('original')
    .set({ state: 'read', reader: reading.reader, format: reading.format, refusal: sql<string>`null` })
    .where('sha256', '=', reading.sha256)
    .execute();
  return {
    work: work.id,
    expression,
    outcome: work.made ? 'new' : !before ? 'joined' : better ? 'replaced' : 'copy',
    paragraphs: reading.paragraphs,
    facts: reading.facts.length,
  };
}

/** The better copy wins, whatever came first; of two equally good ones the smaller hash, so that a rebuild agrees. */
const isBetter = (reading: NewReading, other: { quality: number; sha256: string }): boolean =>
  reading.quality > other.quality || (reading.quality === other.quality && reading.sha256 < other.sha256);

/** A copy that was read stays as it is; one to be read again was set to wait. */
async function knownCopy(tx: Tx, reading: NewReading): Promise<Kept | null> {
  const row = await tx
    .selectFrom('manifestation')
    .innerJoin('original', 'original.sha256', 'manifestation.sha256')
    .select(['manifestation.work_id', 'expression'])
    .where('manifestation.sha256', '=', reading.sha256)
    .where('original.state', '=', 'read')
    .executeTakeFirst();
  return row ? { work: row.work_id, expression: row.expression, outcome: 'same', paragraphs: 0, facts: 0 } : null;
}

async function putExpression(tx: Tx, work: number, expression: string, reading: NewReading): Promise<void> {
  const counts: Record<string, number> = {};
  for (const fact of reading.facts) counts[fact.kind] = (counts[fact.kind] ?? 0) + 1;
  await tx.deleteFrom('paragraph').where('work_id', '=', work).where('expression', '=', expression).execute();
  await tx.deleteFrom('fact').where('work_id', '=', work).where('expression', '=', expression).execute();
  const values = {
    language: reading.language,
    version: reading.version,
    rank: reading.rank,
    current: false,
    date: reading.date,
    title: reading.title,
    sha256: reading.sha256,
    reader: reading.reader,
    tree: cleanJson(reading.tree),
    reading: cleanJson(reading.reading),
    paragraphs: reading.paragraphs,
    facts: JSON.stringify(counts),
  };
  await tx
    .insertInto('expression')
    .values({ work_id: work, expression, ...values })
    .onConflict((conflict) => conflict.columns(['work_id', 'expression']).doUpdateSet(values))
    .execute();
  await insertTexts(tx, work, expression, reading);
  await insertFacts(tx, work, expression, reading.facts);
}

async function putManifestation(
  tx: Tx,
  work: number,
  expression: string,
  reading: NewReading,
  chosen: boolean,
): Promise<void> {
  const { sha256, format, quality } = reading;
  if (chosen)
    await tx
      .updateTable('manifestation')
      .set({ chosen: false })
      .where('work_id', '=', work)
      .where('expression', '=', expression)
      .execute();
  const values = { expression, format, quality, chosen };
  await tx
    .insertInto('manifestation')
    .values({ work_id: work, sha256, ...values })
    .onConflict((conflict) => conflict.columns(['work_id', 'sha256']).doUpdateSet(values))
    .execute();
}
