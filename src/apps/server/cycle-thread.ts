// The thread of the cycle: the same application, asked through messages.
import { setImmediate as immediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { attachRegister, bulkDone, lineage, setThreadPriority, startMessenger } from '../../register/index.ts';
import { mountApi } from '../api/index.ts';
import { Site } from '../web/index.ts';
import { createApp } from './app.ts';
import { Assets } from './assets.ts';
import type { Asked, Begin, FromThread } from './elsewhere.ts';
import { Limiter } from './guard.ts';
import { Seats } from './seats.ts';

/** What it works out ahead takes long; whoever reads a page meanwhile comes first (`setThreadPriority`). */
const BEHIND_PAGES = 5;
setThreadPriority(BEHIND_PAGES);

const { handle, specimens, today } = workerData as Begin;
/** How often it looks whether the register changed, in milliseconds. */
const LOOK = 300;

const register = attachRegister(handle);
const site = new Site(register, { specimens, today: today ? () => today : undefined });
const limiter = new Limiter({ burst: Number.POSITIVE_INFINITY, perSecond: 1 });
const mount = (inner: Parameters<typeof mountApi>[0]): void => mountApi(inner, site);
const app = createApp({ site, assets: new Assets(), seats: new Seats(), limiter, mount, inside: true });

const messenger = startMessenger(
  register,
  () => site.cycle(),
  () => site.today,
);

let known = '';
function tellState(): void {
  const message = { revision: site.cycleNow()?.revision ?? null, evidenceReady: site.evidenceReady };
  const now = JSON.stringify(message);
  if (now !== known) parentPort!.postMessage(message satisfies FromThread);
  known = now;
}

/** Paragraphs followed through the sessions before anybody asks: after so many the thread runs at its speed. */
const REHEARSED = 300;
let rehearsed = false;

/** Takes turns with the evidence, which is prepared at the same time. */
async function rehearse(): Promise<void> {
  const state = site.cycleNow();
  if (rehearsed || !state) return;
  rehearsed = true;
  const newest = [...state.works.bySymbol.values()]
    .filter(({ kind }) => kind === 'resolution')
    .sort((a, b) => ((b.date ?? '') < (a.date ?? '') ? -1 : 1));
  for (const { symbol, held } of newest.slice(0, REHEARSED)) {
    for (const { id } of held[0].paragraphs.slice(-1)) lineage(state, `${symbol}#${id}`);
    await immediate();
  }
}

/** An error here is the register's, and passes with it. */
const look = (): Promise<void> =>
  site.catalogue
    .refresh()
    .then(tellState)
    .then(rehearse)
    .catch(() => {});

async function answer(number: number, { method, url, headers }: Asked): Promise<void> {
  const response = await app.fetch(new Request(url, { method, headers: headers as [string, string][] }));
  const body = new Uint8Array(await response.arrayBuffer());
  tellState();
  const message: FromThread = { number, told: { status: response.status, headers: [...response.headers], body } };
  parentPort!.postMessage(message, [body.buffer]);
}

async function end(): Promise<void> {
  await messenger.stop();
  await bulkDone(register);
  await register.close();
}

const timer = setInterval(look, LOOK);
void look();

parentPort!.on('message', (message: 'stop' | { number: number; asked: Asked }) => {
  if (message !== 'stop') return void answer(message.number, message.asked);
  clearInterval(timer);
  void end().finally(() => process.exit());
});
