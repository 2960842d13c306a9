// Hostile PDFs: cut off, locked, damaged, made to unpack or to call themselves without end.
import { zlibSync } from 'fflate';
import { assemble, bytesOf, deflated, lines, makePdf, stream } from '../../src/readers/pdf/make.fixture.ts';
import type { Hostile } from './hostile-input.ts';

const TEXT = Array.from({ length: 30 }, (_, i) => `Line ${i} of a plain page of the Lake League and its members`);
const whole = (): Uint8Array => makePdf([lines(60, 700, TEXT), lines(60, 700, TEXT), lines(60, 700, TEXT)]);
const PAGE = '/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]';
const TREE = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'];
const KEY = '0'.repeat(64);

const cuts: Hostile[] = Array.from({ length: 20 }, (_, i) => ({
  name: `PDF: cut off at ${i + 1}/21`,
  make: () => whole().subarray(0, Math.floor((whole().length * (i + 1)) / 21)),
  expect: 'either',
}));

/** `times` deflated streams in one another, the innermost of blanks. */
function nestedDeflate(times: number): string {
  let data: Uint8Array = new Uint8Array(2_000_000).fill(32);
  for (let i = 0; i < times; i++) data = zlibSync(data);
  const text = Array.from(data, (byte) => String.fromCharCode(byte)).join('');
  return stream(text, `/Filter [${'/FlateDecode '.repeat(times)}] `);
}

/** An object stream that holds itself, and a cross-reference to it. */
const selfStream = (): Uint8Array =>
  assemble([
    ...TREE,
    `<< ${PAGE} /Contents 4 0 R >>`,
    stream('4 0 << /Type /ObjStm >>', '/Type /ObjStm /N 1 /First 4 /Extends 4 0 R '),
  ]);

const rows: Hostile[] = [
  {
    name: 'PDF: locked with a password',
    make: () =>
      makePdf(
        [lines(60, 700, TEXT)],
        undefined,
        `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${KEY}> /U <${KEY}> >> /ID [<00><00>] `,
      ),
    expect: 'pdf-encrypted',
  },
  { name: 'PDF: pages without text', make: () => makePdf([[], []]), expect: 'pdf-no-text' },
  { name: 'PDF: bomb, 1 GB of blanks in a page', make: () => makePdf([[]], deflated(1_000_000_000)), expect: 'either' },
  { name: 'PDF: deflated ten times over', make: () => makePdf([[]], nestedDeflate(10)), expect: 'either' },
  { name: 'PDF: object stream within itself', make: selfStream, expect: 'either' },
  {
    name: 'PDF: two million pages claimed',
    make: () => assemble([TREE[0], '<< /Type /Pages /Kids [3 0 R] /Count 2000000 >>', `<< ${PAGE} >>`]),
    expect: 'either',
  },
  {
    name: 'PDF: page tree in a ring',
    make: () => assemble([TREE[0], '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 4 >>']),
    expect: 'either',
  },
  {
    name: 'PDF: a form that draws itself',
    make: () =>
      assemble([
        ...TREE,
        `<< ${PAGE} /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>`,
        stream('/X Do'),
        stream(
          '/X Do /X Do',
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> ',
        ),
      ]),
    expect: 'either',
  },
  {
    name: 'PDF: 100,000 nested arrays',
    make: () => makePdf([[]], stream(`${'['.repeat(100_000)} TJ`)),
    expect: 'either',
  },
  {
    name: 'PDF: a head and zeros',
    make: () => Uint8Array.from([...bytesOf('%PDF-1.7\n'), ...new Uint8Array(500_000)]),
    expect: 'pdf-unreadable',
  },
  {
    name: 'PDF: 60,000 words at one place',
    make: () => makePdf([Array.from({ length: 60_000 }, () => ({ x: 60, y: 500, text: 'lake' }))]),
    expect: 'either',
  },
];

export const PDF_INPUTS: readonly Hostile[] = [...cuts, ...rows];
