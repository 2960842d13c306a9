// How quick: alone, at most load, and offered 100 questions a second whatever the answers take (open loop).
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { quickSearch, type Register, search } from '../../src/register/index.ts';
import { type Asked, benchRegister } from './register.ts';

const OFFERED = 100;
const SECONDS = Number(process.argv[2] ?? 15);
const questions: Asked[] = JSON.parse(readFileSync(new URL('./questions.json', import.meta.url), 'utf8'));

/** The fifty questions, and two to four words that stand together in paragraphs of the register: no question comes twice soon. */
async function asked(register: Register): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`select text from octavo.paragraph where words is not null
    and length(text) > 60 order by md5(work_id::text || paragraph || language) limit 1500`.execute(register.store.db);
  const cut = rows.map(({ text }, i) => {
    const words = text.split(/\s+/);
    const from = (i * 7) % Math.max(1, words.length - 4);
    return words
      .slice(from, from + 2 + (i % 3))
      .join(' ')
      .slice(0, /\p{Script=Han}/u.test(text) ? 12 : 60)
      .replace(/["«»“”:]/g, ' ');
  });
  return [...cut, ...questions.map((one) => one.question)].filter((one) => /\p{L}{4}|\p{Script=Han}{2}/u.test(one));
}

const register = await benchRegister();
const all = await asked(register);
let next = 0;
let failed = 0;
async function one(): Promise<number> {
  const at = performance.now();
  try {
    await search(register, all[next++ % all.length]);
  } catch (error) {
    if (!String((error as { id?: string }).id).startsWith('question-')) throw error;
    if ((error as { id?: string }).id === 'question-slow') failed++;
  }
  return performance.now() - at;
}

const at = (times: number[], share: number): number =>
  times.sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

/** Times of questions asked one after the other. */
async function alone(count: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) times.push(await one());
  return times;
}

// A command asks PostgreSQL; the site has the index in memory.
await alone(50);
console.log(`FIGURE search.database.median_ms ${at(await alone(150), 0.5).toFixed(1)}`);
const start = performance.now();
const quick = await quickSearch(register);
await quick.settled;
console.log(`FIGURE search.memory.ready_s ${((performance.now() - start) / 1000).toFixed(1)}`);
await alone(200);
const times = await alone(300);
console.log(`FIGURE search.alone.median_ms ${at(times, 0.5).toFixed(1)}`);
console.log(`FIGURE search.alone.p99_ms ${at(times, 0.99).toFixed(1)}`);

let answers = 0;
const until = performance.now() + SECONDS * 1000;
const worker = async (): Promise<void> => {
  for (; performance.now() < until; answers++) await one();
};
await Promise.all(Array.from({ length: 8 }, worker));
console.log(`FIGURE search.load.answers_a_second ${(answers / SECONDS).toFixed(0)}`);

const open: Promise<number>[] = [];
const began = performance.now();
for (let i = 0; i < OFFERED * SECONDS; i++) {
  const due = began + (i * 1000) / OFFERED;
  const wait = due - performance.now();
  if (wait > 0) await sleep(wait);
  const behind = Math.max(0, performance.now() - due);
  open.push(one().then((took) => took + behind));
}
const late = await Promise.all(open);
console.log(`FIGURE search.open.p50_ms ${at(late, 0.5).toFixed(1)}`);
console.log(`FIGURE search.open.p99_ms ${at(late, 0.99).toFixed(1)}`);
console.log(`FIGURE search.load.failed ${failed}`);
await quick.stop();
await register.close();
