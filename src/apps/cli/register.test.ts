// The commands of the register as a user meets them, on the specimens and a real server of its own.
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRegister, type Register } from '../../register/index.ts';
import { freshPlace } from '../../store/fresh-place.fixture.ts';

const run = promisify(execFile);
const { place, folder, remove } = await freshPlace('cli');
const env = { ...process.env, OCTAVO_REGISTER: place };
const AS_OF = ['--as-of', '2045-11-22'];
let open: Register;

interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function octavo(...args: string[]): Promise<Result> {
  try {
    return { code: 0, ...(await run(process.execPath, ['bin/octavo.js', ...args], { env, maxBuffer: 1 << 26 })) };
  } catch (error) {
    const { code, stdout, stderr } = error as Result;
    return { code, stdout, stderr };
  }
}

const json = async (...args: string[]) => JSON.parse((await octavo(...args, '--json')).stdout);

beforeAll(async () => {
  // Held open, so that every command below joins one running server.
  open = await openRegister(env.OCTAVO_REGISTER);
  await octavo('ingest', ...globSync('fixtures/specimens/*-{en,fr}-?.txt').sort());
}, 60_000);

afterAll(async () => {
  await open.close();
  await remove();
});

describe('octavo ingest', () => {
  test('again changes nothing, and counts what the register holds', async () => {
    const counts = await json('ingest', ...globSync('fixtures/specimens/*-{en,fr}-?.txt').sort());
    expect(counts).toMatchObject({
      octavo: 1,
      files: 14,
      read: 0,
      unchanged: 14,
      refused: 0,
      works: 9,
      provisional: 1,
    });
    expect(counts.paragraphs).toBeGreaterThan(100);
    expect(counts.facts.mandate).toBeGreaterThan(20);
  });

  test('a symbol that is none, a path that is not there', async () => {
    expect((await octavo('ingest', 'x.txt', '--symbol', 'x.txt=nonsense')).stderr).toContain('[symbol-bad]');
    const missing = await octavo('ingest', join(folder, 'none.txt'));
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain('file-missing');
  });
});

describe('questions', () => {
  test('due: who asked for what, for which session', async () => {
    const due = await json('due', ...AS_OF);
    expect(due).toContainEqual(
      expect.objectContaining({
        mandate: 'A/RES/98/44#para_11',
        kind: 'report',
        session: 100,
        sessionOpens: '2045-09',
        status: 'due',
      }),
    );
    expect(due).toContainEqual(expect.objectContaining({ mandate: 'A/RES/97/118#para_3', status: 'overdue' }));
  });

  test('due before the session opens: not yet', async () => {
    const due = await json('due', '--as-of', '2044-12-01');
    expect(due.map((one: { mandate: string }) => one.mandate)).not.toContain('A/RES/98/44#para_11');
  });

  test('mandates of one document, each with its reason', async () => {
    const entries = await json('mandates', 'a/res/98/44', ...AS_OF);
    expect(entries.length).toBeGreaterThan(2);
    for (const one of entries) expect(one.reason.id).not.toBe('');
  });

  test('a calendar that begins and ends as it must', async () => {
    const { stdout } = await octavo('due', '--to', 'ics', ...AS_OF);
    expect(stdout.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(stdout.trimEnd().endsWith('END:VCALENDAR')).toBe(true);
  });

  test('instruments of a year', async () => {
    const chains = await json('instruments', '--year', '2044', ...AS_OF);
    expect(chains.length).toBeGreaterThan(0);
  });

  test('comparing a document with itself finds no change', async () => {
    const { counts } = await json('compare', 'A/RES/98/44', 'A/RES/98/44');
    const { unchanged, ...others } = counts;
    expect(unchanged).toBeGreaterThan(5);
    expect(Object.values(others).every((n) => n === 0)).toBe(true);
  });

  test.each([
    [['show', 'A/RES/1/1'], 1, 'work-unknown'],
    [['show', 'nonsense'], 1, 'symbol-bad'],
    [['mandates', '--status', 'late'], 2, 'status'],
    [['due', '--as-of', 'tomorrow'], 2, 'as-of'],
    [['instruments', '--year', '26'], 2, 'year'],
    [['compare', 'A/RES/98/44'], 2, 'usage'],
    [['lineage', 'A/RES/98/44'], 2, 'PARAGRAPH'],
  ])('%j ends with %d and says %s', async (args, code, words) => {
    const result = await octavo(...args);
    expect(result.code).toBe(code);
    expect(result.stderr).toContain(words);
  });
});

describe('reviews', () => {
  test('a rejected fact is gone from the document, and comes back when the review is undone', async () => {
    const before = await json('show', 'A/RES/98/44');
    const number = (await octavo('review', 'A/RES/98/44', '1', 'reject', '--reason', 'a test')).stdout.split(' ')[1];
    const after = await json('show', 'A/RES/98/44');
    const count = (one: { facts: Record<string, unknown[]> }): number => Object.values(one.facts).flat().length;
    expect(count(after)).toBe(count(before) - 1);
    await octavo('review', 'A/RES/98/44', '--undo', number.trim());
    expect(count(await json('show', 'A/RES/98/44'))).toBe(count(before));
  });
});

test('the register is sound', async () => {
  const sound = await json('verify');
  expect(sound).toMatchObject({ sound: true, tables: { spans: 0, counts: 0, homeless: 0 } });
});
