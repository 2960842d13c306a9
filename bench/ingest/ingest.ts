// The whole corpus (or the paths named) into an empty register, and again: time, memory, and whether the counts are what reading says.
// node bench/ingest/ingest.ts [PATH…] [--quick]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expected } from './expected.ts';
import { measured, type Used } from './processes.ts';

const given = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const PATHS = given.length ? given : ['../shared/seeds', '../shared/corpus'];
const CORES = 2;

const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
try {
  const run = (): Promise<Used> =>
    measured(['bin/octavo.js', 'ingest', ...PATHS, '--json', '--register', join(folder, 'register')]);
  const first = await run();
  show('first', first);
  const again = await run();
  show('again', again);
  const counts = JSON.parse(first.output);
  const second = JSON.parse(again.output);
  console.log(first.errors.trim());
  const { read: _r, unchanged: _u, named: _n, warned: _w, ...held } = counts;
  const { read: _r2, unchanged: _u2, named: _n2, warned: _w2, ...held2 } = second;
  const same = JSON.stringify(held) === JSON.stringify(held2) && second.read === 0;
  console.log(`FIGURE ingest.first.s ${first.seconds.toFixed(1)}`);
  console.log(`FIGURE ingest.first.cores ${(first.cpu / CORES).toFixed(1)}`);
  console.log(`FIGURE ingest.first.megabytes ${first.megabytes.toFixed(0)}`);
  console.log(`FIGURE ingest.again.s ${again.seconds.toFixed(1)}`);
  console.log(`FIGURE ingest.again.cores ${(again.cpu / CORES).toFixed(1)}`);
  console.log(`FIGURE ingest.again.same ${same ? 1 : 0}`);
  if (!process.argv.includes('--quick')) {
    const wanted = await expected(PATHS);
    const sum = counts.read + counts.unchanged + counts.refused;
    let agree = sum === counts.files ? 1 : 0;
    if (!agree) console.log(`  ${counts.files} files, but read, unchanged and refused are ${sum}`);
    const names = Object.keys(wanted) as (keyof typeof wanted)[];
    for (const name of names) {
      const [a, b] = [JSON.stringify(counts[name]), JSON.stringify(wanted[name])];
      if (a === b) agree++;
      else console.log(`  ${name}: register ${a}, files ${b}`);
    }
    console.log(`FIGURE ingest.counts ${agree}/${names.length + 1}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function show(name: string, { seconds, cpu, megabytes, status }: Used): void {
  console.log(
    `${name}: ${seconds.toFixed(1)} s, CPU ${cpu.toFixed(1)} s, ${megabytes.toFixed(0)} MB, exit status ${status}`,
  );
}
