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

const ROUNDS = 9;
const best = { saxes: Number.POSITIVE_INFINITY, tree: Number.POSITIVE_INFINITY };
for (let round = 0; round <= ROUNDS; round++) {
  const [saxes, tree] = [timed(bare), timed(readAkn)];
  if (round === 0) continue;
  best.saxes = Math.min(best.saxes, saxes);
  best.tree = Math.min(best.tree, tree);
}
const ratio = best.tree / best.saxes;
const speed = (ms: number): string => `${(size / 1e3 / ms).toFixed(0)} million characters a second`;
console.log(`${texts.length} files, ${(size / 1e6).toFixed(1)} million characters`);
console.log(`saxes alone  ${best.saxes.toFixed(0)} ms  ${speed(best.saxes)}`);
console.log(`to the tree  ${best.tree.toFixed(0)} ms  ${speed(best.tree)}`);
console.log(`ratio        ${ratio.toFixed(2)} (at most 1.5)`);
process.exitCode = ratio > 1.5 ? 1 : 0;
