// Time of AKN4UN → tree as a multiple of what saxes alone needs for the same strings: node bench/akn/speed.ts [FOLDER] [EVERY]
import { SaxesParser } from 'saxes';
import { readAkn } from '../../src/readers/akn/index.ts';
import { corpus } from './corpus.ts';

const [folder, every = '25'] = process.argv.slice(2);
const texts = [...corpus({ from: folder, every: Number(every) })].map(({ text }) => text);
const size = texts.reduce((sum, text) => sum + text.length, 0);

function bare(text: string): void {
  const parser = new SaxesParser();
  // A malformed file makes saxes throw where nobody listens.
  parser.on('error', () => {});
  parser.write(text).close();
}

/** Milliseconds this thread was at work: what else the machine does is not counted. */
function clock(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function timed(work: (text: string) => unknown, some: readonly string[]): number {
  const start = clock();
  for (const text of some) work(text);
  return clock() - start;
}

const ROUNDS = 12;
const BATCH = 8;

/** Best times of one small batch, taken in turns, so that what else the machine does disturbs few of them. */
function best(some: readonly string[]): { saxes: number; tree: number } {
  const times = { saxes: Number.POSITIVE_INFINITY, tree: Number.POSITIVE_INFINITY };
  for (let round = 0; round < ROUNDS; round++) {
    times.saxes = Math.min(times.saxes, timed(bare, some));
    times.tree = Math.min(times.tree, timed(readAkn, some));
  }
  return times;
}

/** Both have been compiled before time is taken. */
for (const text of texts) {
  bare(text);
  readAkn(text);
}
const total = { saxes: 0, tree: 0 };
for (let at = 0; at < texts.length; at += BATCH) {
  const { saxes, tree } = best(texts.slice(at, at + BATCH));
  total.saxes += saxes;
  total.tree += tree;
}
const ratio = total.tree / total.saxes;
const speed = (ms: number): string => `${(size / 1e3 / ms).toFixed(0)} million characters a second`;
console.log(`${texts.length} files, ${(size / 1e6).toFixed(1)} million characters`);
console.log(`saxes alone  ${total.saxes.toFixed(0)} ms  ${speed(total.saxes)}`);
console.log(`to the tree  ${total.tree.toFixed(0)} ms  ${speed(total.tree)}`);
console.log(`ratio        ${ratio.toFixed(2)} (at most 1.5)`);
console.log(`FIGURE akn.speed.ratio ${ratio.toFixed(2)}`);
process.exitCode = ratio > 1.5 ? 1 : 0;
