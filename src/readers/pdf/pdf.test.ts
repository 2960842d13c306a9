// A specimen in the real form, made here: masthead, marks, notes, a page break, points, a table.
import { describe, expect, test } from 'vitest';
import type { Passage } from '../passage.ts';
import { pdfPassages } from './index.ts';
import { lines, makePdf, type Piece } from './make.fixture.ts';

const LONG = 'the joint work of both organizations in the field of early warning and the ways to';
const FULL = [`${LONG} bring it`, `${LONG} make it`, `${LONG} keep it`];

const masthead: Piece[] = [
  { x: 123, y: 790, text: 'United Nations', size: 14 },
  { x: 430, y: 790, text: 'A/RES/99/7*' },
  { x: 123, y: 760, text: 'General Assembly', font: 'B', size: 18 },
  { x: 400, y: 760, text: 'Distr.: General' },
  { x: 400, y: 748, text: '3 December 2044' },
  { x: 60, y: 690, text: 'Ninety-ninth session', font: 'B' },
  { x: 60, y: 678, text: 'Agenda item 12 (c)' },
];

const first: Piece[] = [
  ...masthead,
  { x: 123, y: 640, text: 'Resolution adopted by the General Assembly', font: 'B', size: 14 },
  { x: 123, y: 624, text: 'on 30 November 2044', font: 'B', size: 14 },
  { x: 147, y: 590, text: 'The General Assembly', font: 'I' },
  { x: 228, y: 590, text: ',' },
  { x: 147, y: 570, text: 'Recalling', font: 'I' },
  { x: 188, y: 570, text: 'its resolution 97/3 of 9 May 2042,' },
  { x: 327, y: 573.5, text: '1', size: 6.5 },
  { x: 334, y: 570, text: 'and stressing once more the value of' },
  ...lines(123, 558, [...FULL, 'an end by 2030,']),
  { x: 185, y: 525.5, text: '2', size: 6.5 },
  { x: 147, y: 500, text: '1.' },
  { x: 171, y: 500, text: 'Welcomes', font: 'I' },
  { x: 213, y: 500, text: 'the opening of the office of the Lake League, a well-' },
  ...lines(123, 488, ['known body, and its well-known work with the peoples of the lakes and the rivers in', LONG]),
  { x: 115, y: 103, text: '*', size: 8.5 },
  { x: 123, y: 103, text: 'Reissued for technical reasons on 5 December 2044.', size: 8.5 },
  { x: 115, y: 95, text: '1', size: 5.5 },
  { x: 123, y: 92, text: 'See', size: 8.5 },
  { x: 139, y: 92, text: 'Official Records of the Lake League', font: 'I', size: 8.5 },
  { x: 115, y: 84, text: '2', size: 5.5 },
  { x: 123, y: 81, text: 'A/98/12, annex, which was adopted by the Lake League at its', size: 8.5 },
  { x: 60, y: 40, text: '44-12345 (F)' },
  { x: 60, y: 28, text: '*4412345*' },
];

const second: Piece[] = [
  { x: 60, y: 800, text: 'A/RES/99/7', size: 9 },
  { x: 350, y: 800, text: 'Cooperation with the Lake League', size: 9 },
  ...lines(123, 760, ['bring all of them together before the end of the year and after it;']),
  ...[
    ['(a)', 'To open the register;'],
    ['(b)', 'To keep it open.'],
  ].flatMap(([label, text], i): Piece[] => [
    { x: 147, y: 740 - 18 * i, text: label },
    { x: 171, y: 740 - 18 * i, text },
  ]),
  { x: 400, y: 690, text: '40th plenary meeting', font: 'I' },
  { x: 400, y: 678, text: '30 November 2044', font: 'I' },
  { x: 123, y: 92, text: 'second meeting, held on its great lake.', size: 8.5 },
  { x: 520, y: 40, text: '2/2' },
];

const { passages, messages } = await pdfPassages(makePdf([first, second]));
const body = passages.passages.filter((one) => !one.cover);
const cover = passages.passages.filter((one) => one.cover);
const startingWith = (text: string): Passage => body.find((one) => one.words.text.startsWith(text))!;
const marksOf = (one: Passage, kind: string): string[] =>
  one.words.marks.filter((mark) => mark.kind === kind).map((mark) => one.words.text.slice(mark.start, mark.end));

describe('a resolution made into a PDF', () => {
  test('reads without complaint', () => expect(messages).toEqual([]));

  test('sets furniture aside and reads it', () => {
    expect(passages.furniture).toEqual({ symbols: ['A/RES/99/7'], jobNumber: '44-12345', pages: 2, language: 'fr' });
    expect(passages.passages.map((one) => one.words.text).join('\n')).not.toMatch(/2\/2|44-12345|Cooperation with/);
  });

  test('reads the columns of the cover one after the other', () => {
    expect(cover.map((one) => one.words.text)).toEqual([
      'United Nations',
      'A/RES/99/7',
      'General Assembly',
      'Distr.: General',
      '3 December 2044',
      'Ninety-ninth session',
      'Agenda item 12 (c)',
    ]);
  });

  test('joins a heading of two lines', () => {
    expect(body[0]).toMatchObject({
      heading: 1,
      words: { text: 'Resolution adopted by the General Assembly on 30 November 2044' },
    });
  });

  test('keeps note marks out of words and years and binds them', () => {
    const recalling = startingWith('Recalling');
    expect(recalling.words.text).toMatch(/9 May 2042, and stressing .* an end by 2030,$/);
    const called = recalling.words.marks.filter((mark) => mark.kind === 'note');
    const notes = called.map((mark) => passages.notes.find((note) => note.key === mark.note)?.marker);
    expect(notes).toEqual(['1', '2']);
    expect(recalling.words.text.slice(0, called[0].start)).toMatch(/2042,$/);
  });

  test('binds the star of a reissue', () => {
    const [mark] = cover[1].words.marks;
    expect(passages.notes.find((note) => note.key === mark.note)?.words.text).toMatch(/^Reissued/);
  });

  test('continues a note at the end of the next page, with its italics', () => {
    expect(passages.notes.map((note) => note.words.text)).toEqual([
      'Reissued for technical reasons on 5 December 2044.',
      'See Official Records of the Lake League',
      'A/98/12, annex, which was adopted by the Lake League at its second meeting, held on its great lake.',
    ]);
    expect(passages.notes[1].words.marks).toMatchObject([{ kind: 'italic', start: 4 }]);
  });

  test('joins a paragraph over the page break, keeps the hyphen of a compound, sets its number apart', () => {
    const welcomes = startingWith('Welcomes');
    expect(welcomes.label).toBe('1.');
    expect(welcomes.words.text).toMatch(/a well-known body, .* and the ways to bring all of them .* after it;$/);
    expect(marksOf(welcomes, 'italic')).toEqual(['Welcomes']);
    expect(welcomes.words.source).toMatchObject({ unit: 'line', page: 1 });
  });

  test('gives points their labels and indent', () => {
    expect(startingWith('To open')).toMatchObject({ label: '(a)', indent: 24 });
    expect(startingWith('To keep').label).toBe('(b)');
  });

  test('keeps the lines of the conclusion apart', () => {
    const last = body.slice(-2);
    expect(last.map((one) => [one.words.text, one.align])).toEqual([
      ['40th plenary meeting', 'end'],
      ['30 November 2044', 'end'],
    ]);
  });
});

const paper = (pieces: readonly Piece[]): Piece[] => [
  ...lines(
    60,
    700,
    Array.from({ length: 12 }, (_, i) => `${i + 1} ${LONG}`),
  ),
  ...pieces,
];
const read = async (pieces: readonly Piece[]): Promise<readonly Passage[]> =>
  (await pdfPassages(makePdf([paper(pieces)]))).passages.passages;

describe('pieces of a page', () => {
  test('cells of a table are not mixed into sentences', async () => {
    const rows = [
      ['State', 'Paid', 'Owed'],
      ['Lakeland', '12', '30'],
      ['Hill Country', '7', '0'],
    ];
    const cells = rows.flatMap((row, i) => row.map((text, n): Piece => ({ x: 60 + 120 * n, y: 500 - 18 * i, text })));
    const table = (await read(cells)).find((one) => one.rows);
    expect(table?.rows?.map((row) => row.map((cell) => cell.words.text))).toEqual(rows);
  });

  test('a line of contents gives its title and page', async () => {
    const found = await read([
      { x: 60, y: 500, text: `II. Activities of the League ${'.'.repeat(60)}` },
      { x: 400, y: 500, text: '14' },
    ]);
    const table = found.find((one) => one.rows);
    expect(table?.rows?.[0].map((cell) => cell.words.text)).toEqual(['II. Activities of the League', '14']);
  });

  test('two columns are read one after the other', async () => {
    const column = (x: number, name: string): Piece[] =>
      lines(
        x,
        760,
        Array.from({ length: 40 }, (_, i) => `${name} goes on in line number ${i} of it`),
      );
    const { passages: found } = await pdfPassages(makePdf([[...column(60, 'Left'), ...column(320, 'Right')]]));
    const text = found.passages.map((one) => one.words.text).join(' ');
    expect(text.lastIndexOf('Left')).toBeLessThan(text.indexOf('Right'));
  });

  test('a raised ending that calls no note stays text', async () => {
    const found = await read([
      { x: 60, y: 500, text: 'the 1' },
      { x: 81, y: 503.5, text: 'er', size: 6.5 },
      { x: 90, y: 500, text: 'janvier' },
    ]);
    const one = found.at(-1)!;
    expect(one.words.text).toBe('the 1er janvier');
    expect(one.words.marks).toEqual([{ kind: 'superscript', start: 5, end: 7 }]);
  });
});
