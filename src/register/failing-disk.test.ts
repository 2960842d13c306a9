// Each write that Octavo itself makes fails once: a clear error, and the register is whole.
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Attempt, eachWrite } from '../store/failing-disk.fixture.ts';
import { emptied } from '../store/fresh-place.fixture.ts';
import { digestOf, StoreError, trailOf } from '../store/index.ts';
import { exportAll } from './bulk.ts';
import { saveFile } from './export-files.ts';
import { backUpRegister, restoreRegister, verify } from './maintain.ts';
import type { Register } from './open.ts';
import { Places, take } from './places.fixture.ts';
import { english, french, report } from './specimens.fixture.ts';

// Some dozens of attempts each.
vi.setConfig({ testTimeout: 240_000 });

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

/** Each write of a new attempt fails once; gives what was written to, each once. */
async function eachFails(attempt: () => Promise<Attempt>): Promise<string[]> {
  const met = await eachWrite(attempt);
  const wanted = met.map(({ code, step }) => ({ code, step, error: ID[code] }));
  expect(met.map(({ error, ...one }) => ({ ...one, error: error instanceof StoreError ? error.id : error }))).toEqual(
    wanted,
  );
  return [...new Set(met.map((one) => one.step))];
}

const ID: Readonly<Record<string, string>> = { ENOSPC: 'disk-full', EIO: 'disk-failing' };

async function isWhole(register: Register): Promise<void> {
  expect(await verify(register)).toMatchObject({ sound: true, digest });
  const stored = (await trailOf(register.store)).filter((one) => one.action === 'stored');
  expect(stored).toHaveLength(3);
}

const empty = async (): Promise<Register> => ({ ...other, store: await emptied(other.store) });
const folderOf = ({ store }: Register): string => dirname(store.originals.folder);

test('taken in', async () => {
  const met = await eachFails(async () => {
    const register = await empty();
    const work = (): Promise<unknown> => take(register, files);
    return { under: folderOf(register), work, after: () => work().then(() => isWhole(register)) };
  });
  const names = ['open', 'appendFile', 'sync'].map((step) => `${step} /audit.jsonl`);
  expect(met).toEqual(expect.arrayContaining(names));
});

test('backed up', async () => {
  let folder = '';
  const met = await eachFails(async () => {
    folder = places.folder('backup');
    return { under: folder, work: () => backUpRegister(full, folder) };
  });
  expect(met).toEqual(expect.arrayContaining(['writeFile /manifest.json', 'fsync /tables/fact.jsonl.gz']));
  const register = await empty();
  await restoreRegister(register, folder);
  await isWhole(register);
});

test('restored', async () => {
  const met = await eachFails(async () => {
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
  const met = await eachFails(async () => {
    const folder = places.folder('export');
    return { under: folder, work: () => exportAll(full, to, folder) };
  });
  expect(met).toEqual(expect.arrayContaining(['mkdir ', 'writeFile /manifest.json']));
});

test('a document written into a file', async () => {
  const met = await eachFails(async () => {
    const folder = places.folder('file');
    return { under: folder, work: () => saveFile(join(folder, 'texts', 'a.md'), 'words', true) };
  });
  expect(met).toEqual(['mkdir /texts', 'writeFile /texts/a.md']);
});
