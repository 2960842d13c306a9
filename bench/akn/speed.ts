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

function timed(work: (text: string) => unknown): number {
  const start = clock();
  for (const text of texts) work(text);
  return clock() - start;
}

// Others share the machine and slow down what runs, one more than the other: the two take turns, each turn goes through
// all files, and of each the shortest turn counts, the one least disturbed.
const ROUNDS = 20;
const WARM = 5;
const total = { saxes: Number.POSITIVE_INFINITY, tree: Number.POSITIVE_INFINITY };
for (let round = -WARM; round < ROUNDS; round++) {
  const times = { saxes: timed(bare), tree: timed(readAkn) };
  if (round < 0) continue;
  total.saxes = Math.min(total.saxes, times.saxes);
  total.tree = Math.min(total.tree, times.tree);
}
const ratio = total.tree / total.saxes;
const speed = (ms: number): string => `${(size / 1e3 / ms).toFixed(0)} million characters a second`;
console.log(`${texts.length} files, ${(size / 1e6).toFixed(1)} million characters`);
console.log(`saxes alone  ${total.saxes.toFixed(0)} ms  ${speed(total.saxes)}`);
console.log(`to the tree  ${total.tree.toFixed(0)} ms  ${speed(total.tree)}`);
console.log(`ratio        ${ratio.toFixed(2)} (at most 1.5)`);
console.log(`FIGURE akn.speed.ratio ${ratio.toFixed(2)}`);
process.exitCode = ratio > 1.5 ? 1 : 0;
