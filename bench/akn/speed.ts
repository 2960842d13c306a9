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

// The clock has steps of some milliseconds, so each turn goes through all files; the two take turns, so that what
// else the machine does meets both alike, and the turn in the middle counts.
const ROUNDS = 15;
const WARM = 3;
const rounds: { saxes: number; tree: number }[] = [];
for (let round = -WARM; round < ROUNDS; round++) {
  const times = { saxes: timed(bare), tree: timed(readAkn) };
  if (round >= 0) rounds.push(times);
}
const total = rounds.sort((a, b) => a.tree / a.saxes - b.tree / b.saxes)[Math.floor(ROUNDS / 2)];
const ratio = total.tree / total.saxes;
const speed = (ms: number): string => `${(size / 1e3 / ms).toFixed(0)} million characters a second`;
console.log(`${texts.length} files, ${(size / 1e6).toFixed(1)} million characters`);
console.log(`saxes alone  ${total.saxes.toFixed(0)} ms  ${speed(total.saxes)}`);
console.log(`to the tree  ${total.tree.toFixed(0)} ms  ${speed(total.tree)}`);
console.log(`ratio        ${ratio.toFixed(2)} (at most 1.5)`);
console.log(`FIGURE akn.speed.ratio ${ratio.toFixed(2)}`);
process.exitCode = ratio > 1.5 ? 1 : 0;
