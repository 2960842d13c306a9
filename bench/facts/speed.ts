// Time of all facts in times of a plain token scan of the same texts; dates beside chrono-node; loading the lexicon. One core, one run.
import { execFileSync } from 'node:child_process';
import { findDates } from '../../src/facts/dates/index.ts';
import { factsOf } from '../../src/facts/index.ts';
import { unitsOf } from '../../src/facts/units.ts';
import { readAkn } from '../../src/readers/akn/index.ts';
import type { DocumentNode } from '../../src/tree/index.ts';
import { corpus } from '../akn/corpus.ts';

const EVERY = 40;
const WARM = 3;
const ROUNDS = 7;

const documents: DocumentNode[] = [];
for (const { text } of corpus({ every: EVERY, languages: ['fr', 'en'] })) {
  const { document } = readAkn(text);
  if (document) documents.push(document);
}
const texts = documents.map((document) =>
  unitsOf(document)
    .map((unit) => unit.text)
    .join('\n'),
);

/** Processor time of `work`, in ms: the median of several rounds after a few to warm up. */
function median(work: () => void): number {
  const times: number[] = [];
  for (let round = 0; round < WARM + ROUNDS; round++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    if (round >= WARM) times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[ROUNDS >> 1];
}

let tokens = 0;
const scan = median(() => {
  for (const text of texts) for (const _ of text.matchAll(/\p{L}+/gu)) tokens++;
});
const facts = median(() => {
  for (const document of documents) factsOf(document);
});
const bytes = texts.reduce((sum, text) => sum + text.length, 0);
console.log(`${documents.length} documents, ${(bytes / 1e6).toFixed(1)} M characters, ${tokens} tokens`);
console.log(`token scan ${scan.toFixed(0)} ms, facts ${facts.toFixed(0)} ms`);

async function chrono(language: 'fr' | 'en'): Promise<void> {
  const peer = await import('chrono-node').catch(() => null);
  if (!peer) return console.log('chrono-node is not installed');
  const own = texts.filter((_, i) => documents[i].language === language).flatMap((text) => text.split('\n'));
  const ours = median(() => {
    for (const text of own) findDates(text, language);
  });
  const parser = language === 'fr' ? peer.fr : peer.en;
  const start = process.cpuUsage();
  for (const text of own) parser.parse(text);
  const { user, system } = process.cpuUsage(start);
  const theirs = (user + system) / 1000;
  console.log(`${language}: dates ${ours.toFixed(0)} ms, chrono-node ${theirs.toFixed(0)} ms`);
  console.log(`FIGURE facts.dates.${language} ${(theirs / ours).toFixed(1)}`);
}

/**
 * Milliseconds of processor time in a new process to import the lexicon, find a first name and a first phrase.
 * With Node's compile cache, as `bin/octavo.js` runs; the first process fills it and is not counted.
 */
function loading(): number {
  const code = `import module from 'node:module'; module.enableCompileCache(); const start = process.cpuUsage();
    const { matchNames, phraseAt } = await import('./src/lexicon/index.ts');
    matchNames('ONU', 'fr'); phraseAt('Prie', 'fr');
    const { user, system } = process.cpuUsage(start); console.log((user + system) / 1000);`;
  const times = [0, 1, 2, 3, 4, 5].map(() =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })),
  );
  return times.slice(1).sort((a, b) => a - b)[2];
}

await chrono('fr');
await chrono('en');
console.log(`FIGURE facts.lexicon.ms ${loading().toFixed(0)}`);
console.log(`FIGURE facts.speed.ratio ${(facts / scan).toFixed(2)}`);
