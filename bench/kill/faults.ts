// Disks that are full or fail, two programs at once, a server that goes away: clear errors, and the register is whole.
// node bench/kill/faults.ts [WORD…]
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { openRegister, RegisterError, takeIn, verify } from '../../src/register/index.ts';
import { failWrites } from '../../src/store/failing-disk.fixture.ts';
import { trailOf } from '../../src/store/index.ts';
import { makeCorpus } from './corpus.ts';
import { clearly, eachOfItsWrites } from './each-write.ts';
import { type Ended, ingest, killServer } from './program.ts';

const root = mkdtempSync(join(tmpdir(), 'octavo-faults-'));
const corpus = join(root, 'corpus');
const FILES = 30;

/** Sound, the same as an undisturbed ingest's, and every file entered once. */
async function isWhole(place: string, digest: string): Promise<boolean> {
  const register = await openRegister(place);
  try {
    const found = await verify(register);
    const stored = (await trailOf(register.store)).filter((one) => one.action === 'stored');
    return found.sound && found.digest === digest && stored.length === FILES;
  } finally {
    await register.close();
  }
}

const saidOf = ({ status, errors }: Ended): string => `status ${status} ${errors.at(-1) ?? ''}`;

/** Every nth write of originals and trail fails, until the files are in. */
async function failingDisk(digest: string): Promise<boolean> {
  let good = true;
  for (const every of [7, 23, 61]) {
    const place = join(root, `nth-${every}`);
    const register = await openRegister(place);
    const stop = failWrites({ under: place, code: (_, nth) => (nth % every ? null : every === 23 ? 'EIO' : 'ENOSPC') });
    const errors = new Map<string, number>();
    let clear = true;
    let done = false;
    for (let tries = 0; tries < 300 && !done; tries++) {
      try {
        await takeIn(register, [corpus], { threads: 0 });
        done = true;
      } catch (error) {
        const id = error instanceof RegisterError ? error.id : String(error);
        errors.set(id, (errors.get(id) ?? 0) + 1);
        clear &&= clearly(error);
      }
    }
    stop();
    await register.close();
    console.log(`  each ${every}th write fails: ${JSON.stringify([...errors])}, done ${done}`);
    good = done && clear && (await isWhole(place, digest)) && good;
  }
  return good;
}

/** A disk too small for originals, tables and write-ahead log, then larger. Needs the right to mount. */
async function fullDisk(digest: string): Promise<boolean | null> {
  const place = join(root, 'small');
  mkdirSync(place);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', place], { stdio: 'pipe' });
  } catch {
    return null;
  }
  try {
    const register = join(place, 'register');
    await (await openRegister(register)).close();
    let good = true;
    for (const spare of [0.1, 0.5, 1, 2, 4]) {
      const used = Number(execFileSync('du', ['-sk', register], { encoding: 'utf8' }).split('\t')[0]);
      execFileSync('mount', ['-o', `remount,size=${Math.round(used + spare * 1024)}k`, place]);
      const run = await ingest(register, [corpus]).ended;
      console.log(`  ${spare} MB left: ${saidOf(run)}`);
      good = good && (run.status === 0 || run.errors.some((line) => line.includes('[disk-full]')));
    }
    execFileSync('mount', ['-o', 'remount,size=400m', place]);
    const after = await ingest(register, [corpus]).ended;
    console.log(`  with space: ${saidOf(after)}`);
    return good && after.status === 0 && (await isWhole(register, digest));
  } finally {
    execFileSync('umount', ['-l', place]);
  }
}

async function twoAtOnce(digest: string): Promise<boolean> {
  const place = join(root, 'two');
  const [one, other] = await Promise.all([ingest(place, [corpus]).ended, ingest(place, [corpus]).ended]);
  console.log(`  ${saidOf(one)}; ${saidOf(other)}`);
  return one.status === 0 && other.status === 0 && (await isWhole(place, digest));
}

const HOLD = 'src/store/server/hold.fixture.ts';

/** A server of somebody else's: a process that holds it, and its address. */
async function serve(folder: string): Promise<{ url: string; end: () => void }> {
  const child = spawn(process.execPath, [HOLD, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface(child.stdout)) {
    const end = (): void => {
      child.kill('SIGKILL');
      killServer(folder);
    };
    return { url: JSON.parse(line).url, end };
  }
  throw new Error('the server said nothing');
}

async function serverAway(digest: string, back: boolean): Promise<boolean> {
  const folder = join(root, `away-${back}`);
  const env = { OCTAVO_ORIGINALS: join(root, `originals-${back}`, 'originals') };
  let server = await serve(folder);
  const run = ingest(server.url, [corpus], { env });
  // In the middle: when the first files have been said to be read.
  await new Promise<void>((resolve) => {
    run.child.stderr!.once('data', () => resolve());
    run.child.once('exit', () => resolve());
  });
  server.end();
  await sleep(3000);
  if (back) server = await serve(folder);
  const first = await run.ended;
  console.log(`  ${back ? 'came back' : 'stays away'}: ${saidOf(first)} after ${(first.took / 1000).toFixed(0)} s`);
  if (!back) server = await serve(folder);
  const again = await ingest(server.url, [corpus], { env }).ended;
  const clear = back ? first.status === 0 : first.errors.some((line) => line.includes('[server-unreachable]'));
  const lost = first.read.filter((name) => again.read.includes(name));
  process.env.OCTAVO_ORIGINALS = env.OCTAVO_ORIGINALS;
  const whole = await isWhole(server.url, digest);
  delete process.env.OCTAVO_ORIGINALS;
  server.end();
  return clear && !lost.length && again.status === 0 && whole;
}

const words = process.argv.slice(2);
try {
  makeCorpus(corpus, FILES);
  const plain = join(root, 'plain');
  await ingest(plain, [corpus]).ended;
  const register = await openRegister(plain);
  const { digest } = await verify(register);
  await register.close();
  const cases: Record<string, () => Promise<boolean | null>> = {
    'disk.nth': () => failingDisk(digest),
    'disk.each': () => eachOfItsWrites(root),
    'disk.full': () => fullDisk(digest),
    two: () => twoAtOnce(digest),
    'server.back': () => serverAway(digest, true),
    'server.away': () => serverAway(digest, false),
  };
  for (const [name, run] of Object.entries(cases)) {
    if (words.length && !words.some((word) => name.includes(word))) continue;
    const good = await run();
    if (good === null) console.log(`${name}: not possible here`);
    else console.log(`FIGURE faults.${name} ${good ? 1 : 0}`);
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
