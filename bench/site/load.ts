// The site under load: pages of the whole corpus asked for on a fixed timetable, each answer's time counted from when it should have been asked.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { Catalogue, openRegister, type Register } from '../../src/register/index.ts';
import { cpuOf } from '../ingest/processes.ts';
import type { Plan, Result } from './generator.ts';

const quick = process.argv.includes('--quick');
const SECONDS = quick ? 8 : 20;
const given = process.env.OCTAVO_BENCH_REGISTER;
const folder = mkdtempSync(join(tmpdir(), 'octavo-load-'));
const place = given || join(folder, 'register');
const NODE = process.execPath;

const figure = (name: string, value: number): void => console.log(`FIGURE ${name} ${Math.round(value * 10) / 10}`);

/** Numbers that are the same in every run. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Addresses {
  readonly pages: readonly string[];
  readonly questions: readonly string[];
}

/** The first operative paragraphs of resolutions that have them: what is asked for is there, so that any other answer is a fault. */
async function paragraphsOf({ store }: Register): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  const rows = await store.db
    .selectFrom('paragraph')
    .select(['work_id', 'paragraph'])
    .distinct()
    .where('paragraph', 'in', NUMBERS.map(paragraphOf))
    .execute();
  const works = Map.groupBy(rows, (one) => one.work_id);
  return new Map([...works].map(([work, list]) => [work, new Set(list.map((one) => one.paragraph))]));
}

const NUMBERS = [1, 2, 3, 4, 5];
const paragraphOf = (number: number): string => `para_${number}`;

/** A number may make a symbol of a question ("resolution (2009)"), which leads to a document instead of a list. */
const isTelling = (word: string): boolean => word.length > 5 && !/\d/.test(word);

/** Documents in all their languages and paragraphs, and questions made of their titles' words. */
async function addresses(): Promise<Addresses> {
  const register = await openRegister(place);
  const catalogue = new Catalogue(register);
  await catalogue.refresh();
  const paragraphs = await paragraphsOf(register);
  const draw = drawing(7);
  const pages: string[] = [];
  const questions: string[] = [];
  for (const head of catalogue.all()) {
    const path = `/${head.symbol.replaceAll(' ', '')}`;
    for (const language of head.languages) pages.push(`${path}/${language}`);
    if (head.kind !== 'resolution') continue;
    for (const id of NUMBERS.map(paragraphOf))
      if (draw() < 0.5 && paragraphs.get(head.work)?.has(id)) pages.push(`${path}/${id}`);
    for (const title of [head.titles.en, head.titles.fr])
      questions.push(...pairsIn((title ?? '').split(/\s+/).filter(isTelling)));
  }
  await register.close();
  return { pages: asVisited(shuffled(pages, draw), draw), questions: shuffled([...new Set(questions)], draw) };
}

/** Every two words of a title: thousands of questions, so that none is answered from a page that was kept. */
const pairsIn = (words: readonly string[]): string[] =>
  words.flatMap((one, i) => words.slice(i + 1).map((other) => `${one} ${other}`));

/** Some are asked for often and most hardly ever: the n-th page with a weight of 1/n. */
const asVisited = (pages: readonly string[], draw: () => number): string[] =>
  Array.from({ length: 20_000 }, () => pages[Math.floor(pages.length ** draw()) - 1]);

function shuffled<T>(list: readonly T[], draw: () => number): T[] {
  return list
    .map((one) => ({ one, at: draw() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

interface Site {
  readonly address: string;
  readonly child: ChildProcess;
}

async function open(): Promise<Site> {
  const args = ['bin/octavo.js', 'serve', '--register', place, '--port', '0', '--rate', '100000'];
  const child = spawn(NODE, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('octavo serve ended')));
    child.stdout!.on('data', (chunk) => {
      said += chunk;
      const address = /open at (\S+)/.exec(said)?.[1];
      if (address) resolve({ address, child });
    });
  });
}

async function close({ child }: Site): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** Asks on a timetable of `rate` a second, from a thread of its own; 0: as fast as the connections allow. */
async function load(address: string, paths: readonly string[], rate: number, connections = 32): Promise<Result> {
  const plan: Plan = { address, paths, rate, seconds: SECONDS, connections };
  const thread = new Worker(new URL('./generator.ts', import.meta.url), { workerData: plan });
  const [result] = (await once(thread, 'message')) as [Result];
  const per = result.answered / result.took;
  console.log(
    `  ${rate || 'all it can'} a second offered: ${per.toFixed(0)} answered, median ${result.p50.toFixed(1)} ms, p99 ${result.p99.toFixed(1)} ms, worst ${result.worst.toFixed(0)} ms, faults ${result.faults} ${JSON.stringify(result.reasons)}`,
  );
  return result;
}

async function cycleReady(address: string): Promise<void> {
  for (;;) {
    if ((await fetch(`${address}/api/v1/cycle`)).ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

const LOOK = 2;
/** The index for search is made with pauses of seconds; until it is there, PostgreSQL answers. */
const QUIET_LOOKS = 4;
const LONGEST_START = 180;

/** Until the program has made ready what it makes ready, which takes its time beside whoever asks. */
async function quiet({ child }: Site): Promise<void> {
  const begun = performance.now();
  for (let idle = 0; idle < QUIET_LOOKS && performance.now() - begun < LONGEST_START * 1000; ) {
    const before = cpuOf(child.pid!);
    await new Promise((resolve) => setTimeout(resolve, LOOK * 1000));
    idle = cpuOf(child.pid!) - before < 0.1 * LOOK ? idle + 1 : 0;
  }
}

/** The largest page alone, made anew each time: another query, another page. */
async function largest(address: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 11; turn++) {
    const start = performance.now();
    const answer = await fetch(`${address}/A/79/302/fr?facts=all&turn=${turn}`);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`largest page: ${answer.status}`);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[5];
}

async function scriptBytes(address: string): Promise<number> {
  const text = await (await fetch(`${address}/A/RES/79/330/en`)).text();
  const scripts = [...text.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, src]) => src);
  const sizes = await Promise.all(
    scripts.map(async (src) => gzipSync(await (await fetch(address + src)).bytes()).length),
  );
  return sizes.reduce((sum, one) => sum + one, 0);
}

async function duringIngest(address: string, pages: readonly string[], questions: readonly string[]): Promise<void> {
  const args = [
    'bin/octavo.js',
    'ingest',
    '../shared/corpus/pdf',
    '../shared/corpus/text',
    '--register',
    place,
    '--json',
  ];
  const child = spawn(NODE, args, { stdio: 'ignore' });
  const pagesThen = await load(address, pages, 300);
  const searchThen = await load(address, questions, 100);
  child.kill('SIGTERM');
  figure('site.ingest.pages.p99', pagesThen.p99);
  figure('site.ingest.search.p99', searchThen.p99);
}

const run = async (): Promise<void> => {
  if (!given) fill();
  const { pages, questions } = await addresses();
  const asked = questions.map((one) => `/search?q=${encodeURIComponent(one)}`);
  console.log(`${pages.length} pages, ${questions.length} questions`);
  const site = await open();
  try {
    await cycleReady(site.address);
    const first = await load(site.address, pages, 300);
    figure('site.start.pages.p99', first.p99);
    await quiet(site);
    figure('site.largest.ms', await largest(site.address));
    figure('site.scripts.kB', (await scriptBytes(site.address)) / 1000);
    // Others than those of the first seconds.
    const later = pages.slice(300 * SECONDS);
    const steady = await load(site.address, later, 300);
    figure('site.pages.p99', steady.p99);
    const most = await load(site.address, later, 0);
    figure('site.pages.per-second', most.answered / most.took);
    const search = await load(site.address, asked, 100);
    figure('site.search.p99', search.p99);
    // Others than those of the timetable.
    const searches = await load(site.address, asked.slice(100 * SECONDS), 0, 8);
    figure('site.search.per-second', searches.answered / searches.took);
    figure(
      'site.faults',
      [first, steady, most, search, searches].reduce((sum, one) => sum + one.faults, 0),
    );
    if (!given || process.argv.includes('--ingest')) await duringIngest(site.address, pages, asked);
  } finally {
    await close(site);
  }
};

/** The whole corpus, where no register is given (OCTAVO_BENCH_REGISTER). */
function fill(): void {
  const args = ['bin/octavo.js', 'ingest', '../shared/seeds', '../shared/corpus/akn4un', '../shared/corpus/docx'];
  spawnSync(NODE, [...args, '--register', place, '--json'], { stdio: 'ignore' });
}

await run().finally(() => rmSync(folder, { recursive: true, force: true }));
