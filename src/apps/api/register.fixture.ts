// A real register with the project's specimens, served on loopback.
import { cpSync, readdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { bulkDone, openRegister, type Register, takeIn } from '../../register/index.ts';
import { freshPlace } from '../../store/fresh-place.fixture.ts';
import { Assets } from '../server/assets.ts';
import { createApp } from '../server/index.ts';
import { Seats } from '../server/seats.ts';
import { Site } from '../web/index.ts';
import { mountApi } from './index.ts';

export const TODAY = '2044-12-01';

/** On a machine with much else to do, an idle connection is not hung up on. */
const PATIENT = { keepAliveTimeout: 120_000 };

export interface Served {
  readonly register: Register;
  readonly site: Site;
  /** `http://127.0.0.1:1234` */
  readonly address: string;
  readonly folder: string;
  stop(): Promise<void>;
}

/** Serves a new register; with `specimens`, those whose name begins so. */
export async function served(specimens = ''): Promise<Served> {
  const { place, folder, remove } = await freshPlace('api');
  const files = join(folder, 'files');
  for (const name of readdirSync('fixtures/specimens'))
    if (name.endsWith('.txt') && name.startsWith(specimens)) cpSync(`fixtures/specimens/${name}`, join(files, name));
  const register = await openRegister(place);
  await takeIn(register, [files], { threads: 1 });
  const site = new Site(register, { today: () => TODAY });
  const rate = { burst: 100_000, perSecond: 100_000 };
  const app = createApp({
    site,
    assets: new Assets(),
    seats: new Seats(),
    rate,
    mount: (inner) => mountApi(inner, site),
  });
  const { port, close } = await new Promise<{ port: number; close: () => Promise<void> }>((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', serverOptions: PATIENT }, (info) =>
      resolve({ port: info.port, close: () => closed(server as Server) }),
    );
  });
  const stop = async (): Promise<void> => {
    await close();
    await bulkDone(register);
    await register.close();
    await remove();
  };
  return { register, site, address: `http://127.0.0.1:${port}`, folder, stop };
}

function closed(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return done;
}
