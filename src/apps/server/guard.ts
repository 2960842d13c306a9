// What comes in: headers that keep other sites out, and a limit of requests for each address.
import type { Context, MiddlewareHandler } from 'hono';

/** Requests of one address: so many at once, so many a second after that. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What every answer says. */
export const GUARDED: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

export const headers: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(GUARDED)) context.res.headers.set(name, value);
};

interface Bucket {
  left: number;
  at: number;
}

/** Addresses remembered at most; the oldest are forgotten. */
const REMEMBERED = 20_000;

export interface Taken {
  /** Seconds to wait; null: nothing stands in the way. */
  readonly wait: number | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** Counts what each address asks. */
export class Limiter {
  readonly #buckets = new Map<string, Bucket>();
  readonly #rate: Rate;

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  take(address: string): Taken {
    const { burst, perSecond } = this.#rate;
    const bucket = this.#bucketOf(address);
    const now = performance.now();
    bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    const left = Math.max(0, Math.floor(bucket.left) - 1);
    const headers = { 'ratelimit-limit': String(burst), 'ratelimit-remaining': String(left) };
    if (bucket.left < 1) return { wait: Math.ceil((1 - bucket.left) / perSecond), headers };
    bucket.left--;
    return { wait: null, headers };
  }

  #bucketOf(address: string): Bucket {
    const bucket = this.#buckets.get(address) ?? { left: this.#rate.burst, at: performance.now() };
    this.#buckets.delete(address);
    this.#buckets.set(address, bucket);
    if (this.#buckets.size > REMEMBERED) this.#buckets.delete(this.#buckets.keys().next().value!);
    return bucket;
  }
}

/** Answers 429 with `retry-after` to an address that asks too much; the others notice nothing. */
export function limiting(
  limiter: Limiter,
  addressOf: (context: Context) => string,
  refuse: (context: Context, seconds: number) => Response | Promise<Response>,
): MiddlewareHandler {
  return async (context, next) => {
    const { wait, headers: own } = limiter.take(addressOf(context));
    if (wait === null) await next();
    const refused = wait === null ? undefined : await refuse(context, wait);
    const { headers: all } = refused ?? context.res;
    for (const [name, value] of Object.entries(own)) all.set(name, value);
    return refused;
  };
}

/** A request that changes something comes from our own pages: the browser says so, or no browser sent it. */
export function isOwn(context: Context): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = context.req.header('origin');
  return !origin || origin === new URL(context.req.url).origin;
}
