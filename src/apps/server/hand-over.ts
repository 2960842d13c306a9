// Hands a request to the thread of the cycle, and makes a response or a kept page of what it tells.
import type { Context } from 'hono';
import type { Person } from '../../register/index.ts';
import type { Kept } from './cache.ts';
import type { CycleThread, Told } from './elsewhere.ts';

const PERSON = 'x-octavo-person';
const DEPENDS = 'x-octavo-depends';
const STATE = 'x-octavo-state';
const ZIPPED = 'x-octavo-zipped';
/** What the API answers itself. */
const API = ['if-none-match', 'accept-encoding'];
/** Pages are kept here, so they are wanted whole. */
const OWN = [PERSON, DEPENDS, STATE, ZIPPED, 'if-none-match', 'accept-encoding', 'connection', 'content-length'];

/** Asks the thread what this request asks, in the name of who asked. */
export function handOver(context: Context, thread: CycleThread, person: Person): Promise<Told> {
  const { method, url, headers } = context.req.raw;
  // The API keeps and compresses its answers where it makes them.
  const own = context.req.path.startsWith('/api/') ? OWN.filter((name) => !API.includes(name)) : OWN;
  const passed = [...headers].filter(([name]) => !own.includes(name));
  return thread.ask({ method, url, headers: [...passed, nameOf(person)] });
}

/** The header that says in whose name is asked. */
export const nameOf = (person: Person): [string, string] => [PERSON, packed(person)];

/** Who asked, in the thread. */
export function personIn(context: Context): Person | null {
  const header = context.req.header(PERSON);
  return header ? (JSON.parse(decodeURIComponent(header)) as Person) : null;
}

/** What the thread tells beside a page, for the cache. */
export const keepingHeaders = ({ depends, state, zipped }: Kept): Record<string, string> => ({
  [DEPENDS]: packed(depends),
  [STATE]: packed(state),
  [ZIPPED]: String(zipped),
});

const packed = (value: unknown): string => encodeURIComponent(JSON.stringify(value));

/** A page that may be kept; null for anything else. */
export function keptFrom({ status, headers, body }: Told): Kept | null {
  const all = new Map(headers);
  const [depends, state] = [all.get(DEPENDS), all.get(STATE)];
  if (!depends || !state) return null;
  const kept = ['vary', 'cache-control', 'content-language', 'content-disposition'];
  return {
    body,
    status,
    mime: all.get('content-type') ?? 'text/html; charset=utf-8',
    etag: all.get('etag') ?? '',
    zipped: all.get(ZIPPED) === 'true',
    headers: Object.fromEntries(kept.flatMap((name) => (all.has(name) ? [[name, all.get(name)!]] : []))),
    state: JSON.parse(decodeURIComponent(state)) as string,
    depends: JSON.parse(decodeURIComponent(depends)) as string[],
  };
}

export function responseFrom({ status, headers, body }: Told): Response {
  const empty = status === 204 || status === 304 || (status >= 301 && status < 304 && !body.length);
  const own = headers.filter(([name]) => !name.startsWith('x-octavo-'));
  return new Response(empty ? null : (body as Uint8Array<ArrayBuffer>), { status, headers: own as [string, string][] });
}
