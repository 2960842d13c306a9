// Text → tree as a multiple of a plain scan for words, and the memory one long text needs: node bench/text/speed.ts [EVERY]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readText } from '../../src/readers/index.ts';
import { rendered, type Sample, seeds } from './texts.ts';

const ROUNDS = 9;
const MB = 1024 * 1024;
const WORD = /\p{L}+/gu;

function scan(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(WORD)) count++;
  return count;
}

/** Milliseconds this thread was at work: what else the machine does is not counted. */
function clock(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Some systems count a thread's time in steps of four milliseconds: once through the texts is too short for them. */
const TIMES = 10;

function timed(samples: readonly Sample[], work: (text: string) => unknown): number {
  const start = clock();
  for (let i = 0; i < TIMES; i++) for (const { text } of samples) work(text);
  return (clock() - start) / TIMES;
}

const median = (list: number[]): number => list.sort((a, b) => a - b)[list.length >> 1];

/** Both kinds of work in turn, so that a slow moment of the machine meets both. */
function measure(name: string, samples: readonly Sample[]): number {
  const size = samples.reduce((sum, { text }) => sum + text.length, 0);
  const times: [number, number][] = [];
  for (let round = 0; round < ROUNDS + 3; round++) {
    times.push([timed(samples, scan), timed(samples, (text) => readText(text))]);
  }
  const warm = times.slice(3);
  const [words, tree] = [median(warm.map((one) => one[0])), median(warm.map((one) => one[1]))];
  const ratio = median(warm.map((one) => one[1] / one[0]));
  const speed = (ms: number): string => `${(size / 1e3 / ms).toFixed(1)} M characters/s`;
  console.log(
    `${name}: ${samples.length} texts, ${(size / 1e6).toFixed(2)} M characters; words ${speed(words)}; tree ${speed(tree)}; ratio ${ratio.toFixed(2)}`,
  );
  return ratio;
}

const PARAGRAPH =
  'Prie le Secrétaire général de lui présenter, à sa soixante-dix-neuvième session, un rapport sur\nl’application de la présente résolution, y compris les mesures que les organismes ont prises ;\n';
const HEAD = 'Résolution adoptée par l’Assemblée générale\n99/1. Coopération\nL’Assemblée générale,\n';

/** Peak memory of a process of its own that reads one text of this size, as a share of what is allowed. */
function memory(megabytes: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-'));
  const path = join(folder, 'long.txt');
  const count = Math.ceil((megabytes * MB) / PARAGRAPH.length);
  writeFileSync(path, HEAD + Array.from({ length: count }, (_, i) => `${i + 1}. ${PARAGRAPH}`).join(''));
  const child = spawnSync(process.execPath, [new URL('memory.ts', import.meta.url).pathname, path], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  const [size, peak] = child.stdout.split(' ').map(Number);
  const share = peak / (12 * size + 150 * MB);
  console.log(`memory: file ${(size / MB).toFixed(1)} MB, peak ${(peak / MB).toFixed(0)} MB`);
  return share;
}

const texts = rendered(Number(process.argv[2] ?? 40));
measure('seeds', seeds());
measure('rendered', texts);
const ratio = measure('all', [...seeds(), ...texts]);
console.log(`FIGURE text.memory ${Math.max(memory(0.1), memory(2), memory(20)).toFixed(2)}`);
console.log(`FIGURE text.speed.ratio ${ratio.toFixed(2)}`);
