// A server that somebody else runs: only looked at, never started or stopped.
import pg from 'pg';
import { StoreError } from '../error.ts';

/** The oldest PostgreSQL whose SQL Octavo writes. */
const OLDEST = 15;

export const isUrl = (place: string): boolean => /^postgres(?:ql)?:\/\//i.test(place);

/** Errors: `server-unreachable`, `server-too-old`, `server-not-utf8`. */
export async function checkRemote(url: string): Promise<void> {
  const { version, encoding } = await ask(url);
  if (version < OLDEST) throw new StoreError('server-too-old', { found: version, needed: OLDEST });
  if (encoding !== 'UTF8') throw new StoreError('server-not-utf8', { found: encoding });
}

async function ask(url: string): Promise<{ version: number; encoding: string }> {
  let client: pg.Client | null = null;
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'octavo' });
    client.on('error', () => {});
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding`,
    );
    return rows[0];
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    throw new StoreError('server-unreachable', { server: withoutPassword(url), reason: message || code || '' }, error);
  } finally {
    await client?.end().catch(() => {});
  }
}

/** The URL as it may be shown. */
export const withoutPassword = (url: string): string =>
  url.replace(/^(\w+:\/\/)([^/@:]*):[^/]*@/, '$1$2@').replace(/([?&]password=)[^&]*/g, '$1…');
