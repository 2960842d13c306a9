// A backup of the whole register restored on an empty folder: equal counts, hashes and answers?
// node bench/ingest/backup.ts (OCTAVO_BENCH_REGISTER=FOLDER: of a register that is there)
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  backUpRegister,
  Cycle,
  due,
  openRegister,
  quickSearch,
  type Register,
  restoreRegister,
  search,
  verify,
} from '../../src/register/index.ts';
import { countsOf } from '../../src/store/index.ts';
import { type Asked, benchRegister } from '../search/register.ts';

const questions: Asked[] = JSON.parse(readFileSync(new URL('../search/questions.json', import.meta.url), 'utf8'));
const DAY = '2026-11-22';

const answersOf = async (register: Register): Promise<string[]> => {
  const out: string[] = [];
  for (const { question } of questions)
    out.push((await search(register, question)).hits.map((one) => one.address).join(' '));
  return out;
};

/** What PostgreSQL alone answers: it weighs words by statistics that it draws, so that equals may change places. */
const databases: string[][] = [];

/** What a register says of itself and to fifty searches, and what it holds due on a day. */
async function told(register: Register): Promise<Record<string, string>> {
  const database = await answersOf(register);
  const quick = await quickSearch(register);
  await quick.settled;
  const answers = await answersOf(register);
  await quick.stop();
  const { digest, sound, originals, trail } = await verify(register);
  const state = await new Cycle(register).state();
  databases.push(database);
  return {
    counts: JSON.stringify(await countsOf(register.store)),
    digest,
    sound: String(sound),
    originals: String(originals.checked),
    trail: String(trail.entries),
    answers: JSON.stringify(answers),
    due: JSON.stringify(due(state, DAY)),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'octavo-backup-'));
const register = await benchRegister();
try {
  const before = await told(register);
  let at = performance.now();
  await backUpRegister(register, join(folder, 'backup'));
  const taken = performance.now() - at;
  const again = await openRegister(join(folder, 'again'));
  at = performance.now();
  await restoreRegister(again, join(folder, 'backup'));
  const restored = performance.now() - at;
  const after = await told(again);
  await again.close();
  const names = Object.keys(before);
  for (const name of names) if (before[name] !== after[name]) console.log(`  ${name} differs`);
  console.log(`FIGURE backup.equal ${names.filter((name) => before[name] === after[name]).length}/${names.length}`);
  const [old, now] = databases;
  console.log(`FIGURE backup.database ${old.filter((one, i) => one === now[i]).length}/${old.length}`);
  console.log(`FIGURE backup.s ${(taken / 1000).toFixed(1)}`);
  console.log(`FIGURE restore.s ${(restored / 1000).toFixed(1)}`);
} finally {
  await register.close();
  rmSync(folder, { recursive: true, force: true });
}
