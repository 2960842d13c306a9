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

export const headers: MiddlewareHandler = async (context, next) => {
  await next();
  context.res.headers.set('content-security-policy', POLICY);
  context.res.headers.set('x-content-type-options', 'nosniff');
  context.res.headers.set('referrer-policy', 'same-origin');
};

interface Bucket {
  left: number;
  at: number;
}

/** Addresses remembered at most; the oldest are forgotten. */
const REMEMBERED = 20_000;

/** Answers 429 with `retry-after` to an address that asks too much; the others notice nothing. */
export function limiter(
  rate: Rate,
  addressOf: (context: Context) => string,
  refuse: (context: Context, seconds: number) => Response | Promise<Response>,
): MiddlewareHandler {
  const buckets = new Map<string, Bucket>();
  return async (context, next) => {
    const address = addressOf(context);
    const now = performance.now();
    const bucket = buckets.get(address) ?? { left: rate.burst, at: now };
    buckets.delete(address);
    buckets.set(address, bucket);
    bucket.left = Math.min(rate.burst, bucket.left + ((now - bucket.at) / 1000) * rate.perSecond);
    bucket.at = now;
    if (buckets.size > REMEMBERED) buckets.delete(buckets.keys().next().value!);
    const limited = {
      'ratelimit-limit': String(rate.burst),
      'ratelimit-remaining': String(Math.max(0, Math.floor(bucket.left) - 1)),
    };
    if (bucket.left < 1) {
      const refused = await refuse(context, Math.ceil((1 - bucket.left) / rate.perSecond));
      for (const [name, value] of Object.entries(limited)) refused.headers.set(name, value);
      return refused;
    }
    bucket.left--;
    await next();
    for (const [name, value] of Object.entries(limited)) context.res.headers.set(name, value);
  };
}

/** A request that changes something comes from our own pages: the browser says so, or no browser sent it. */
export function isOwn(context: Context): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = context.req.header('origin');
  return !origin || origin === new URL(context.req.url).origin;
}
