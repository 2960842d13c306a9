// Opens a register's place: its server, its schema, its originals.
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from './migrations/index.ts';
import { type Originals, openOriginals } from './originals/index.ts';
import type { Tables } from './schema/tables.ts';
import { startIndex } from './search/index-rows.ts';
import { openServer, type Server } from './server/index.ts';

/** Enough to reach an open store from another thread; plain data. */
export interface StoreHandle {
  readonly url: string;
  readonly originals: string;
}

export interface Store {
  readonly db: Kysely<Tables>;
  /** The same tables for questions of any kind: nothing is changed through it, and a question that takes too long is ended. */
  readonly questions: Kysely<Tables>;
  readonly originals: Originals;
  readonly handle: StoreHandle;
  /** Lets go of the server; the last to leave an embedded one stops it. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Folder of the originals where the register is a server. Default: OCTAVO_ORIGINALS, else `./octavo-originals`. */
  readonly originals?: string;
  /** Connections at most. */
  readonly connections?: number;
}

const INT8 = 20;
const types = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** Opens, and on first use makes, the register at `place`. Errors: StoreError. */
export async function openStore(place: string, options: StoreOptions = {}): Promise<Store> {
  const server = await openServer(place);
  const handle = { url: server.url, originals: originalsFolder(server, options) };
  const store = attachStore(handle, options, () => server.release());
  try {
    await migrate(store.db);
    await startIndex(store.db);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** A store that another thread of this program has opened. */
export function attachStore(handle: StoreHandle, options: StoreOptions = {}, closed?: () => Promise<void>): Store {
  const db = database(handle.url, options.connections ?? 6, '');
  const questions = database(handle.url, QUESTIONS, ' -c default_transaction_read_only=on -c statement_timeout=5000');
  const close = async (): Promise<void> => {
    await Promise.all([db.destroy(), questions.destroy()]);
    await closed?.();
  };
  return { db, questions, originals: openOriginals(handle.originals), handle, close };
}

/** Questions answered at once; more wait their turn, which on few cores is quicker for all. */
const QUESTIONS = 4;

function database(url: string, max: number, settings: string): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: 'octavo',
    options: `-c search_path=octavo${settings}`,
    types,
  });
  // A connection that breaks while idle says so at its next use; without a listener it would end the process.
  pool.on('error', () => {});
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

const originalsFolder = (server: Server, options: StoreOptions): string =>
  server.folder
    ? `${server.folder}/originals`
    : (options.originals ?? process.env.OCTAVO_ORIGINALS ?? 'octavo-originals');
