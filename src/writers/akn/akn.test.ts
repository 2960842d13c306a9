import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FACTS } from '../../facts/index.ts';
import { readAkn } from '../../readers/index.ts';
import type { DocumentNode } from '../../tree/index.ts';
import { reportTree, resolutionTree } from '../trees.ts';
import { documents } from './arbitrary.ts';
import { writeAkn } from './index.ts';

/** A document without where its words stood. */
const bare = (document: DocumentNode | null): unknown =>
  JSON.parse(
    JSON.stringify(document, (name, value) => (name === 'source' && typeof value === 'object' ? null : value)),
  );
const again = (document: DocumentNode): DocumentNode | null => readAkn(writeAkn(document)).document;

describe('what is written is read again', () => {
  test.each([
    ['a resolution', resolutionTree()],
    ['a report', reportTree()],
  ])('%s', (_, document) => {
    expect(bare(again(document))).toEqual(bare(document));
  });

  test('any document', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(bare(again(document))).toEqual(bare(document));
      }),
      { seed: 20240917, numRuns: 150 },
    );
  }, 60_000);
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

describe('facts', () => {
  const document = resolutionTree();
  const span = (start: number, end: number) => ({
    paragraph: 'container_1',
    start,
    end,
    text: 'Recalling its resolution 97/8 of 9 November 2042,'.slice(start, end),
  });
  const facts = {
    ...NO_FACTS,
    citations: [{ ...span(14, 29), symbol: 'A/RES/97/8', part: null, date: '2042-11-09' }],
    dates: [{ ...span(33, 48), from: '2042-11-09', to: '2042-11-09', role: 'reference' as const }],
    actors: [{ ...span(5, 20), actor: 'un/UNGA', role: 'mentioned' as const }],
  };
  const xml = writeAkn(document, facts as unknown as typeof NO_FACTS);

  test('stand around their words; one that crosses another is left out', () => {
    expect(xml).toContain('<ref href="/akn/un/statement/deliberation/unga/2042-11-09/97-8/">resolution 97/8</ref>');
    expect(xml).toContain('<date date="2042-11-09">9 November 2042</date>');
    expect(xml).not.toContain('<organization');
  });

  test('change nothing of the document', () => {
    expect(bare(readAkn(xml).document)).toEqual(bare(document));
  });
});
