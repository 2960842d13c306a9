// Makes pages ready before they are asked for: a few at once, so that the first visitor does not meet a cold program; the others while nobody asks.
import type { Site } from '../web/index.ts';
import type { CycleThread } from './elsewhere.ts';

/** Pages made ready at most: the newest works first. */
const MOST = 4000;
/** Documents made at once, whoever asks meanwhile: after so many the program runs at its speed. */
const REHEARSED = 400;
/** Searches made once the index is there, for the same reason. */
const SEARCHES = 150;
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
  /** Resolves when searches are answered at their speed, or never will be. */
  readonly searchable: Promise<unknown>;
}

/** Begins; call what it gives to end it: it resolves when no page is under way any more. */
export function warmUp({ site, thread, fetch, origin, traffic, searchable }: WarmUp): () => Promise<void> {
  let ended = false;
  let end = (): void => {};
  const ending = new Promise<void>((resolve) => (end = resolve));
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
    await Promise.race([searchable, ending]);
    await make(searchesIn(site), () => true);
    const quiet = (): boolean => thread.evidenceReady && !thread.busy && performance.now() - traffic.last > QUIET;
    await make(documents.slice(REHEARSED, MOST), quiet);
  };
  // Where the register is away, pages are made when they are asked for.
  const running = run().catch(() => {});
  return () => {
    ended = true;
    end();
    return running;
  };
}

const pause = (time: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, time).unref();
  });

/** Two words of a title each, of different documents: what people ask, and never twice the same. */
function searchesIn(site: Site): string[] {
  const found = new Set<string>();
  for (const { titles } of site.catalogue.all()) {
    const words = (titles.en ?? titles.fr ?? '').match(/\p{L}{6,}/gu) ?? [];
    if (words.length > 1) found.add(`/search?q=${words[0]}+${words.at(-1)}`);
    if (found.size === SEARCHES) break;
  }
  return [...found];
}

const pathsOf = (site: Site): string[] =>
  [...site.catalogue.all()]
    .sort((a, b) => ((b.date ?? '') < (a.date ?? '') ? -1 : 1))
    .flatMap(({ symbol, languages }) => languages.map((one) => `/${symbol.replaceAll(' ', '')}/${one}`));
