// Operators to pieces; what the library says of the same letters is the measure.
import fc from 'fast-check';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { assemble, makePdf, stream } from './make.fixture.ts';
import { openPdf, PDF_LIMITS } from './open.ts';
import type { Item } from './types.ts';

const FONT = '/R 10 Tf';
/** Blanks that a page draws show that others are gaps. */
const REST = `BT ${FONT} 60 500 Td (The Board of the Tidal Union met in the old hall by the lake) Tj ET`;

const pdfOf = (content: string): Uint8Array => makePdf([[]], stream(`${content}\n${REST}`));
async function itemsOf(bytes: Uint8Array): Promise<readonly Item[]> {
  const { pages } = await openPdf(bytes, PDF_LIMITS);
  return pages[0].items.filter((item) => item.y !== 500);
}
const textsOf = async (content: string): Promise<readonly string[]> =>
  (await itemsOf(pdfOf(content))).map((item) => item.text);

describe('pieces', () => {
  test.each([
    ['letters moved apart in a word', '[(oper) -150 (ations)] TJ', ['operations']],
    ['letters moved together', '[(V) 80 (ATICAN)] TJ', ['VATICAN']],
    ['a gap where a blank is drawn', '[(one) -150 ( two)] TJ', ['one two']],
    ['as wide as a column', '[(one) -900 (two)] TJ', ['one', 'two']],
    ['a drawn blank as wide', '[(one ) -900 (two)] TJ', ['one', 'two']],
    ['no blank when the next letter stands where the last one ended', '[(co- ) 250 (operation)] TJ', ['co-operation']],
    ['a move along the line', '(Tidal) Tj 25 0 Td (Union) Tj', ['Tidal Union']],
    ['a move back', '(Tidal) Tj 2 0 Td (Union) Tj', ['Tidal', 'Union']],
    ['the next line', '14 TL (Tidal) Tj T* (Union) Tj', ['Tidal', 'Union']],
    ['the next line by its sign', "14 TL (Tidal) Tj (Union) '", ['Tidal', 'Union']],
    ['with spacing', '14 TL (Tidal) Tj 3 0.5 (Union) "', ['Tidal', 'Union']],
    ['a raised letter', '(Tidal) Tj 4 Ts (1) Tj 0 Ts (Union) Tj', ['Tidal', '1', 'Union']],
    ['another font', '(Tidal) Tj /B 10 Tf (Union) Tj', ['Tidal', 'Union']],
    ['another font behind a blank', '(Tidal ) Tj /B 10 Tf (Union) Tj', ['Tidal', ' Union']],
    ['another size', '(Tidal) Tj /R 7 Tf (Union) Tj', ['Tidal', 'Union']],
    ['the same font again', '(Tidal) Tj /R 10 Tf (Union) Tj', ['TidalUnion']],
    ['letters off the page', '(Tidal) Tj 600 0 Td (Union) Tj', ['Tidal']],
    ['nothing but blanks', '(   ) Tj', []],
  ])('%s', async (_, content, want) => expect(await textsOf(`BT ${FONT} 60 700 Td ${content} ET`)).toEqual(want));

  test('what is saved comes back', async () => {
    const content = `q 2 0 0 2 0 0 cm BT ${FONT} 30 350 Td (Tidal) Tj ET Q BT ${FONT} 60 600 Td (Union) Tj ET`;
    expect(await itemsOf(pdfOf(content))).toMatchObject([
      { text: 'Tidal', x: 60, y: 700, size: 20 },
      { text: 'Union', x: 60, y: 600, size: 10 },
    ]);
  });

  test('what lies outside the area that is drawn is not seen', async () => {
    const inside = `q 50 690 100 30 re W n BT ${FONT} 60 700 Td (Tidal) Tj 0 -40 Td (Union) Tj 200 40 Td (Lake) Tj ET Q`;
    const nested = `q 50 600 100 30 re W n q 300 600 100 30 re W n BT ${FONT} 310 610 Td (Hidden) Tj ET Q Q`;
    const after = `BT ${FONT} 310 560 Td (League) Tj ET`;
    expect(await textsOf([inside, nested, after].join('\n'))).toEqual(['Tidal', 'League']);
  });

  test('a form stands where it is placed', async () => {
    const fonts = '/Font << /R << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >>';
    const form = stream(
      `BT ${FONT} 10 20 Td (Tidal) Tj ET`,
      `/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Matrix [1 0 0 1 5 5] /Resources << ${fonts} >> `,
    );
    const bytes = assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
      stream('q 1 0 0 1 100 600 cm /X Do Q'),
      form,
    ]);
    expect(await itemsOf(bytes)).toMatchObject([{ text: 'Tidal', x: 115, y: 625 }]);
  });
});

const number = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((one) => one / 10);
const setting = fc.oneof(
  number(-1, 2).map((one) => `${one} Tc`),
  number(0, 3).map((one) => `${one} Tw`),
  number(60, 140).map((one) => `${one} Tz`),
  number(-3, 3).map((one) => `${one} Ts`),
  fc.tuple(fc.constantFrom('R', 'B', 'I'), number(6, 14)).map(([font, size]) => `/${font} ${size} Tf`),
);
const words = fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,3}$/);
const show = fc.oneof(
  words.map((text) => `(${text}) Tj`),
  fc.tuple(words, number(-40, 40), words).map(([one, by, two]) => `[(${one}) ${by} (${two})] TJ`),
);
/** Each line begins where none goes on: there both begin a piece. */
const line = fc
  .tuple(number(30, 200), fc.array(setting, { maxLength: 3 }), show)
  .map(([x, settings, shown]) => ({ x, text: `${settings.join(' ')} 1 0 0 1 ${x} @Y@ Tm ${shown}` }));

test('letters and places are the library’s', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (list) => {
      const text = list.map((one, i) => one.text.replace('@Y@', String(760 - 30 * i))).join('\n');
      const bytes = pdfOf(`BT ${FONT} ${text} ET`);
      const own = (await itemsOf(bytes)).map(({ text, x, y }) => ({ text, x, y }));
      const theirs = await libraryItems(bytes);
      expect(lettersOf(own)).toBe(lettersOf(theirs));
      for (const { x, y } of byLine(theirs)) {
        const near = own.find((one) => Math.abs(one.y - y) < 0.01 && Math.abs(one.x - x) < 0.01);
        expect(near, `${x} ${y} of ${text}`).toBeDefined();
      }
    }),
    { seed: 20261128, numRuns: 60 },
  );
});

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

async function libraryItems(bytes: Uint8Array): Promise<Placed[]> {
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  const { items } = await (await pdf.getPage(1)).getTextContent();
  await pdf.loadingTask.destroy();
  return (items as { str: string; transform: number[] }[])
    .map(({ str, transform }) => ({ text: str, x: transform[4], y: transform[5] }))
    .filter(({ text, y }) => text.trim() !== '' && y !== 500);
}

const lettersOf = (items: readonly Placed[]): string =>
  items
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');

/** The first of each line. */
const byLine = (items: readonly Placed[]): Placed[] =>
  [...Map.groupBy(items, ({ y }) => Math.round(y)).values()].map(([one]) => one);
