import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DISK } from './disk.ts';
import { ALL, faulty, type Step } from './faulty.fixture.ts';
import { type Originals, openOriginals } from './index.ts';

let root: string;
let count = 0;
const fresh = (): string => join(root, String(count++), 'originals');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const held = async (originals: Originals): Promise<string[]> => {
  const names: string[] = [];
  for await (const name of originals.list()) names.push(name);
  return names;
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'octavo originals '));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('kept', () => {
  test('bytes come back under their SHA-256, at ab/cdef…', async () => {
    const originals = openOriginals(fresh());
    const name = await originals.put(bytes('one'));
    expect(name).toBe(sha256('one'));
    expect(await originals.get(name)).toEqual(Buffer.from('one'));
    expect(await readFile(join(originals.folder, name.slice(0, 2), name.slice(2)), 'utf8')).toBe('one');
    expect(await originals.has(name)).toBe(true);
  });

  test('twice is once, and nothing is written the second time', async () => {
    const folder = fresh();
    await openOriginals(folder).put(bytes('one'));
    const silent = faulty({ every: 1, steps: ['create', 'write', 'rename'] });
    expect(await openOriginals(folder, silent).put(bytes('one'))).toBe(sha256('one'));
  });

  test('many, with doubles, in order; nothing is left aside', async () => {
    const originals = openOriginals(fresh());
    const texts = Array.from({ length: 100 }, (_, n) => `text ${n % 80}`);
    expect(await originals.putMany(texts.map(bytes))).toEqual(texts.map(sha256));
    expect(await held(originals)).toEqual([...new Set(texts.map(sha256))].sort());
    expect(await readdir(join(originals.folder, 'new'))).toEqual([]);
  });

  test('an empty file is a file', async () => {
    const originals = openOriginals(fresh());
    expect(await originals.get(await originals.put(bytes('')))).toHaveLength(0);
  });

  test('what a killed process left aside goes after a day, not before', async () => {
    const originals = openOriginals(fresh());
    await originals.put(bytes('one'));
    const [old, young] = ['old', 'young'].map((name) => join(originals.folder, 'new', name));
    await Promise.all([old, young].map((path) => writeFile(path, 'half')));
    await utimes(old, new Date(0), new Date(0));
    await openOriginals(originals.folder).put(bytes('two'));
    expect(await readdir(join(originals.folder, 'new'))).toEqual(['young']);
  });
});

describe('missing and damaged', () => {
  test('missing is said, also for what is no SHA-256', async () => {
    const originals = openOriginals(fresh());
    for (const name of [sha256('none'), '../../etc/passwd', ''])
      await expect(originals.get(name)).rejects.toMatchObject({ id: 'original-missing' });
    expect(await originals.has('../../etc/passwd')).toBe(false);
    expect(await held(originals)).toEqual([]);
  });

  test('damage of the same size is found by get and verify, and mended by putting it again', async () => {
    const originals = openOriginals(fresh());
    const [name, whole] = await originals.putMany(['one', 'three'].map(bytes));
    const path = join(originals.folder, name.slice(0, 2), name.slice(2));
    await chmod(path, 0o600);
    await writeFile(path, 'onE');
    await expect(originals.get(name)).rejects.toMatchObject({ id: 'original-damaged' });
    const heard: number[] = [];
    const found = await originals.verify(({ checked }) => heard.push(checked));
    expect(found).toEqual({ checked: 2, bytes: 5, damaged: [name] });
    expect(heard).toEqual([2]);
    await originals.put(bytes('one'));
    expect(await originals.verify()).toEqual({ checked: 2, bytes: 8, damaged: [] });
    expect(await originals.has(whole)).toBe(true);
  });

  test('verify says which cannot be read and goes on', async () => {
    const { folder } = openOriginals(fresh());
    await openOriginals(folder).putMany(['a', 'b', 'c'].map(bytes));
    const found = await openOriginals(folder, faulty({ every: 2, steps: ['read'], code: 'EIO' })).verify();
    expect(found).toMatchObject({ checked: 3, bytes: 2 });
    expect(found.damaged).toHaveLength(1);
  });
});

describe('a failing disk', () => {
  const texts = Array.from({ length: 20 }, (_, n) => `text ${n}`);

  test.each(ALL.flatMap((step) => ['ENOSPC', 'EIO'].map((code) => [step, code] as const)))(
    '%s fails with %s: a clear error, nothing half there',
    async (step: Step, code: string) => {
      const originals = openOriginals(fresh(), faulty({ every: 1, steps: [step], code }));
      const id = code === 'ENOSPC' ? 'disk-full' : 'disk-failing';
      await expect(originals.put(bytes('one'))).rejects.toMatchObject({ id });
      const whole = openOriginals(originals.folder);
      expect((await whole.verify()).damaged).toEqual([]);
      expect(await DISK.names(join(originals.folder, 'new'))).toEqual([]);
    },
  );

  test.each([6, 7, 11, 23])(
    'each %ith step fails: what was acknowledged is there, again until success',
    async (every) => {
      const originals = openOriginals(fresh(), faulty({ every }));
      const acknowledged: string[] = [];
      for (const text of texts) {
        for (let tries = 0; tries < 50; tries++) {
          const name = await originals.put(bytes(text)).catch(() => null);
          if (name && acknowledged.push(name)) break;
        }
      }
      expect(await held(openOriginals(originals.folder))).toEqual(texts.map(sha256).sort());
      expect(acknowledged).toEqual(texts.map(sha256));
      expect((await openOriginals(originals.folder).verify()).damaged).toEqual([]);
    },
  );

  test.each([6, 7, 8, 9, 10, 11])('each %ith step fails, many at once: again until all are in', async (every) => {
    const originals = openOriginals(fresh(), faulty({ every }));
    let done: string[] | null = null;
    for (let tries = 0; tries < 200 && !done; tries++)
      done = await originals.putMany(texts.map(bytes)).catch(() => null);
    expect(done).toEqual(texts.map(sha256));
    expect((await openOriginals(originals.folder).verify()).damaged).toEqual([]);
  });

  test('a folder that could not be synced: the file is written again', async () => {
    let written = 0;
    let failing = true;
    const disk = {
      ...DISK,
      create: (path: string) => DISK.create(path).finally(() => written++),
      syncFolder: async (path: string) => {
        if (failing && /[0-9a-f]{2}$/.test(path)) throw Object.assign(new Error('EIO'), { code: 'EIO' });
        await DISK.syncFolder(path);
      },
    };
    const originals = openOriginals(fresh(), disk);
    await expect(originals.put(bytes('one'))).rejects.toMatchObject({ id: 'disk-failing' });
    failing = false;
    await originals.put(bytes('one'));
    await originals.put(bytes('one'));
    expect(written).toBe(2);
  });
});
