// A kept page for a visitor goes out before the application is asked: most requests need no more.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Catalogue } from '../../register/index.ts';
import type { Site } from '../web/index.ts';
import type { PageCache } from './cache.ts';
import { GUARDED, type Limiter } from './guard.ts';
import { sentOf } from './make.ts';
import { SEAT_COOKIE } from './seats.ts';

/** Requests remembered; the oldest are forgotten. */
const MOST = 50_000;
/** Longer ones are not worth their room. */
const LONGEST = 1000;

/** Which requests were answered by which kept page, by all of them that a page may differ by. */
export class Shortcut {
  readonly #keys = new Map<string, string>();
  readonly #cache: PageCache;
  readonly #limiter: Limiter;
  readonly #site: { readonly catalogue: Pick<Catalogue, 'fresh'>; readonly states: Site['states'] };

  constructor(site: Site, cache: PageCache, limiter: Limiter) {
    [this.#site, this.#cache, this.#limiter] = [site, cache, limiter];
  }

  /** This request was answered by the page kept under `key`. */
  remember(request: IncomingMessage | undefined, key: string): void {
    const name = request && nameOf(request);
    if (!name) return;
    this.#keys.delete(name);
    this.#keys.set(name, key);
    if (this.#keys.size > MOST) this.#keys.delete(this.#keys.keys().next().value!);
  }

  /** Whether it answered; if not, nothing was done. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const name = nameOf(request);
    const key = name && this.#keys.get(name);
    if (!key || !this.#site.catalogue.fresh) return false;
    const kept = this.#cache.get(key, this.#site.states);
    const taken = kept && this.#limiter.take(request.socket.remoteAddress ?? 'unknown');
    if (!kept || taken?.wait !== null) return false;
    const { headers: asked } = request;
    const { status, headers, body } = sentOf(kept, asked['if-none-match'], String(asked['accept-encoding'] ?? ''));
    const length = body ? { 'content-length': String(body.length) } : {};
    response.writeHead(status, { ...headers, ...GUARDED, ...taken.headers, ...length });
    response.end(body);
    return true;
  }
}

/** Null where more than a page is to be answered: a choice to be remembered, an editor, another method. */
function nameOf({ method, url = '', headers }: IncomingMessage): string | null {
  const { host, accept, cookie } = headers;
  if (method !== 'GET' || /[?&](?:ui|theme)=/.test(url) || cookie?.includes(SEAT_COOKIE)) return null;
  const name = [url, host, accept, headers['accept-language'], cookie].join('\n');
  return name.length > LONGEST ? null : name;
}
