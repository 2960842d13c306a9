// Listens, and says where.
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { serve } from '@hono/node-server';
import { bulkDone, quickSearch, type Register } from '../../register/index.ts';
import { mountApi } from '../api/index.ts';
import { Site } from '../web/index.ts';
import { createApp, RATE } from './app.ts';
import { Assets } from './assets.ts';
import { PageCache } from './cache.ts';
import { CycleThread } from './elsewhere.ts';
import { Limiter, type Rate } from './guard.ts';
import { Seats } from './seats.ts';
import { Shortcut } from './shortcut.ts';
import { UnderWay } from './under-way.ts';
import { type Traffic, warmUp } from './warm-up.ts';

export interface Started {
  readonly address: string;
  /** The one-time link that makes whoever opens it an editor. */
  readonly link: string;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** 0: any free one. */
  readonly port: number;
  /** Default: this machine only. */
  readonly host?: string;
  /** The register holds the project's invented specimens. */
  readonly specimens?: boolean;
  /** The day it is, ISO; default: the clock's. */
  readonly today?: string;
  readonly rate?: Rate;
}

/** Whoever sends slowly or much is let go: milliseconds; headers in bytes. A large upload has its time. */
const LIMITS: ServerOptions = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 20_000,
  connectionsCheckingInterval: 2000,
};
const MOST_CONNECTIONS = 4000;
/** How long a site that is stopped waits for what is under way, in milliseconds: a question to the register is ended sooner. */
const LAST_ANSWERS = 10_000;

/** Starts the site on a register that is open. Errors: the port is taken (EADDRINUSE). */
export async function start(register: Register, options: StartOptions): Promise<Started> {
  const seats = new Seats();
  const { specimens = false, today, rate } = options;
  const thread = new CycleThread(register, { specimens, today });
  const site = new Site(register, { specimens, elsewhere: thread, today: today ? () => today : undefined });
  const cache = new PageCache();
  const mount = (inner: Parameters<typeof mountApi>[0]): void => mountApi(inner, site);
  const limiter = new Limiter(rate ?? RATE);
  const traffic: Traffic = { last: performance.now() };
  const shortcut = new Shortcut(site, cache, limiter);
  const assets = new Assets();
  void assets.compress();
  const parts = { site, assets, seats, thread, cache };
  const app = createApp({ ...parts, mount, limiter, shortcut });
  // A register that an older version indexed is indexed again now, not at the first visitor's question.
  const quick = quickSearch(register).catch(() => null);
  const underWay = new UnderWay();
  const host = options.host ?? '127.0.0.1';
  const port = await new Promise<{ port: number; stop: () => Promise<void> }>((resolve, reject) => {
    const settings = { fetch: underWay.counting(app.fetch), port: options.port, hostname: host, serverOptions: LIMITS };
    const server = serve({ ...settings, createServer: quickly(shortcut, traffic) }, (info) =>
      resolve({ port: info.port, stop: () => closed(server as Server, underWay) }),
    );
    (server as Server).maxConnections = MOST_CONNECTIONS;
    server.on('error', (error) => void thread.stop().then(() => reject(error)));
  });
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port.port}`;
  const { fetch } = createApp({ ...parts, rate: { burst: Number.POSITIVE_INFINITY, perSecond: 1 } });
  const searchable = quick.then((one) => one?.settled);
  const cool = warmUp({ site, thread, fetch, origin: address, traffic, searchable });
  const stop = async (): Promise<void> => {
    await Promise.all([cool(), port.stop()]);
    await Promise.all([thread.stop(), quick.then((one) => one?.stop()), bulkDone(register)]);
  };
  return { address, link: `${address}/enter?key=${seats.key}`, stop };
}

/** A server that has the application only asked for what is not at hand. */
const quickly = (shortcut: Shortcut, traffic: Traffic): typeof createServer =>
  ((limits: ServerOptions, listener: RequestListener) =>
    createServer(limits, (request, response) => {
      traffic.last = performance.now();
      if (!shortcut.answer(request, response)) listener(request, response);
    })) as typeof createServer;

/** Ends what is idle at once, answers what was asked, and after a moment ends who does not take the answer. */
async function closed(server: Server, underWay: UnderWay): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()));
  await underWay.none(LAST_ANSWERS);
  const timer = setTimeout(() => server.closeAllConnections(), 2000);
  await done;
  clearTimeout(timer);
  // What was asked in that moment, and nobody hears any more.
  await underWay.none(LAST_ANSWERS);
}
