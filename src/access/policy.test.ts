import { expect, test } from 'vitest';
import { may, POLICY, type Role } from './index.ts';

test('a reader changes nothing', () => {
  const reader = { name: 'a visitor', role: 'reader' } as const;
  expect(may(reader, 'read')).toBe(true);
  for (const action of ['ingest', 'review', 'name', 'withdraw', 'maintain'] as const)
    expect(may(reader, action)).toBe(false);
});

test('each role may do all that the one before may', () => {
  expect(POLICY.editor).toEqual(expect.arrayContaining([...POLICY.reader]));
  expect(POLICY.administrator).toEqual(expect.arrayContaining([...POLICY.editor]));
});

test('an unknown role may nothing', () => {
  expect(may({ name: 'x', role: 'owner' as Role }, 'read')).toBe(false);
});
