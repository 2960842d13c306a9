// What browsers and word processors print: notes at the end, justified lines, labels with a blank behind them.
import { expect, test } from 'vitest';
import { pdfPassages } from './index.ts';
import { lines, makePdf, type Piece } from './make.fixture.ts';

const LONG = 'the joint work of both organizations in the field of early warning and the ways to';
const textsOf = async (pages: readonly (readonly Piece[])[]): Promise<readonly string[]> =>
  (await pdfPassages(makePdf(pages))).passages.passages.map((one) => one.words.text);

test('a note at the end of the document belongs to the first mark that calls it', async () => {
  const body = lines(60, 700, Array(12).fill(LONG));
  const call = { x: 370, y: 643.5, text: '1', size: 6.5 };
  const last = [
    ...body,
    { x: 60, y: 120, text: '1', size: 5.5 },
    { x: 66, y: 117, text: 'Lake League, document LL/1.', size: 8.5 },
  ];
  const { passages } = await pdfPassages(makePdf([[...body, call], body, last]));
  const [mark, ...others] = passages.passages.flatMap((one) => one.words.marks.filter(({ kind }) => kind === 'note'));
  expect(passages.notes).toMatchObject([{ marker: '1', words: { text: 'Lake League, document LL/1.' } }]);
  expect(mark.note).toBe(passages.notes[0].key);
  expect(others).toEqual([]);
});

test('stars at the end of the document belong to their calls in order, the last to all later ones', async () => {
  const body = lines(60, 700, Array(12).fill(LONG));
  const called = [...body, { x: 60, y: 540, text: 'Annex on boats *' }];
  const notes = ['First.', 'Second.'].flatMap((text, i): Piece[] => [
    { x: 60, y: 120 - 12 * i, text: '*', size: 5.5 },
    { x: 66, y: 117 - 12 * i, text, size: 8.5 },
  ]);
  const { passages } = await pdfPassages(makePdf([called, called, called, [...body, ...notes]]));
  const calls = passages.passages.flatMap((one) => one.words.marks.filter(({ kind }) => kind === 'note'));
  const [first, second] = passages.notes.map((note) => note.key);
  expect(calls.map((mark) => mark.note)).toEqual([first, second, second]);
});

test('a note at the end may be called twice', async () => {
  const body = lines(60, 700, Array(12).fill(LONG));
  const called = [...body, { x: 60, y: 540, text: 'of the Goals' }, { x: 112, y: 543.5, text: '1', size: 6.5 }];
  const last = [...body, { x: 60, y: 120, text: '1', size: 5.5 }, { x: 66, y: 117, text: 'LL/1.', size: 8.5 }];
  const { passages } = await pdfPassages(makePdf([called, called, body, last]));
  const calls = passages.passages.flatMap((one) => one.words.marks.filter(({ kind }) => kind === 'note'));
  expect(calls.map((mark) => mark.note)).toEqual([passages.notes[0].key, passages.notes[0].key]);
});

test('a justified line of few words is no row of a table', async () => {
  const loose = (y: number, words: readonly string[]): Piece[] =>
    words.map((text, i) => ({ x: 60 + i * 78, y, text, font: 'R' }));
  const even = ['lakes', 'lakes', 'lakes', 'lakes', 'lakes'];
  const page = [
    ...lines(60, 700, Array(10).fill(LONG)),
    ...loose(580, even),
    ...loose(568, even),
    { x: 60, y: 556, text: 'and rivers.' },
  ];
  expect(await textsOf([page])).toEqual([`${[...Array(10).fill(LONG), ...even, ...even].join(' ')} and rivers.`]);
});

test('a number in a sentence that ends a line opens no paragraph; the next item of a list does, on a new page too', async () => {
  const page = (texts: readonly string[]) => lines(60, 700, [...texts, ...Array(25).fill(LONG)]);
  const texts = await textsOf([
    [...page([`1. Requests ${LONG}`, 'the lakes;']).slice(0, 2)],
    page([`2. Decides ${LONG}`]),
  ]);
  expect(texts.map((text) => text.slice(0, 10))).toEqual(['1. Request', '2. Decides']);
});

test('a hyphen that waits for a later word keeps its blank, a span of years gets none', async () => {
  const and = 'lakes and rivers and woods and hills and bays';
  const page = lines(60, 700, [
    and,
    and,
    `${LONG} burden-`,
    `and risk-sharing ${LONG} 2018-`,
    `2028 ${LONG}`,
    ...Array(9).fill(LONG),
  ]);
  const text = (await textsOf([page])).join(' ');
  expect(text).toContain('burden- and risk-sharing');
  expect(text).toContain('2018-2028');
});

test('the words of a drawing are rows, no headings; a label that hangs keeps its lines', async () => {
  const axis = ['1 600', '1 400', 'Weeks'].map((text, i): Piece => ({ x: 200, y: 440 - 14 * i, text, size: 8 }));
  const dated = [
    { x: 84, y: 380, text: '2047:' },
    { x: 120, y: 380, text: 'the League meets in the house of all the lakes to look once more at' },
    { x: 120, y: 368, text: 'the work of the year' },
    { x: 84, y: 350, text: '2048:' },
    { x: 120, y: 350, text: 'the League rests.' },
  ];
  const { passages } = await pdfPassages(makePdf([[...lines(60, 640, Array(16).fill(LONG)), ...axis, ...dated]]));
  const [, drawing, ...items] = passages.passages;
  expect(drawing.rows?.map((row) => row[0].words.text)).toEqual(['1 600', '1 400', 'Weeks']);
  expect(items.map((one) => one.words.text)).toEqual([
    '2047: the League meets in the house of all the lakes to look once more at the work of the year',
    '2048: the League rests.',
  ]);
});
