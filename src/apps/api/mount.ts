// Puts the API into the one process.
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, Hono } from 'hono';
import { isOwn } from '../server/guard.ts';
import type { Site } from '../web/index.ts';
import { documentOfApi } from './describe.ts';
import { folded } from './fold.ts';
import { Problem, problemResponse } from './problem.ts';
import { type Resource, register } from './resource.ts';
import { RESOURCES } from './resources/index.ts';
import { Keeper } from './send.ts';

export const BASE = '/api/v1';

const EXPOSED = 'etag, link, location, retry-after, ratelimit-limit, ratelimit-remaining, content-disposition';
const CORS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED,
};
const PREFLIGHT: Readonly<Record<string, string>> = {
  ...CORS,
  'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  'access-control-allow-headers': 'accept, accept-language, if-none-match',
  'access-control-max-age': '86400',
};

/** The API by itself, its routes without `/api/v1`. */
export function createApi(site: Site, resources: readonly Resource[] = RESOURCES): OpenAPIHono {
  const api = new OpenAPIHono();
  const keeper = new Keeper(site);
  for (const one of resources) register(api, one, site, keeper);
  const described = JSON.stringify(documentOfApi(api));
  api.get('/openapi.json', () => new Response(described, { headers: { 'content-type': 'application/json' } }));
  api.notFound((context) => problemResponse(context, new Problem('api-unknown')));
  api.onError((error, context) => problemResponse(context, asKnown(error)));
  return api;
}

/** A body that Hono itself refuses. */
const asKnown = (error: unknown): unknown =>
  !(error instanceof Problem) && (error as { status?: number }).status === 415
    ? new Problem('api-media-type', { given: '?', known: '?' })
    : error;

/** Mounts the API at `/api/v1`. */
export function mountApi(app: Hono, site: Site): void {
  const api = createApi(site);
  app.all(`${BASE}/*`, (context) => answer(context, api));
  app.all(BASE, (context) => answer(context, api));
}

async function answer(context: Context, api: OpenAPIHono): Promise<Response> {
  const { raw } = context.req;
  const reading = raw.method === 'GET' || raw.method === 'HEAD';
  if (raw.method === 'OPTIONS') return new Response(null, { status: 204, headers: PREFLIGHT });
  // A form of another site may not make us read files for it.
  if (!reading && !isOwn(context)) return problemResponse(context, new Problem('other-site'));
  const response = await api.fetch(innerRequest(raw), { address: raw.url, head: raw.method === 'HEAD' });
  if (reading) for (const [name, value] of Object.entries(CORS)) response.headers.set(name, value);
  return response;
}

/** The request as routes take it; one with a body keeps it. */
function innerRequest(raw: Request): Request {
  const url = new URL(raw.url);
  const path = folded(url.pathname.slice(BASE.length) || '/');
  const inner = `${url.origin}${path}${url.search}`;
  const { method, headers, body } = raw;
  if (method === 'POST' && body) return new Request(inner, { method, headers, body, duplex: 'half' } as RequestInit);
  return new Request(inner, { method: method === 'HEAD' ? 'GET' : method, headers });
}
