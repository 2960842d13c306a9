// Opens a register's place: its server, its schema, its originals.
import { type Kysely, sql } from 'kysely';
import { database } from './database.ts';
import { persist } from './gone.ts';
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
  /** Nobody else had the server running when this program opened the place: its cores are this program's. */
  readonly alone: boolean;
  /** Resolves when the server answers: an own one that was killed is started again. */
  ready(): Promise<void>;
  /** Does work that, done twice, is done once: again when the server went away meanwhile and came back. */
  persist<T>(work: () => Promise<T>): Promise<T>;
  /** Lets go of the server; the last to leave an embedded one stops it. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Folder of the originals where the register is a server. Default: OCTAVO_ORIGINALS, else `./octavo-originals`. */
  readonly originals?: string;
  /** Connections at most. */
  readonly connections?: number;
}

/** Opens, and on first use makes, the register at `place`. Errors: StoreError. */
export async function openStore(place: string, options: StoreOptions = {}): Promise<Store> {
  const server = await openServer(place);
  const store = attachStore({ url: server.url, originals: originalsFolder(server, options) }, options, server);
  try {
    await store.persist(() => migrate(store.db));
    await store.persist(() => startIndex(store.db));
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** A store that another thread of this program has opened; with `server`, the one that opens it. */
export function attachStore(
  handle: StoreHandle,
  options: StoreOptions = {},
  server?: Pick<Server, 'started' | 'ready' | 'release'>,
): Store {
  const db = database(handle.url, options.connections ?? 6);
  const questions = database(handle.url, QUESTIONS, ' -c default_transaction_read_only=on -c statement_timeout=5000');
  const ready = server ? () => server.ready() : () => answers(db);
  const close = async (): Promise<void> => {
    await Promise.all([db.destroy(), questions.destroy()]);
    await server?.release();
  };
  const originals = openOriginals(handle.originals);
  const alone = server?.started ?? false;
  return { db, questions, originals, handle, alone, ready, persist: (work) => persist(ready, work), close };
}

/** Questions answered at once; more wait their turn, which on few cores is quicker for all. */
const QUESTIONS = 4;

const answers = async (db: Kysely<Tables>): Promise<void> => {
  await sql`select 1`.execute(db);
};

const originalsFolder = (server: Server, options: StoreOptions): string =>
  server.folder
    ? `${server.folder}/originals`
    : (options.originals ?? process.env.OCTAVO_ORIGINALS ?? 'octavo-originals');
