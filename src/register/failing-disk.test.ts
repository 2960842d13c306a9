// Each write that Octavo itself makes fails once, the first, the second … until none is left: a clear error, and the register is whole.
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failWrites } from '../store/failing-disk.fixture.ts';
import { emptied } from '../store/fresh-place.fixture.ts';
import { digestOf, StoreError, trailOf } from '../store/index.ts';
import { exportAll } from './bulk.ts';
import { saveFile } from './export-files.ts';
import { backUpRegister, restoreRegister, verify } from './maintain.ts';
import type { Register } from './open.ts';
import { Places, take } from './places.fixture.ts';
import { english, french, report } from './specimens.fixture.ts';

const places = new Places();
let full: Register;
let other: Register;
let files: string;
let backup: string;
let digest: string;

beforeAll(async () => {
  files = places.folder('files', { 'a.txt': english({}), 'b.txt': french(), 'c.txt': report(['A/98/277']) });
  full = await places.fresh();
  await take(full, files);
  digest = await digestOf(full.store);
  backup = places.folder('backup');
  await backUpRegister(full, backup);
  other = await places.fresh();
});
afterAll(() => places.close());

interface Attempt {
  /** Below which writes are counted. */
  readonly under: string;
  readonly work: () => Promise<unknown>;
  /** What must be so after the failure, and after the same work done again. */
  readonly after?: () => Promise<unknown>;
}

/** Of a new attempt the nth write fails, n = 1, 2, … until none does; gives what was written to, each once. */
async function eachWrite(attempt: () => Promise<Attempt>): Promise<string[]> {
  const met = new Set<string>();
  for (let nth = 1; ; nth++) {
    const { under, work, after } = await attempt();
    const [code, id] = nth % 2 ? ['ENOSPC', 'disk-full'] : ['EIO', 'disk-failing'];
    let failed = '';
    const stop = failWrites({ under, nth, code, onFail: (step) => (failed = step) });
    const error = await work()
      .then(() => null)
      .catch((wrong) => (wrong instanceof StoreError ? wrong.id : wrong))
      .finally(stop);
    expect([failed, error]).toEqual([failed, failed ? id : null]);
    await after?.();
    if (!failed) return [...met];
    met.add(failed.replaceAll(under, ''));
  }
}

async function isWhole(register: Register): Promise<void> {
  expect(await verify(register)).toMatchObject({ sound: true, digest });
  const stored = (await trailOf(register.store)).filter((one) => one.action === 'stored');
  expect(stored).toHaveLength(3);
}

const empty = async (): Promise<Register> => ({ ...other, store: await emptied(other.store) });
const folderOf = ({ store }: Register): string => dirname(store.originals.folder);

test('taken in', async () => {
  const met = await eachWrite(async () => {
    const register = await empty();
    const work = (): Promise<unknown> => take(register, files);
    return { under: folderOf(register), work, after: () => work().then(() => isWhole(register)) };
  });
  const names = ['open', 'appendFile', 'sync'].map((step) => `${step} /audit.jsonl`);
  expect(met).toEqual(expect.arrayContaining(names));
});

test('backed up', async () => {
  let folder = '';
  const met = await eachWrite(async () => {
    folder = places.folder('backup');
    return { under: folder, work: () => backUpRegister(full, folder) };
  });
  expect(met).toEqual(expect.arrayContaining(['writeFile /manifest.json', 'fsync /tables/fact.jsonl.gz']));
  const register = await empty();
  await restoreRegister(register, folder);
  await isWhole(register);
});

test('restored', async () => {
  const met = await eachWrite(async () => {
    const register = await empty();
    let done = false;
    const work = (): Promise<unknown> => restoreRegister(register, backup).then(() => (done = true));
    const after = async (): Promise<void> => {
      if (!done) await work();
      await isWhole(register);
    };
    return { under: folderOf(register), work, after };
  });
  expect(met).toContain('sync /audit.jsonl');
});

test.each(['csv', 'jsonl', 'akn'] as const)('exported as %s', async (to) => {
  const met = await eachWrite(async () => {
    const folder = places.folder('export');
    return { under: folder, work: () => exportAll(full, to, folder) };
  });
  // A stream joins what waits into one write or does not, so that which was the last differs.
  expect(met.length).toBeGreaterThan(3);
});

test('a document written into a file', async () => {
  const met = await eachWrite(async () => {
    const folder = places.folder('file');
    return { under: folder, work: () => saveFile(join(folder, 'texts', 'a.md'), 'words', true) };
  });
  expect(met).toEqual(['mkdir /texts', 'writeFile /texts/a.md']);
});
