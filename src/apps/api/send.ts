// Answers as responses: kept until what they were made from changes, with ETag, compressed.
import type { Context } from 'hono';
import { type Kept, PageCache, pack, plainOf } from '../server/cache.ts';
import type { Site } from '../web/index.ts';
import { FORMS } from './negotiate.ts';
import type { Answer, Asked, Resource } from './resource.ts';

const encoder = new TextEncoder();
const TEXT = /^text\/|json|xml$/;

type Whole = Exclude<Answer, { stream: unknown } | { redirect: unknown }>;

export class Keeper {
  readonly #cache = new PageCache();
  readonly #site: Site;

  constructor(site: Site) {
    this.#site = site;
  }

  async answer(context: Context, one: Resource, asked: Asked): Promise<Response> {
    const key = `${asked.form} ${asked.language} ${asked.address.href}`;
    const depends = one.depends === 'symbol' ? [asked.params.symbol] : one.depends;
    const kept = depends && this.#cache.get(key, this.#site.states);
    if (kept) return send(context, kept);
    const state = this.#site.stateOf(depends ?? []);
    const answer = await one.answer(asked, context.req.raw);
    if ('redirect' in answer) return context.redirect(answer.redirect, 301);
    if ('stream' in answer) return streamed(context, answer);
    const made = await keptOf(answer, asked, depends ?? [], state);
    if (depends) this.#cache.put(key, made);
    return send(context, made);
  }
}

async function keptOf(answer: Whole, asked: Asked, depends: readonly string[], state: string): Promise<Kept> {
  const json = 'json' in answer;
  const text = json ? JSON.stringify(answer.json) : answer.body;
  const body = typeof text === 'string' ? encoder.encode(text) : text;
  const mime = (json ? undefined : answer.mime) ?? FORMS[asked.form];
  const headers: Record<string, string> = {
    vary: 'accept, accept-encoding, accept-language',
    'cache-control': 'no-cache',
  };
  if (json && answer.next) headers.link = `<${answer.next}>; rel="next"`;
  if (!json && answer.name)
    headers['content-disposition'] = `attachment; filename*=UTF-8''${encodeURIComponent(answer.name)}`;
  const named =
    TEXT.test(mime) && !mime.includes('charset') && mime.startsWith('text/') ? `${mime}; charset=utf-8` : mime;
  const packed = await pack(body, named);
  return { ...packed, mime: named, status: 200, etag: `W/${packed.etag}`, headers, state, depends };
}

/** Whether a validator of `If-None-Match` is this one; both are weak, since the answer may be compressed. */
const isKnown = (header: string | undefined, etag: string): boolean =>
  (header ?? '')
    .split(',')
    .some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''));

function send(context: Context, kept: Kept): Response {
  const headers: Record<string, string> = { ...kept.headers, etag: kept.etag };
  if (isKnown(context.req.header('if-none-match'), kept.etag)) return new Response(null, { status: 304, headers });
  const zip = kept.zipped && (context.req.header('accept-encoding') ?? '').includes('gzip');
  if (zip) headers['content-encoding'] = 'gzip';
  const body = zip ? kept.body : plainOf(kept);
  headers['content-type'] = kept.mime;
  headers['content-length'] = String(body.length);
  return new Response(body as Uint8Array<ArrayBuffer>, { status: kept.status, headers });
}

function streamed(context: Context, { stream, mime, headers }: Extract<Answer, { stream: unknown }>): Response {
  if (isKnown(context.req.header('if-none-match'), headers.etag ?? '')) {
    void stream.cancel();
    return new Response(null, { status: 304, headers: { etag: headers.etag } });
  }
  return new Response(stream, { headers: { 'content-type': mime, ...headers } });
}
