// A seat is a connection that says "I use this server": a shared advisory lock, which ends with the process that holds it.
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { diskError } from '../disk-error.ts';
import { StoreError } from '../error.ts';
import { passwordPath } from './initialise.ts';
import type { Place } from './place.ts';
import { type Postmaster, postmaster } from './postmaster.ts';

/** "octavo" as a number; the lock is taken in the database `postgres`, so that `octavo` may be dropped and restored. */
const SEAT = 0x6f637461766f;
const GONE = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '55P03', '53300']);

/** `pg` has these two; its types do not say so. */
type Client = pg.Client & { ref(): void; unref(): void };

export interface Seat {
  readonly pid: number;
  readonly port: number;
  /** Connection string of the database `octavo`. */
  readonly url: string;
  readonly client: Client;
}

/** Takes a seat at the server of these data; null when there is none, or it is not ready yet or stopping. */
export async function sit(place: Place): Promise<Seat | null> {
  const server = await postmaster(place.data);
  if (!server?.ready) return null;
  const path = passwordPath(place.data);
  const password = (await readFile(path, 'utf8').catch((error) => Promise.reject(diskError(error, path)))).trim();
  const client = new pg.Client({
    connectionString: urlOf(server, password, 'postgres'),
    application_name: 'octavo seat',
    connectionTimeoutMillis: 5000,
    options: '-c lock_timeout=10s',
    keepAlive: true,
  }) as Client;
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1::bigint)', [SEAT]);
    await makeDatabase(client);
    return { pid: server.pid, port: server.port, url: urlOf(server, password, 'octavo'), client };
  } catch (error) {
    await client.end().catch(() => {});
    if (passes(error)) return null;
    throw new StoreError('server-unreachable', { server: place.folder, reason: (error as Error).message }, error);
  }
}

const passes = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message: string };
  return GONE.has(code ?? '') || /^Connection terminated|timeout expired|not queryable/.test(message);
};

function urlOf({ port, socket }: Postmaster, password: string, database: string): string {
  const at = socket
    ? `@/${database}?host=${encodeURIComponent(socket)}&port=${port}`
    : `@127.0.0.1:${port}/${database}?`;
  return `postgresql://octavo:${password}${at}&sslmode=disable`;
}

async function makeDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(`select 1 from pg_database where datname = 'octavo'`);
  if (rowCount) return;
  await client.query('create database octavo').catch((error) => {
    // Two first uses at once: the other made it.
    if (!['42P04', '23505'].includes(error.code)) throw error;
  });
}

/** Leaves the seat; stops the server when it was the last. True when it was stopped. Waits until it is down. */
export async function leave(place: Place, { client, pid }: Pick<Seat, 'client' | 'pid'>): Promise<boolean> {
  const last = await isLast(client);
  if (last) await stop(place, pid);
  await client.end().catch(() => {});
  return last;
}

/** The exclusive lock is given only when no seat is taken, and holds newcomers up until the server ends. */
async function isLast(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1::bigint)', [SEAT]);
    const { rows } = await client.query('select pg_try_advisory_lock($1::bigint) as last', [SEAT]);
    return rows[0].last;
  } catch {
    // The connection is gone: whoever took the server down has seen to it.
    return false;
  }
}

const PATIENCE = 60_000;

async function stop({ data }: Place, pid: number): Promise<void> {
  if ((await postmaster(data))?.pid !== pid) return;
  // SIGINT is PostgreSQL's fast shutdown: connections end, everything is written, it exits.
  process.kill(pid, 'SIGINT');
  const until = Date.now() + PATIENCE;
  while ((await postmaster(data))?.pid === pid && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 15));
}
