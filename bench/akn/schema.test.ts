// Written files against the schema, where it is.
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documents } from '../../src/writers/akn/arbitrary.ts';
import { writeAkn } from '../../src/writers/akn/index.ts';
import { reportTree, resolutionTree } from '../../src/writers/trees.ts';
import { SCHEMA, schema } from './schema.ts';

const here = existsSync(SCHEMA);
/** The body of a skipped suite runs all the same: the schema is opened only where it is. */
const faultIn = here ? schema() : () => null;

describe.skipIf(!here)('the schema of Akoma Ntoso 3.0', () => {
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
      { seed: 20240918, numRuns: 100 },
    );
  }, 60_000);
});
