// Makes the pages of documents ready before they are asked for, in the cycle's thread while it has nothing else to do.
import { interfaceWords, type Site, VISITOR } from '../web/index.ts';
import { keyOf } from './app.ts';
import type { PageCache } from './cache.ts';
import type { CycleThread } from './elsewhere.ts';
import { keptFrom, nameOf } from './hand-over.ts';

/** Pages made ready at most: the newest works first. */
const MOST = 4000;
/** Pause between two pages, and before the cycle is looked for again, in milliseconds. */
const PAUSE = 5;
const LOOK = 1000;
/** Nobody asked for so long: visitors come first. */
const QUIET = 300;

/** When somebody last asked for something. */
export interface Traffic {
  last: number;
}

export interface WarmUp {
  readonly site: Site;
  readonly thread: CycleThread;
  readonly cache: PageCache;
  readonly origin: string;
  readonly traffic: Traffic;
}

/** Begins; call what it gives to end it. */
export function warmUp(all: WarmUp): () => void {
  const { site, thread, traffic } = all;
  let ended = false;
  const pause = (time: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, time).unref();
    });
  const run = async (): Promise<void> => {
    while (!ended && !thread.evidenceReady) await pause(LOOK);
    for (const path of pathsOf(site)) {
      if (ended) return;
      while (!ended && (thread.busy || performance.now() - traffic.last < QUIET)) await pause(QUIET / 4);
      await warm(path, all).catch(() => pause(LOOK));
      await pause(PAUSE);
    }
  };
  void run();
  return () => {
    ended = true;
  };
}

const pathsOf = (site: Site): string[] =>
  [...site.catalogue.all()]
    .sort((a, b) => ((b.date ?? '') < (a.date ?? '') ? -1 : 1))
    .flatMap(({ symbol, languages }) => languages.map((one) => `/${symbol.replaceAll(' ', '')}/${one}`))
    .slice(0, MOST);

async function warm(path: string, { site, thread, cache, origin }: WarmUp): Promise<void> {
  const words = interfaceWords(null, undefined, undefined);
  const asked = { path, words, origin, query: new URLSearchParams(), theme: 'auto', person: VISITOR } as const;
  const key = keyOf({ ...asked, specimens: site.specimens, accept: 'text/html' });
  if (cache.has(key)) return;
  const headers: [string, string][] = [['accept', 'text/html'], nameOf(VISITOR)];
  const kept = keptFrom(await thread.ask({ method: 'GET', url: origin + encodeURI(path), headers }));
  if (kept?.status === 200) cache.put(key, kept);
}
