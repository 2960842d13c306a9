// Speed of dates and citations against a plain scan of the same text, and of dates against chrono-node where it is installed.
// node bench/dates/speed.ts FOLDER [--every N]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { citationsOf } from '../../src/facts/citations/index.ts';
import { datesOf, findDates } from '../../src/facts/dates/index.ts';
import { unitsOf } from '../../src/facts/index.ts';
import { meetingsOf } from '../../src/facts/meetings/index.ts';
import { readAkn } from '../../src/readers/akn/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '4' } },
});

/** Least processor time of several runs, in milliseconds. */
function time(work: () => unknown, runs = 9): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function documents(folder: string) {
  const files = readdirSync(positionals[0], { recursive: true, encoding: 'utf8' });
  const mine = files.filter((one) => one.endsWith('.xml') && one.includes(`${folder}/`)).sort();
  return mine
    .filter((_, i) => i % Number(values.every) === 0)
    .flatMap((one) => readAkn(readFileSync(join(positionals[0], one), 'utf8')).document ?? [])
    .map((document) => ({ document, units: unitsOf(document) }));
}

interface Chrono {
  parse(text: string): unknown[];
}

async function chronoOf(language: string): Promise<Chrono | null> {
  const name = 'chrono-node';
  const module = await import(name).catch(() => null);
  return module?.[language] ?? null;
}

for (const [language, folder] of [
  ['fr', 'French'],
  ['en', 'English'],
] as const) {
  const docs = documents(folder);
  const texts = docs.flatMap((one) => one.units.map((unit) => unit.text));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const scan = time(() => texts.reduce((sum, text) => sum + (text.match(/\p{L}+/gu)?.length ?? 0), 0));
  const dates = docs.map((one) => datesOf(one.units, language));
  const spent = {
    dates: time(() => docs.map((one) => datesOf(one.units, language))),
    citations: time(() => docs.map((one, i) => citationsOf(one.document, one.units, dates[i]))),
    meetings: time(() => docs.map((one, i) => meetingsOf(one.document, one.units, dates[i]))),
  };
  const ratio = (ms: number): string => `${ms.toFixed(0)} ms (${(ms / scan).toFixed(2)} of the scan)`;
  console.log(`${language}: ${(bytes / 1e6).toFixed(1)} MB, scan ${scan.toFixed(0)} ms`);
  for (const [name, ms] of Object.entries(spent)) console.log(`  ${name} ${ratio(ms)}`);
  const chrono = await chronoOf(language);
  if (!chrono) {
    console.log('  chrono-node is not installed');
    continue;
  }
  const sample = texts.filter((_, i) => i % 20 === 0);
  const theirs = time(() => sample.map((text) => chrono.parse(text)), 2);
  const ours = time(() => sample.map((text) => findDates(text, language)));
  console.log(
    `  dates ${(theirs / ours).toFixed(0)} times as fast as chrono-node (${ours.toFixed(1)} ms, ${theirs.toFixed(0)} ms)`,
  );
}
