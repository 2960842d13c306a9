// From what a page answers to what is kept and sent.
import type { Context } from 'hono';
import { type Answer, type Assets, layout, type PageAnswer, type Site, type Visit } from '../web/index.ts';
import { type Kept, pack, plainOf } from './cache.ts';

const encoder = new TextEncoder();

export type Made = Exclude<Answer, { type: 'redirect' | 'pass' }>;

/** The whole page. Its state is that of this moment: whoever keeps it sees to it that nothing changed meanwhile. */
export async function make(answer: Made, visit: Visit, site: Site, assets: Assets): Promise<Kept> {
  const page = answer.type === 'page';
  const depends = answer.depends ?? [];
  const state = site.stateOf(depends);
  const text = page ? await layout(answer as PageAnswer, visit, assets) : answer.body;
  const body = typeof text === 'string' ? encoder.encode(text) : text;
  const own: Record<string, string> = {
    vary: 'accept, accept-language, cookie, accept-encoding',
    'cache-control': 'private, no-cache',
  };
  if (answer.type === 'file' && answer.name)
    own['content-disposition'] = `attachment; filename*=UTF-8''${encodeURIComponent(answer.name)}`;
  if (page) own['content-language'] = visit.words.language;
  const mime = answer.type === 'file' ? answer.mime : 'text/html; charset=utf-8';
  return { ...(await pack(body, mime)), mime, status: answer.status ?? 200, headers: own, state, depends };
}

export interface Sent {
  readonly status: number;
  readonly headers: Record<string, string>;
  /** Null: the visitor has it. */
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** A kept page for who has `known` of it and takes these `encodings`. */
export function sentOf(kept: Kept, known: string | undefined, encodings = ''): Sent {
  const headers: Record<string, string> = { ...kept.headers, 'content-type': kept.mime, etag: kept.etag };
  if (kept.status === 200 && known === kept.etag) return { status: 304, headers, body: null };
  const zip = kept.zipped && encodings.includes('gzip');
  if (zip) headers['content-encoding'] = 'gzip';
  const body = (zip ? kept.body : plainOf(kept)) as Uint8Array<ArrayBuffer>;
  return { status: kept.status, headers, body };
}

export function send({ req, body: answer }: Context, kept: Kept): Response {
  const { status, headers, body } = sentOf(kept, req.header('if-none-match'), req.header('accept-encoding'));
  return body ? answer(body, status as 200, headers) : answer(null, 304, headers);
}
