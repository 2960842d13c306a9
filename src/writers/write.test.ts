import { expect, test } from 'vitest';
import { TARGETS, type Target, write } from './index.ts';
import { resolutionTree } from './trees.ts';

const OPENINGS: Readonly<Record<Target, string>> = {
  akn: '<?xml',
  docx: 'PK',
  html: '<!doctype html>',
  json: '{\n  "octavo": 1',
  markdown: 'United Nations',
};

test.each(TARGETS)('%s', async (to) => {
  const file = await write(resolutionTree(), to);
  const text = typeof file === 'string' ? file : String.fromCharCode(...file.subarray(0, 2));
  expect(text.startsWith(OPENINGS[to])).toBe(true);
});
