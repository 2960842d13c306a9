// The connections of a store; what the server itself has to say is said in the catalogue's words.
import { type DatabaseConnection, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { databaseError } from './gone.ts';
import { keepPrepared } from './prepared.ts';
import type { Tables } from './schema/tables.ts';
import { withoutPassword } from './server/index.ts';

const INT8 = 20;
const types = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** At most `max` connections to `url`, each with PostgreSQL's `settings` (`-c name=value`). */
export function database(url: string, max: number, settings = ''): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    keepAlive: true,
    application_name: 'octavo',
    options: `-c search_path=octavo${settings}`,
    types,
  });
  // A connection that breaks while nobody asks says so at its next use. Without listeners it would end the process: the pool
  // hears of those that wait in it, not of one in use, in mid-transaction between two questions.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('connect', keepPrepared);
  const tell = (error: unknown): never => {
    throw databaseError(error, nameOf(url));
  };
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  Object.assign(pool, { connect: () => connect().catch(tell) });
  return new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => telling(connection, tell),
    }),
  });
}

function telling(connection: DatabaseConnection, tell: (error: unknown) => never): void {
  const ask = connection.executeQuery.bind(connection);
  connection.executeQuery = (<R>(...question: Parameters<typeof ask>) =>
    ask<R>(...question).catch(tell)) as typeof connection.executeQuery;
}

/** A server's address as it may be shown; an own server's is its folder. */
function nameOf(url: string): string {
  const folder = /[?&]host=([^&]*)/.exec(url)?.[1];
  return folder?.startsWith('%2F') ? decodeURIComponent(folder) : withoutPassword(url);
}
