// Listens, and says where.
import { serve } from '@hono/node-server';
import { bulkDone, type Register, startMessenger } from '../../register/index.ts';
import { mountApi } from '../api/index.ts';
import { Site } from '../web/index.ts';
import { createApp } from './app.ts';
import { Assets } from './assets.ts';
import { Seats } from './seats.ts';

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
}

/** Starts the site on a register that is open. Errors: the port is taken (EADDRINUSE). */
export async function start(register: Register, options: StartOptions): Promise<Started> {
  const seats = new Seats();
  const site = new Site(register, { specimens: options.specimens });
  const app = createApp({ site, assets: new Assets(), seats, mount: (inner) => mountApi(inner, site) });
  const messenger = startMessenger(
    register,
    () => site.cycle(),
    () => site.today,
  );
  const host = options.host ?? '127.0.0.1';
  const port = await new Promise<{ port: number; stop: () => Promise<void> }>((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: options.port, hostname: host }, (info) =>
      resolve({ port: info.port, stop: () => new Promise((done) => server.close(() => done())) }),
    );
    server.on('error', reject);
  });
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port.port}`;
  const stop = async (): Promise<void> => {
    await messenger.stop();
    await port.stop();
    await bulkDone(register);
  };
  return { address, link: `${address}/enter?key=${seats.key}`, stop };
}
