// Time of mandates against a plain scan for words of the same texts: node bench/phrases/speed.ts [FOLDER] [EVERY]
import { findActors } from '../../src/facts/actors/index.ts';
import { unitsOf } from '../../src/facts/index.ts';
import { mandatesOf } from '../../src/facts/mandates/index.ts';
import type { ActorFact } from '../../src/facts/types.ts';
import { readAkn } from '../../src/readers/akn/index.ts';
import type { DocumentNode } from '../../src/tree/index.ts';
import { corpus } from '../akn/corpus.ts';

const ROUNDS = 15;
const WORD = /\p{L}+/gu;
const [folder, every = '16'] = process.argv.slice(2);

interface Sample {
  readonly document: DocumentNode;
  readonly actors: readonly ActorFact[];
  readonly texts: readonly string[];
}

function documents(): Sample[] {
  const out: Sample[] = [];
  for (const { text } of corpus({ from: folder || undefined, languages: ['fr', 'en'], every: Number(every) })) {
    const { document } = readAkn(text);
    if (!document) continue;
    const units = unitsOf(document);
    out.push({ document, actors: findActors(document, units), texts: units.map((unit) => unit.text) });
  }
  return out;
}

/** Milliseconds this thread was at work. */
function clock(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function timed(work: () => void): number {
  const start = clock();
  work();
  return clock() - start;
}

const median = (list: number[]): number => list.sort((a, b) => a - b)[list.length >> 1];

const docs = documents();
let count = 0;
const scan = () => {
  for (const { texts } of docs) for (const text of texts) for (const _ of text.matchAll(WORD)) count++;
};
const read = () => {
  for (const { document, actors } of docs) count += mandatesOf(document, actors).length;
};
const times = Array.from({ length: ROUNDS }, () => [timed(scan), timed(read)]).slice(3);
const [words, mandates] = [median(times.map((one) => one[0])), median(times.map((one) => one[1]))];
console.log(
  `${count} words and mandates; ${docs.length} documents, words ${words.toFixed(0)} ms, mandates ${mandates.toFixed(0)} ms`,
);
console.log(`FIGURE mandates.speed ${median(times.map((one) => one[1] / one[0])).toFixed(2)}`);
