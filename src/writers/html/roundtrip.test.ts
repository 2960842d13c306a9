import { expect, test } from 'vitest';
import { read } from '../../readers/index.ts';
import type { DocumentNode } from '../../tree/index.ts';
import { bare } from '../bare.ts';
import { reportTree, resolutionTree } from '../trees.ts';
import { writeHtml } from './html.ts';

const cases: [string, DocumentNode][] = [
  ['a resolution with points and notes', resolutionTree(false)],
  ['a report with sections, a table and an annex whose notes begin again', reportTree()],
];

test.each(cases)('reads back to the same tree: %s', async (_, tree) => {
  const { document } = await read(new TextEncoder().encode(writeHtml(tree)));
  expect(bare(document!)).toEqual(bare(tree));
});
