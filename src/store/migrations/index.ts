// Brings a database to the newest schema, or refuses one that is newer than this program.
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { StoreError } from '../error.ts';
import type { Tables } from '../schema/tables.ts';
import * as register from './0001-register.ts';
import * as search from './0002-search.ts';
import * as webhooks from './0003-webhooks.ts';

const MIGRATIONS: Record<string, Migration> = {
  '0001-register': register,
  '0002-search': search,
  '0003-webhooks': webhooks,
};

/** Any number that no other lock of the program has. */
const LOCK = 7_405_101;

/**
 * Runs what has not run yet, in one transaction. One program at a time: two that begin on an empty database would both
 * make what is not there yet. Errors: `register-newer`, `register-migration`.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await db.connection().execute(async (one) => {
    await sql`select pg_advisory_lock(${LOCK}::bigint)`.execute(one);
    try {
      await bringUp(one);
    } finally {
      await sql`select pg_advisory_unlock(${LOCK}::bigint)`.execute(one);
    }
  });
}

async function bringUp(db: Kysely<Tables>): Promise<void> {
  await sql`create schema if not exists octavo`.execute(db);
  const unknown = (await executed(db)).filter((name) => !(name in MIGRATIONS));
  if (unknown.length) throw new StoreError('register-newer', { found: unknown.join(', ') });
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
    migrationTableSchema: 'octavo',
  });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof StoreError) throw error;
  if (error) throw new StoreError('register-migration', { reason: String((error as Error).message ?? error) });
}

async function executed(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ there: string | null }>`select to_regclass('octavo.migration')::text as there`.execute(
    db,
  );
  if (!rows[0]?.there) return [];
  const names = await sql<{ name: string }>`select name from octavo.migration`.execute(db);
  return names.rows.map((row) => row.name);
}
