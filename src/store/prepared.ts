// Questions asked again and again: each connection parses and plans them once.
import type pg from 'pg';

const MARK = '/* prepared: ';

// A statement that begins with the mark and a name is kept by the connection under that name.
export function keepPrepared(client: pg.PoolClient | pg.Client): void {
  const ask = client.query.bind(client) as (...question: unknown[]) => unknown;
  const named = (text: unknown, values: unknown, ...rest: unknown[]): unknown =>
    typeof text === 'string' && text.startsWith(MARK)
      ? ask({ name: text.slice(MARK.length, text.indexOf(' */')), text, values }, ...rest)
      : ask(text, values, ...rest);
  Object.assign(client, { query: named });
}
