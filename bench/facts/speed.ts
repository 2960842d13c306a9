// Time of all facts in times of a plain token scan of the same texts; dates beside chrono-node; loading the lexicon. One core, one run.
import { execFileSync } from 'node:child_process';
import { findDates } from '../../src/facts/dates/index.ts';
import { factsOf } from '../../src/facts/index.ts';
import { unitsOf } from '../../src/facts/units.ts';
import { readAkn } from '../../src/readers/akn/index.ts';
import type { DocumentNode } from '../../src/tree/index.ts';
import { corpus } from '../akn/corpus.ts';

const EVERY = 40;
const WARM = 2;
const ROUNDS = 6;
/** Some systems count time in steps of four milliseconds: once through the texts is too short for them. */
const TIMES = 6;

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

/** Milliseconds the processor was at work for us; a thread's own count has steps of milliseconds. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Processor time of each job, in ms. Others share the machine and slow down what runs, so the jobs take turns, after a
 * few turns to warm up, and of each the shortest turn counts, the one least disturbed.
 */
function least<T extends string>(jobs: Readonly<Record<T, () => void>>, rounds = ROUNDS): Record<T, number> {
  const names = Object.keys(jobs) as T[];
  const best = Object.fromEntries(names.map((name) => [name, Number.POSITIVE_INFINITY])) as Record<T, number>;
  for (let round = -WARM; round < rounds; round++)
    for (const name of names) {
      const start = clock();
      for (let i = 0; i < TIMES; i++) jobs[name]();
      if (round >= 0) best[name] = Math.min(best[name], (clock() - start) / TIMES);
    }
  return best;
}

let tokens = 0;
const { scan, facts } = least({
  scan: () => {
    for (const text of texts) for (const _ of text.matchAll(/\p{L}+/gu)) tokens++;
  },
  facts: () => {
    for (const document of documents) factsOf(document);
  },
});
const bytes = texts.reduce((sum, text) => sum + text.length, 0);
console.log(`${documents.length} documents, ${(bytes / 1e6).toFixed(1)} M characters, ${tokens} tokens`);
console.log(`token scan ${scan.toFixed(0)} ms, facts ${facts.toFixed(0)} ms`);

async function chrono(language: 'fr' | 'en'): Promise<void> {
  const peer = await import('chrono-node').catch(() => null);
  if (!peer) return console.log('chrono-node is not installed');
  const own = texts.filter((_, i) => documents[i].language === language).flatMap((text) => text.split('\n'));
  const parser = language === 'fr' ? peer.fr : peer.en;
  const { ours } = least({
    ours: () => {
      for (const text of own) findDates(text, language);
    },
  });
  // The other is slow enough for a few turns.
  const theirs = Math.min(
    ...[0, 1, 2].map(() => {
      const start = clock();
      for (const text of own) parser.parse(text);
      return clock() - start;
    }),
  );
  console.log(`${language}: dates ${ours.toFixed(0)} ms, chrono-node ${theirs.toFixed(0)} ms`);
  console.log(`FIGURE facts.dates.${language} ${(theirs / ours).toFixed(1)}`);
}

/**
 * Milliseconds of processor time in a new process to import the lexicon, find a first name and a first phrase.
 * With Node's compile cache, as `bin/octavo.js` runs; the first process fills it and is not counted. The shortest of
 * several counts.
 */
function loading(): number {
  const code = `import module from 'node:module'; module.enableCompileCache(); const start = process.cpuUsage();
    const { matchNames, phraseAt } = await import('./src/lexicon/index.ts');
    matchNames('ONU', 'fr'); phraseAt('Prie', 'fr');
    const { user, system } = process.cpuUsage(start); console.log((user + system) / 1000);`;
  const times = Array.from({ length: 12 }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })),
  );
  return Math.min(...times.slice(1));
}

await chrono('fr');
await chrono('en');
console.log(`FIGURE facts.lexicon.ms ${loading().toFixed(0)}`);
console.log(`FIGURE facts.speed.ratio ${(facts / scan).toFixed(2)}`);
