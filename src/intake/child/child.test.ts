import { afterAll, describe, expect, test } from 'vitest';
import { Child, type ChildLimits, childLimits, type Outcome } from './child.ts';

const module = new URL('./misbehave.fixture.ts', import.meta.url).href;
const limits: ChildLimits = { seconds: 20, megabytes: 300 };
const child = new Child();
const run = <T>(call: string, options: unknown = {}, own = limits): Promise<Outcome<T>> =>
  child.run<T>({ module, call }, new Uint8Array([1, 2, 3]), options, own);
const failureOf = async (call: string, own = limits): Promise<string> => {
  const outcome = await run(call, {}, own);
  return 'failure' in outcome ? outcome.failure.id : 'none';
};

afterAll(() => child.stop());

test.each([
  [100_000, 640],
  [30_000_000, 1536],
])('a file of %i bytes may take %i MB', (size, megabytes) => expect(childLimits(size).megabytes).toBe(megabytes));

describe('a child process', () => {
  test('takes bytes and options in and gives plain data out', async () => {
    expect(await run('length')).toEqual({ value: 3 });
    expect(await run('sum', { start: 10 })).toEqual({ value: { total: 16 } });
  });

  test('serves many callers one after the other', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, (_, start) => run('sum', { start })));
    expect(all).toEqual(Array.from({ length: 20 }, (_, start) => ({ value: { total: start + 6 } })));
  });

  test.each([
    ['hang', 'reader-timeout', { seconds: 1, megabytes: 300 }],
    ['fillHeap', 'reader-memory', limits],
    ['fillBuffers', 'reader-memory', limits],
    ['leave', 'reader-crashed', limits],
    ['fail', 'reader-crashed', limits],
    ['missing', 'reader-crashed', limits],
  ])('%s ends as %s and the next file works', async (call, id, own) => {
    expect(await failureOf(call, own)).toBe(id);
    expect(await run('length', {}, own)).toEqual({ value: 3 });
  });

  test('says what to do next, with its limit', async () => {
    const outcome = await run('hang', {}, { seconds: 1, megabytes: 300 });
    if (!('failure' in outcome)) throw new Error('the job ended by itself');
    expect(outcome.failure).toMatchObject({ severity: 'error', values: { seconds: '1' } });
    expect(outcome.failure.next).not.toBe('');
  });
});
