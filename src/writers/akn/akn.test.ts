import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference } from '../../../bench/akn/same.ts';
import { SCHEMA, schema } from '../../../bench/akn/schema.ts';
import { readAkn } from '../../readers/akn/index.ts';
import type { DocumentNode } from '../../tree/index.ts';
import { reportTree, resolutionTree } from '../trees.ts';
import { documents } from './arbitrary.ts';
import { writeAkn } from './index.ts';

const again = (document: DocumentNode): string | null => {
  const { document: read, messages } = readAkn(writeAkn(document));
  return read ? difference(document, read) : messages[0].text;
};

describe('what is written is read again', () => {
  test.each([
    ['a resolution', resolutionTree()],
    ['a report', reportTree()],
  ])('%s', (_, document) => {
    expect(again(document)).toBeNull();
  });

  test('any document', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(again(document)).toBeNull();
      }),
      { seed: 20240917, numRuns: 300 },
    );
  });
});

describe('the written form', () => {
  const xml = writeAkn(resolutionTree());

  test('ids are the tree’s own', () => {
    for (const id of ['container_1', 'para_1', 'para_1__list_1__point_b__list_1__point_ii', 'note:1', 'conclusions'])
      expect(xml).toContain(`eId="${id}"`);
  });

  test('nothing refers to an id that is not there', () => {
    for (const [, id] of xml.matchAll(/refersTo="#([^"]+)"/g)) expect(xml).toContain(`eId="${id}"`);
  });

  test('work, expression and file have their names', () => {
    expect(xml).toContain('value="/akn/un/statement/deliberation/unga/2044-11-11/99-12/eng@/"');
  });

  test('signs of markup stay text', () => {
    expect(xml).toContain('Organization &amp; its members');
    expect(xml).toContain('To share &lt;data&gt;');
  });
});

describe.skipIf(!existsSync(SCHEMA))('the schema of Akoma Ntoso 3.0', () => {
  const faultIn = schema();

  test.each([
    ['a resolution', resolutionTree()],
    ['a report', reportTree()],
  ])('%s is valid', (_, document) => {
    expect(faultIn(writeAkn(document))).toBeNull();
  });

  test('any document is valid', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(faultIn(writeAkn(document))).toBeNull();
      }),
      { seed: 20240918, numRuns: 150 },
    );
  });
});
