// Fifty questions in six languages: does the wanted paragraph come first? Octavo beside MiniSearch and Fuse.js on the same 60,000 paragraphs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { quickSearch, type Register, search } from '../../src/register/index.ts';
import { type Asked, benchRegister } from './register.ts';

const PARAGRAPHS = 60_000;
/** Milliseconds a rival may take for all questions; those it did not come to are not counted against it. */
const BUDGET = 60_000;
const questions: Asked[] = JSON.parse(readFileSync(new URL('./questions.json', import.meta.url), 'utf8'));
const rivalsOnly = process.argv.includes('--ours') ? [] : ['minisearch', 'fuse'];

interface Row {
  readonly id: number;
  readonly address: string;
  readonly title: string;
  readonly text: string;
}

/** All paragraphs of the works that are wanted, filled up with others to 60,000. */
async function sample(register: Register): Promise<Row[]> {
  const works = [...new Set(questions.flatMap((one) => one.wanted).map((one) => one.split('#')[0]))];
  const { rows } = await sql<Row>`select (row_number() over ())::int as id, w.symbol || '#' || p.paragraph as address,
      coalesce(e.title, '') as title, p.text
    from octavo.paragraph p join octavo.work w using (work_id)
    join octavo.expression e on e.work_id = p.work_id and e.expression = p.expression and e.current
    where p.words is not null
    order by not (w.symbol = any(${works})), md5(w.symbol), p.expression, p.place limit ${PARAGRAPHS}`.execute(
    register.store.db,
  );
  return rows;
}

interface Score {
  readonly asked: number;
  readonly first: number;
  readonly three: number;
  readonly median: number;
}

function score(hits: readonly (readonly string[])[], times: readonly number[]): Score {
  const at = hits.map((list, i) => list.findIndex((one) => questions[i].wanted.includes(one)));
  const sorted = [...times].sort((a, b) => a - b);
  return {
    asked: hits.length,
    first: at.filter((one) => one === 0).length,
    three: at.filter((one) => one >= 0).length,
    median: sorted[sorted.length >> 1],
  };
}

/** Octavo answers from the whole register; paragraphs that the others do not have are taken out of its answers. */
async function ours(register: Register, known: ReadonlySet<string>): Promise<Score> {
  const hits: string[][] = [];
  const times: number[] = [];
  for (const { question } of questions) {
    await search(register, question, { limit: 10 });
    const at = performance.now();
    const found = await search(register, question, { limit: 60 });
    times.push(performance.now() - at);
    hits.push(
      found.hits
        .map((one) => one.address)
        .filter((one) => known.has(one))
        .slice(0, 3),
    );
  }
  return score(hits, times);
}

function print(name: string, { asked, first, three, median }: Score): void {
  console.log(`FIGURE search.${name}.first ${first}/${asked}`);
  console.log(`FIGURE search.${name}.three ${three}/${asked}`);
  console.log(`FIGURE search.${name}.median_ms ${median.toFixed(1)}`);
}

const register = await benchRegister();
const rows = await sample(register);
console.log(`${rows.length} paragraphs, ${questions.length} questions`);
const before = process.memoryUsage.rss();
const quick = await quickSearch(register);
await quick.settled;
console.log(`FIGURE search.octavo.megabytes ${((process.memoryUsage.rss() - before) / 1e6).toFixed(0)}`);
print('octavo', await ours(register, new Set(rows.map((one) => one.address))));
await quick.stop();
await register.close();
const folder = mkdtempSync(join(tmpdir(), 'octavo-rivals-'));
writeFileSync(join(folder, 'rows.json'), JSON.stringify(rows));
writeFileSync(join(folder, 'questions.json'), JSON.stringify(questions.map((one) => one.question)));
for (const name of rivalsOnly) {
  const args = [
    'bench/search/rivals.ts',
    name,
    join(folder, 'rows.json'),
    join(folder, 'questions.json'),
    String(BUDGET),
  ];
  const result = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (result.status !== 0) console.log(`${name}: ${result.stderr.slice(0, 500)}`);
  else {
    const { times, hits, megabytes, indexed } = JSON.parse(result.stdout);
    print(name, score(hits, times));
    console.log(`FIGURE search.${name}.megabytes ${megabytes.toFixed(0)}`);
    console.log(`${name}: indexed in ${(indexed / 1000).toFixed(1)} s at each start`);
  }
}
