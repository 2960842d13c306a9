// Random documents, hostile words included, through every writer: nothing throws, what is written is well formed and is read again.
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import schema from '../../schema/read.schema.json' with { type: 'json' };
import { read } from '../readers/index.ts';
import { type DocumentNode, type MarkKind, seal, type Words } from '../tree/index.ts';
import { writeDocx } from './docx/docx.ts';
import { writeHtml } from './html/html.ts';
import { writeJson } from './json/json.ts';
import { faultsAgainst, type Schema } from './json/validate.ts';
import { writeMarkdown } from './markdown/markdown.ts';
import { resolutionTree } from './trees.ts';

const KINDS: MarkKind[] = ['italic', 'bold', 'underline', 'superscript', 'subscript', 'link', 'note'];
const TEXT = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '1. Not a number',
    '# x',
    '[^1]: y',
    '<b>&amp;',
    '*a*_b_`c`',
    '](z',
    '| a |',
    'إن الجمعية',
    '大会，',
    '',
  ),
);
const mark = fc.record({ kind: fc.constantFrom(...KINDS), a: fc.nat(40), b: fc.nat(40), href: fc.webUrl() });

const words: fc.Arbitrary<Words> = fc.tuple(TEXT, fc.array(mark, { maxLength: 4 })).map(([text, marks]) => ({
  text,
  marks: marks.map(({ kind, a, b, href }) => {
    const start = Math.min(a, b, text.length);
    const end = kind === 'note' ? start : Math.min(Math.max(a, b), text.length);
    return { kind, start, end, ...(kind === 'link' ? { href } : {}), ...(kind === 'note' ? { note: 'n' } : {}) };
  }),
  source: null,
}));

const NUMBER = fc.constantFrom('1', '2', 'a', 'i', '<', 'é');
const { block } = fc.letrec((tie) => ({
  point: fc.record({
    type: fc.constant('point'),
    id: fc.constant(''),
    number: NUMBER,
    label: NUMBER.map((one) => `(${one})`),
    words,
    points: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'point' },
      fc.constant([]),
      fc.array(tie('point'), { maxLength: 2 }),
    ),
    wrapUp: fc.option(words),
  }),
  paragraph: fc.record({
    type: fc.constant('paragraph'),
    id: fc.constant(''),
    role: fc.constantFrom('preambular', 'operative', 'numbered', 'unnumbered'),
    number: fc.option(NUMBER),
    words,
    points: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'point' },
      fc.constant([]),
      fc.array(tie('point'), { maxLength: 2 }),
    ),
    wrapUp: fc.option(words),
  }),
  section: fc.record({
    type: fc.constant('section'),
    id: fc.constant(''),
    level: fc.integer({ min: 1, max: 9 }),
    number: fc.option(NUMBER),
    heading: words,
    children: fc.array(tie('block'), { maxLength: 2 }),
  }),
  annex: fc.record({
    type: fc.constant('annex'),
    id: fc.constant(''),
    label: fc.option(words),
    heading: fc.option(words),
    children: fc.array(tie('block'), { maxLength: 2 }),
  }),
  table: fc.record({
    type: fc.constant('table'),
    id: fc.constant(''),
    rows: fc.array(
      fc.array(fc.record({ header: fc.boolean(), colspan: fc.nat(3), rowspan: fc.nat(3), words }), { maxLength: 3 }),
      { maxLength: 3 },
    ),
  }),
  block: fc.oneof(
    { depthIdentifier: 'block', maxDepth: 3 },
    tie('paragraph'),
    tie('table'),
    tie('section'),
    tie('annex'),
  ),
}));

const documents = fc.array(block, { maxLength: 4 }).map((children): DocumentNode => {
  const rest = structuredClone({ ...resolutionTree(), children: [] });
  const notes = [{ type: 'note', id: 'n', marker: '1', words: { text: 'N.', marks: [], source: null }, at: null }];
  return seal({ ...rest, children: structuredClone(children), notes } as never);
});

const wellFormed = (xml: string): void => {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
};

test('every writer', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      expect(faultsAgainst(JSON.parse(JSON.stringify(writeJson(document))), schema as unknown as Schema)).toEqual([]);
      wellFormed(writeHtml(document, { fragment: true }).replaceAll('<hr>', '<hr/>'));
      expect((await read(new TextEncoder().encode(writeHtml(document)))).document).not.toBeNull();
      expect((await read(new TextEncoder().encode(writeMarkdown(document)))).document).not.toBeNull();
      const bytes = await writeDocx(document);
      for (const [path, part] of Object.entries(unzipSync(bytes)))
        if (/\.(?:xml|rels)$/.test(path)) wellFormed(new TextDecoder().decode(part));
      expect((await read(bytes)).document).not.toBeNull();
    }),
    { seed: 11, endOnFailure: true, numRuns: 25 },
  );
});
