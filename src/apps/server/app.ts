// Site, API and assets in one application.
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { MessageId } from '../../lexicon/index.ts';
import { Problem, problemResponse } from '../api/index.ts';
import { isAway, statusOf as statusOfId } from '../api/status.ts';
import {
  type Answer,
  ELSEWHERE,
  faultPage,
  interfaceWords,
  layout,
  PAGES,
  type Page,
  type PageAnswer,
  type Site,
  type Visit,
} from '../web/index.ts';
import type { Assets } from './assets.ts';
import { etagOf, gzipOf, type Kept, PageCache } from './cache.ts';
import type { CycleThread } from './elsewhere.ts';
import { headers, isOwn, limiter, type Rate } from './guard.ts';
import { handOver, keepingHeaders, keptFrom, personIn, responseFrom } from './hand-over.ts';
import { SEAT_COOKIE, type Seats } from './seats.ts';

export interface AppOptions {
  readonly site: Site;
  readonly assets: Assets;
  readonly seats: Seats;
  readonly rate?: Rate;
  /** Pages already made. */
  readonly cache?: PageCache;
  /** Further parts (the API), mounted before the pages. */
  readonly mount?: (app: Hono) => void;
  /** Where the cycle is computed; without it, here. */
  readonly thread?: CycleThread;
  /** This is that thread: whoever asks was known before. */
  readonly inside?: boolean;
}

const RATE: Rate = { burst: 600, perSecond: 100 };

/** The whole application; `fetch` answers a request without a socket, for tests. */
export function createApp(options: AppOptions): Hono {
  const app = new Hono();
  const cache = options.cache ?? new PageCache();
  app.use(headers);
  app.use(limiter(options.rate ?? RATE, addressOf, (context, seconds) => tooMany(context, seconds, options)));
  app.use((context, next) => handingOver(context, next, options));
  app.get('/assets/*', (context) => asset(context, options.assets));
  app.get('/enter', (context) => enter(context, options.seats));
  options.mount?.(app);
  for (const one of PAGES)
    for (const path of one.paths) {
      app.get(path, async (context, next) => (await answerGet(context, one, options, cache)) ?? next());
      if (one.post) app.post(path, (context) => answerPost(context, one, options));
    }
  app.notFound((context) => fault(context, options, 404, 'page-unknown'));
  app.onError((error, context) => {
    return fault(context, options, statusOf(error), idOf(error), error);
  });
  return app;
}

/** What needs the cycle and was not handed over by itself (the API, forms) is handed over here. */
async function handingOver(context: Context, next: () => Promise<void>, options: AppOptions): Promise<void> {
  try {
    await next();
  } catch (error) {
    if (error !== ELSEWHERE || !options.thread) throw error;
    try {
      context.res = responseFrom(await handOver(context, options.thread, personOf(context, options)));
    } catch (late) {
      context.res = await fault(context, options, statusOf(late), idOf(late), late);
    }
  }
}

const personOf = (context: Context, { seats, inside }: AppOptions) =>
  (inside ? personIn(context) : null) ?? seats.who(getCookie(context, SEAT_COOKIE));

/** The address a limit is counted for; behind a proxy on the same machine, the one the proxy names. */
function addressOf(context: Context): string {
  const incoming = (context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming;
  return incoming?.socket?.remoteAddress ?? 'unknown';
}

const tooMany = async (context: Context, seconds: number, options: AppOptions): Promise<Response> => {
  const response = await fault(context, options, 429, 'too-many-requests');
  response.headers.set('retry-after', String(seconds));
  return response;
};

function asset(context: Context, assets: Assets): Response | Promise<Response> {
  const found = assets.at(context.req.path);
  if (!found) return context.notFound();
  const accepted = context.req.header('accept-encoding') ?? '';
  const [body, encoding] =
    found.brotli && accepted.includes('br')
      ? [found.brotli, 'br']
      : found.gzip && accepted.includes('gzip')
        ? [found.gzip, 'gzip']
        : [found.bytes, null];
  const own: Record<string, string> = {
    'content-type': found.mime,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  };
  if (encoding) own['content-encoding'] = encoding;
  return context.body(body as Uint8Array<ArrayBuffer>, 200, own);
}

function enter(context: Context, seats: Seats): Response {
  const seat = seats.open(context.req.query('key') ?? '');
  if (seat) setCookie(context, SEAT_COOKIE, seat, { httpOnly: true, sameSite: 'Strict', path: '/' });
  return context.redirect(seat ? '/?entered=1' : '/?entered=0', 303);
}

const YEAR = 31_536_000;

function visitOf(context: Context, options: AppOptions): Visit {
  const url = new URL(context.req.url);
  const ui = url.searchParams.get('ui');
  const theme = url.searchParams.get('theme') ?? getCookie(context, 'octavo_theme');
  if (ui) setCookie(context, 'octavo_ui', ui.slice(0, 2), { path: '/', maxAge: YEAR, sameSite: 'Lax' });
  if (url.searchParams.has('theme') && theme)
    setCookie(context, 'octavo_theme', theme.slice(0, 5), { path: '/', maxAge: YEAR, sameSite: 'Lax' });
  const query = new URLSearchParams(url.searchParams);
  query.delete('ui');
  query.delete('theme');
  return {
    path: decoded(url.pathname),
    params: context.req.param() as Record<string, string>,
    query,
    words: interfaceWords(ui, getCookie(context, 'octavo_ui'), context.req.header('accept-language')),
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    person: personOf(context, options),
    origin: url.origin,
    accept: context.req.header('accept') ?? '*/*',
    specimens: options.site.specimens,
  };
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** All that a page may differ by; the origin stands in its permanent links. */
export function keyOf(visit: Omit<Visit, 'params'>, negotiates = false): string {
  const { person, words, theme, accept, origin, path, query } = visit;
  const form = !negotiates || accept === '*/*' || accept.includes('text/html') ? 'html' : accept;
  return `${person.role} ${words.language} ${theme} ${form} ${origin} ${path}?${query}`;
}

const EVERYTHING = ['register', 'cycle'];

async function answerGet(context: Context, one: Page, options: AppOptions, cache: PageCache): Promise<Response | null> {
  const { site } = options;
  await site.catalogue.refresh();
  const visit = visitOf(context, options);
  const key = keyOf(visit, one.negotiates);
  const stateOf = (depends: readonly string[]): string => site.stateOf(depends);
  const kept = cache.get(key, stateOf);
  if (kept) return send(context, kept);
  const before = stateOf(EVERYTHING);
  const answer = await answerHere(one, site, visit);
  if (answer === ELSEWHERE) return sendFromThread(context, key, cache, options);
  if (answer.type === 'pass') return null;
  if (answer.type === 'redirect') return context.redirect(encodeURI(answer.to), answer.status);
  const made = await make(answer, visit, options);
  if (options.inside) return send(context, { ...made, headers: { ...made.headers, ...keepingHeaders(made) } });
  // Made while something changed, it may be older than its state says.
  if (answer.depends && stateOf(EVERYTHING) === before) cache.put(key, made);
  return send(context, made);
}

async function answerHere(one: Page, site: Site, visit: Visit): Promise<Answer | typeof ELSEWHERE> {
  try {
    return await one.answer(site, visit);
  } catch (error) {
    if (error !== ELSEWHERE) throw error;
    return ELSEWHERE;
  }
}

/** The thread answers for all pages at this address; the kept page is as good as one made here. */
async function sendFromThread(context: Context, key: string, cache: PageCache, options: AppOptions): Promise<Response> {
  const told = await handOver(context, options.thread!, personOf(context, options));
  const kept = keptFrom(told);
  if (!kept) return responseFrom(told);
  if (kept.depends.length) cache.put(key, kept);
  return send(context, kept);
}

async function answerPost(context: Context, one: Page, options: AppOptions): Promise<Response> {
  if (!isOwn(context)) return fault(context, options, 403, 'other-site');
  await options.site.catalogue.refresh();
  const visit = visitOf(context, options);
  const answer = await one.post!(options.site, visit, context.req.raw);
  if (answer.type === 'redirect') return context.redirect(encodeURI(answer.to), 303);
  if (answer.type === 'pass') return context.notFound();
  return send(context, await make(answer, visit, options));
}

const encoder = new TextEncoder();

async function make(
  answer: Exclude<Answer, { type: 'redirect' | 'pass' }>,
  visit: Visit,
  options: AppOptions,
): Promise<Kept> {
  const page = answer.type === 'page';
  const text = page ? await layout(answer as PageAnswer, visit, options.assets) : answer.body;
  const body = typeof text === 'string' ? encoder.encode(text) : text;
  const own: Record<string, string> = {
    vary: 'accept, accept-language, cookie, accept-encoding',
    'cache-control': 'private, no-cache',
  };
  if (answer.type === 'file' && answer.name)
    own['content-disposition'] = `attachment; filename*=UTF-8''${encodeURIComponent(answer.name)}`;
  if (page) own['content-language'] = visit.words.language;
  const depends = answer.depends ?? [];
  return {
    body,
    mime: answer.type === 'file' ? answer.mime : 'text/html; charset=utf-8',
    status: answer.status ?? 200,
    etag: etagOf(body),
    headers: own,
    state: options.site.stateOf(depends),
    depends,
    gzip: null,
  };
}

function send(context: Context, kept: Kept): Response {
  const own: Record<string, string> = { ...kept.headers, 'content-type': kept.mime, etag: kept.etag };
  if (kept.status === 200 && context.req.header('if-none-match') === kept.etag) return context.body(null, 304, own);
  const small = kept.body.length < 1000 || kept.mime.startsWith('application/zip');
  const zip = !small && (context.req.header('accept-encoding') ?? '').includes('gzip');
  if (zip) own['content-encoding'] = 'gzip';
  return context.body((zip ? gzipOf(kept) : kept.body) as Uint8Array<ArrayBuffer>, kept.status as 200, own);
}

/** Ended by the database because it took too long. */
const CANCELLED = '57014';

/** What may be told of an error: where the register is, is nobody's business. */
function idOf(error: unknown): MessageId {
  const { id, code } = error as { id?: MessageId; code?: string };
  if (code === CANCELLED) return 'question-slow';
  if (!id) return 'server-fault';
  return isAway(id) ? 'api-unavailable' : id;
}

const statusOf = (error: unknown): number => statusOfId(idOf(error));

/** An unforeseen error with its place, a known one in a line. */
const saidIn = (error: unknown): string => {
  const { id, stack, message } = (error ?? {}) as { id?: string; stack?: string; message?: string };
  return (id ? `${id}: ${message}` : (stack ?? message)) ?? String(error);
};

/** Seconds after which to ask again. */
const RETRY = '5';

async function fault(
  context: Context,
  options: AppOptions,
  status: number,
  id: MessageId,
  error?: unknown,
): Promise<Response> {
  if (status >= 500) console.error(`octavo: ${context.req.method} ${context.req.path}: ${saidIn(error)}`);
  const visit = visitOf(context, options);
  if (visit.accept.includes('json') || visit.path.startsWith('/api/')) {
    const known = error ?? new Problem(id as never, {}, { status });
    return problemResponse(context, known);
  }
  const answer = faultPage(visit, status, id, error);
  const response = send(context, await make(answer, visit, options));
  if (status >= 503) response.headers.set('retry-after', RETRY);
  response.headers.set('cache-control', 'no-store');
  return response;
}
