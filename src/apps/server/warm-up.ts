// Makes pages ready before they are asked for: a few at once, so that the first visitor does not meet a cold program; the others while nobody asks.
import type { Site } from '../web/index.ts';
import type { CycleThread } from './elsewhere.ts';

/** Pages made ready at most: the newest works first. */
const MOST = 4000;
/** Documents made at once, whoever asks meanwhile: after so many the program runs at its speed. */
const REHEARSED = 400;
/** Pause between two pages, and before the cycle is looked for again, in milliseconds. */
const PAUSE = 5;
const LOOK = 100;
/** Nobody asked for so long: visitors come first. */
const QUIET = 300;

/** When somebody last asked for something. */
export interface Traffic {
  last: number;
}

export interface WarmUp {
  readonly site: Site;
  readonly thread: CycleThread;
  /** The application, for pages that are to be kept. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly origin: string;
  readonly traffic: Traffic;
}

/** Begins; call what it gives to end it: it resolves when no page is under way any more. */
export function warmUp({ site, thread, fetch, origin, traffic }: WarmUp): () => Promise<void> {
  let ended = false;
  const make = async (paths: readonly string[], free: () => boolean): Promise<void> => {
    for (const path of paths) {
      while (!ended && !free()) await pause(LOOK);
      if (ended) return;
      const answer = await fetch(new Request(origin + encodeURI(path), { headers: { accept: 'text/html' } }));
      await answer.arrayBuffer();
      await pause(PAUSE);
    }
  };
  const run = async (): Promise<void> => {
    await site.catalogue.refresh();
    const documents = pathsOf(site);
    await make(documents.slice(0, REHEARSED), () => true);
    const quiet = (): boolean => thread.evidenceReady && !thread.busy && performance.now() - traffic.last > QUIET;
    await make(documents.slice(REHEARSED, MOST), quiet);
  };
  // Where the register is away, pages are made when they are asked for.
  const running = run().catch(() => {});
  return () => {
    ended = true;
    return running;
  };
}

const pause = (time: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, time).unref();
  });

const pathsOf = (site: Site): string[] =>
  [...site.catalogue.all()]
    .sort((a, b) => ((b.date ?? '') < (a.date ?? '') ? -1 : 1))
    .flatMap(({ symbol, languages }) => languages.map((one) => `/${symbol.replaceAll(' ', '')}/${one}`));
