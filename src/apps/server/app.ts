// Site, API and assets in one application.
import type { IncomingMessage } from 'node:http';
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
  PAGES,
  type Page,
  type PassAnswer,
  type RedirectAnswer,
  type Site,
  type Visit,
} from '../web/index.ts';
import type { Assets } from './assets.ts';
import { type Kept, PageCache } from './cache.ts';
import type { CycleThread, Told } from './elsewhere.ts';
import { Flights } from './flights.ts';
import { headers, isOwn, Limiter, limiting, type Rate } from './guard.ts';
import { handOver, keepingHeaders, keptFrom, personIn, responseFrom } from './hand-over.ts';
import { make, send } from './make.ts';
import { Renewals } from './renewals.ts';
import { SEAT_COOKIE, type Seats } from './seats.ts';
import type { Shortcut } from './shortcut.ts';

export interface AppOptions {
  readonly site: Site;
  readonly assets: Assets;
  readonly seats: Seats;
  readonly rate?: Rate;
  /** Counts the requests, where others count there too. */
  readonly limiter?: Limiter;
  /** Pages already made. */
  readonly cache?: PageCache;
  /** Answers for kept pages where this application is not asked. */
  readonly shortcut?: Shortcut;
  /** Further parts (the API), mounted before the pages. */
  readonly mount?: (app: Hono) => void;
  /** Where the cycle is computed; without it, here. */
  readonly thread?: CycleThread;
  /** This is that thread: whoever asks was known before. */
  readonly inside?: boolean;
}

export const RATE: Rate = { burst: 600, perSecond: 100 };

/** The whole application; `fetch` answers a request without a socket, for tests. */
export function createApp(options: AppOptions): Hono {
  const app = new Hono();
  const cache = options.cache ?? new PageCache();
  const pages: Pages = { cache, flights: new Flights(), renewals: new Renewals() };
  app.use(headers);
  const limiter = options.limiter ?? new Limiter(options.rate ?? RATE);
  app.use(limiting(limiter, addressOf, (context, seconds) => tooMany(context, seconds, options)));
  app.use((context, next) => handingOver(context, next, options));
  app.get('/assets/*', (context) => asset(context, options.assets));
  app.get('/enter', (context) => enter(context, options.seats));
  options.mount?.(app);
  for (const one of PAGES)
    for (const path of one.paths) {
      app.get(path, async (context, next) => (await answerGet(context, one, options, pages)) ?? next());
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
  return incomingOf(context)?.socket?.remoteAddress ?? 'unknown';
}

/** The request as the socket has it; undefined where there is none, as in tests. */
const incomingOf = (context: Context): IncomingMessage | undefined =>
  (context.env as { incoming?: IncomingMessage } | undefined)?.incoming;

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
  return context.redirect(seat ? '/review?entered=1' : '/review?entered=0', 303);
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

/** Pages made, and those that are just being made. */
interface Pages {
  readonly cache: PageCache;
  readonly flights: Flights<Outcome>;
  readonly renewals: Renewals;
}

type Outcome =
  | { readonly type: 'kept'; readonly kept: Kept }
  | { readonly type: 'told'; readonly told: Told }
  | RedirectAnswer
  | PassAnswer;

async function answerGet(context: Context, one: Page, options: AppOptions, pages: Pages): Promise<Response | null> {
  const { site, shortcut } = options;
  await site.catalogue.refresh();
  const visit = visitOf(context, options);
  const key = keyOf(visit, one.negotiates);
  const { states } = site;
  const ready = pages.cache.get(key, states);
  if (ready) shortcut?.remember(incomingOf(context), key);
  if (ready) return send(context, ready);
  const late = visit.person.role === 'reader' ? pages.cache.late(key, states) : null;
  if (late && pages.renewals.add(key, () => renewed(key, pages, () => outcome(context, one, visit, options), site)))
    return send(context, late);
  // Whoever asks after a change does not wait for what was begun before it.
  const flight = `${states.everything} ${key}`;
  const found = await pages.flights.share(flight, isForAll, () => outcome(context, one, visit, options));
  if (found.type === 'pass') return null;
  if (found.type === 'redirect') return context.redirect(encodeURI(found.to), found.status);
  if (found.type === 'told') return responseFrom(found.told);
  if (options.inside) return forKeeping(context, found.kept);
  if (found.kept.depends.length) {
    pages.cache.put(key, found.kept);
    shortcut?.remember(incomingOf(context), key);
  }
  return send(context, found.kept);
}

/** Makes a page that visitors have meanwhile as it was. */
async function renewed(key: string, { cache }: Pages, make: () => Promise<Outcome>, { states }: Site): Promise<void> {
  if (cache.get(key, states)) return;
  const found = await make();
  if (found.type === 'kept' && found.kept.depends.length) cache.put(key, found.kept);
}

const isForAll = (found: Outcome): boolean => found.type === 'kept' && found.kept.depends.length > 0;

async function outcome(context: Context, one: Page, visit: Visit, options: AppOptions): Promise<Outcome> {
  const { site, assets } = options;
  const begun = site.moment();
  const answer = await answerHere(one, site, visit);
  if (answer === ELSEWHERE) return fromThread(context, options);
  if (answer.type === 'redirect' || answer.type === 'pass') return answer;
  const kept = await make(answer, visit, site, assets);
  // Made while what it depends on changed, it may be older than its state says: it is not kept.
  return { type: 'kept', kept: begun.stillTrue(kept.depends) ? kept : { ...kept, depends: [] } };
}

async function answerHere(one: Page, site: Site, visit: Visit): Promise<Answer | typeof ELSEWHERE> {
  try {
    return await one.answer(site, visit);
  } catch (error) {
    if (error !== ELSEWHERE) throw error;
    return ELSEWHERE;
  }
}

/** The thread answers for all pages at this address; the page is as good as one made here. */
async function fromThread(context: Context, options: AppOptions): Promise<Outcome> {
  const told = await handOver(context, options.thread!, personOf(context, options));
  const kept = keptFrom(told);
  return kept ? { type: 'kept', kept } : { type: 'told', told };
}

/** From the thread: as it is to be kept, with what has to be known for that. */
const forKeeping = (context: Context, kept: Kept): Response =>
  context.body(kept.body as Uint8Array<ArrayBuffer>, kept.status as 200, {
    ...kept.headers,
    ...keepingHeaders(kept),
    'content-type': kept.mime,
    etag: kept.etag,
  });

async function answerPost(context: Context, one: Page, options: AppOptions): Promise<Response> {
  if (!isOwn(context)) return fault(context, options, 403, 'other-site');
  await options.site.catalogue.refresh();
  const visit = visitOf(context, options);
  const answer = await one.post!(options.site, visit, context.req.raw);
  if (answer.type === 'redirect') return context.redirect(encodeURI(answer.to), 303);
  if (answer.type === 'pass') return context.notFound();
  return send(context, await make(answer, visit, options.site, options.assets));
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
  const response = send(context, await make(answer, visit, options.site, options.assets));
  if (status >= 503) response.headers.set('retry-after', RETRY);
  response.headers.set('cache-control', 'no-store');
  return response;
}
