// Rows of what a page's type tells, each in a specimen of its own: wrapped headings, short texts, notes, hyphens.
import { describe, expect, test } from 'vitest';
import { pdfPassages } from './index.ts';
import { lines, makePdf, type Piece } from './make.fixture.ts';

const LONG = 'The members of the Lake League met in the course of the year and heard the Board of Trustees';
const FILL = lines(
  123,
  700,
  Array.from({ length: 12 }, () => LONG),
);

async function read(...pages: Piece[][]) {
  const { passages } = await pdfPassages(makePdf(pages));
  const text = (one: { words: { text: string } }): string => one.words.text;
  return { passages: passages.passages, texts: passages.passages.map(text), notes: passages.notes };
}

describe('headings', () => {
  test('a bold line that fills most of its measure goes on in the next', async () => {
    const { texts } = await read([
      ...FILL,
      ...lines(123, 540, ['Initiatives taken by the League in support of the sustainable management', 'of the lakes'], {
        font: 'B',
      }),
      ...lines(123, 500, [LONG]),
    ]);
    expect(texts).toContain('Initiatives taken by the League in support of the sustainable management of the lakes');
  });

  test('an upright number before italic words makes a heading', async () => {
    const { passages } = await read([
      ...FILL,
      { x: 123, y: 540, text: '1.' },
      { x: 147, y: 540, text: 'Non-State actors', font: 'I' },
    ]);
    expect(passages.at(-1)).toMatchObject({ label: '1.', heading: 1, words: { text: 'Non-State actors', marks: [] } });
  });
});

test('in a text of few lines the longest is full', async () => {
  const { texts } = await read([
    ...lines(60, 780, ['A/RES/99/7'], {}),
    { x: 480, y: 780, text: 'General' },
    { x: 147, y: 700, text: 'Recalling all its resolutions on the lakes and on the rivers that feed them, among' },
    { x: 123, y: 688, text: 'them the first one,' },
  ]);
  expect(texts.at(-1)).toBe(
    'Recalling all its resolutions on the lakes and on the rivers that feed them, among them the first one,',
  );
});

describe('notes', () => {
  const note: Piece[] = [
    { x: 115, y: 95, text: '1', size: 5.5 },
    { x: 123, y: 92, text: 'See the report.', size: 8.5 },
  ];
  const called = (text: string, x: number): Piece[] => [
    ...FILL,
    { x: 123, y: 540, text },
    { x, y: 543.5, text: '1', size: 6.5 },
  ];

  test('one note may be called on two pages', async () => {
    const { passages, notes } = await read(
      [...called('of the agreed Goals', 205), ...note],
      called('of the agreed Goals', 205),
    );
    const calls = passages.flatMap((one) =>
      one.words.marks.filter((mark) => mark.kind === 'note').map((mark) => mark.note),
    );
    expect(calls).toEqual([notes[0].key, notes[0].key]);
  });

  test('a unit is no word that calls', async () => {
    const { texts } = await read([...called('of the agreed Goals', 205), ...note], called('all of it in 97 m', 195));
    expect(texts.at(-1)).toMatch(/97 m ?1$/);
  });

  test('typewritten notes have the size of the text', async () => {
    const { texts, notes } = await read([
      ...called('of the agreed Goals', 205),
      { x: 115, y: 101, text: '1', size: 6 },
      { x: 123, y: 98, text: 'A/99/185.' },
    ]);
    expect([notes.map((one) => one.words.text), texts.join()]).toEqual([
      ['A/99/185.'],
      expect.not.stringContaining('A/99/185'),
    ]);
  });
});

describe('hyphens', () => {
  test.each([
    [
      'the small firms and the micro-enterprises and all the others of the lake, the micro-',
      'and small ones',
      'micro- and small',
    ],
    [
      'of the plans that are country-owned and -driven and that the League has long kept for',
      'itself',
      'owned and -driven',
    ],
    ['the long-term return of the fund over the ten years and over the period of the 15-', 'year plan', '15-year plan'],
    [
      'the return of the fund over the years was good and was so for the 10- and the 15-',
      'year plan',
      '10- and the 15-year plan',
    ],
  ])('%s|%s', async (first, second, want) => {
    const { texts } = await read([...FILL, ...lines(123, 540, [`On many mornings ${first}`, second])]);
    expect(texts.join(' ')).toContain(want);
  });
});

test('a document that keeps its compounds breaks no word that it also has in one', async () => {
  const kept = [
    'lake-wide and well-kept and hill-side work that the members of the league have since long called lake-',
    'wide; the longboat, which is well-',
    'kept, and all of the boats that went with it from hill-side to hill-',
    'side, the long-',
    'boat last of all',
  ];
  const { texts } = await read([...FILL, ...lines(123, 540, kept)]);
  expect(texts.join(' ')).toContain('the long-boat last');
});

test('a document that breaks words mends them', async () => {
  const { texts } = await read([
    ...FILL,
    ...lines(123, 540, ['All members of the longboat went home in their long-', 'boat last of all']),
  ]);
  expect(texts.join(' ')).toContain('their longboat last');
});

describe('the masthead', () => {
  const head: Piece[] = [
    { x: 123, y: 790, text: 'United Nations' },
    { x: 440, y: 790, text: 'A/99/302' },
    { x: 123, y: 760, text: 'General Assembly', font: 'B', size: 18 },
    { x: 400, y: 760, text: 'Distr.: General' },
    { x: 400, y: 748, text: '18 September 2044' },
    { x: 400, y: 736, text: 'English' },
    { x: 400, y: 724, text: 'Original: Arabic' },
  ];
  const title: Piece = { x: 123, y: 600, text: 'Letter from the Lake League', font: 'B', size: 14 };

  test('a language below a date is a line of its own', async () => {
    const { texts } = await read([...head, title, ...lines(123, 560, [LONG, LONG, LONG])]);
    expect(texts).toEqual(expect.arrayContaining(['18 September 2044', 'English', 'Original: Arabic']));
  });

  test('who signs a short letter right of the middle does not make its words a cover', async () => {
    const { passages } = await read([
      ...head,
      title,
      ...lines(123, 560, [LONG, `${LONG}.`]),
      { x: 330, y: 500, text: 'Ada Lin, President of the League' },
    ]);
    const covered = passages.filter((one) => one.cover).map((one) => one.words.text);
    expect(covered.at(-1)).toBe('Original: Arabic');
  });

  test('a number of a chapter may have lost its stop', async () => {
    const { passages } = await read([
      ...FILL,
      { x: 100, y: 540, text: 'II', font: 'B', size: 14 },
      { x: 123, y: 540, text: 'Work of the League', font: 'B', size: 14 },
    ]);
    expect(passages.at(-1)).toMatchObject({ label: 'II', words: { text: 'Work of the League' } });
  });
});

test('a table goes on behind a page break where its head is printed again', async () => {
  const table = (y: number, rows: readonly string[][]): Piece[] =>
    rows.flatMap(([a, b], i) => [
      { x: 123, y: y - 20 * i, text: a },
      { x: 380, y: y - 20 * i, text: b },
    ]);
  const { passages } = await read(
    [
      ...FILL,
      ...table(500, [
        ['Member', 'Share'],
        ['Chad', '1.5'],
        ['Togo', '2.5'],
      ]),
    ],
    [
      ...table(760, [
        ['Member', 'Share'],
        ['Fiji', '3.5'],
        ['Peru', '4.5'],
      ]),
      ...lines(123, 600, [LONG, LONG]),
    ],
  );
  const tables = passages.flatMap(({ rows }) => (rows ? [rows.map((row) => row[0].words.text)] : []));
  expect(tables).toEqual([['Member', 'Chad', 'Togo', 'Fiji', 'Peru']]);
});

describe('over a page break', () => {
  const at = (y: number, rows: readonly string[][]): Piece[] =>
    rows.flatMap((cells, i) =>
      cells.flatMap((text, n) =>
        text
          ? [{ x: [123, 300, 400][n], y: y - 20 * i, text, font: i && !text.startsWith('(') ? 'R' : 'B' } as Piece]
          : [],
      ),
    );
  const rowsOf = async (first: Piece[], second: Piece[]): Promise<string[][]> => {
    const { passages } = await read([...FILL, ...first], [...second, ...lines(123, 600, [LONG, LONG])]);
    return passages.flatMap(({ rows }) =>
      rows ? [rows.map((row) => row.map((cell) => cell.words.text + '<'.repeat(cell.colspan - 1)).join('|'))] : [],
    );
  };
  const head = ['Member', 'Gross', 'Net of all'];
  const units = ['', '(Dollars of all of the League)', ''];
  const plain = (y: number, cells: readonly string[]): Piece[] => at(y, [[], [...cells]]);

  test('a head of two rows is dropped, and its units stand over their columns', async () => {
    const first = at(500, [head, units, ['Chad', '12', '11'], ['Togo', '10', '9']]);
    const second = at(760, [head, units, ['Fiji', '8', '7']]);
    expect(await rowsOf(first, second)).toEqual([
      ['Member|Gross|Net of all', '|(Dollars of all of the League)<', 'Chad|12|11', 'Togo|10|9', 'Fiji|8|7'],
    ]);
  });

  test('a single row in the same columns goes on', async () => {
    const first = at(500, [head, ['Chad', '12', '11'], ['Togo', '10', '9']]);
    expect(await rowsOf(first, plain(740, ['Fiji', '8', '7']))).toEqual([
      ['Member|Gross|Net of all', 'Chad|12|11', 'Togo|10|9', 'Fiji|8|7'],
    ]);
  });

  test('a new head begins another table', async () => {
    const first = at(500, [head, ['Chad', '12', '11'], ['Togo', '10', '9']]);
    expect(
      await rowsOf(
        first,
        at(760, [
          ['Lake', 'Long', 'Wide'],
          ['Blue', '8', '7'],
        ]),
      ),
    ).toHaveLength(2);
  });
});

describe('rows of a table', () => {
  const table = (rows: readonly (readonly [number, ...string[]])[]): Piece[] =>
    rows.flatMap(([y, ...cells]) => cells.flatMap((text, n) => (text ? [{ x: [123, 250, 400][n], y, text }] : [])));
  const read3 = async (rows: readonly (readonly [number, ...string[]])[]): Promise<string[]> => {
    const { passages } = await read([...FILL, ...table(rows)]);
    const found = passages.find((one) => one.rows)?.rows ?? [];
    return found.map((row) => row.map((cell) => cell.words.text).join('|'));
  };

  test.each<[string, [number, ...string[]][], string[]]>([
    [
      'cells that wrap in several columns are one row',
      [
        [500, 'Member', 'Boat', 'Share'],
        [480, 'The League of all', 'A boat with two', '12'],
        [468, 'the lakes', 'sails'],
        [448, 'Hill Country', 'A boat with a net', '7'],
      ],
      ['Member|Boat|Share', 'The League of all the lakes|A boat with two sails|12', 'Hill Country|A boat with a net|7'],
    ],
    [
      'numbers below numbers are rows, in groups too',
      [
        [500, 'Member', 'Paid', 'Owed'],
        [480, 'Lakeland', '12', '30'],
        [468, 'Riverland', '14'],
        [448, 'Hill Country', '7', '0'],
      ],
      ['Member|Paid|Owed', 'Lakeland|12|30', 'Riverland|14|', 'Hill Country|7|0'],
    ],
    [
      'a line that had room for the next word ends its row',
      [
        [500, 'Member', 'Boat', 'Share'],
        [480, 'Lakeland', 'A boat with two', '12'],
        [468, 'Riverland', 'none'],
        [448, 'All of the Hill Country', 'A boat with a net', '7'],
      ],
      [
        'Member|Boat|Share',
        'Lakeland|A boat with two|12',
        'Riverland|none|',
        'All of the Hill Country|A boat with a net|7',
      ],
    ],
  ])('%s', async (_, rows, want) => expect(await read3(rows)).toEqual(want));

  test('a page of them makes no columns of text', async () => {
    const rows = Array.from({ length: 30 }, (_, i): [number, ...string[]] => [
      760 - 20 * i,
      `Members number ${i}`,
      `boats ${i}`,
      `nets and other things ${i}`,
    ]);
    const place = (one: Piece): Piece => ({ ...one, x: one.x === 250 ? 340 : one.x === 400 ? 440 : one.x });
    const { passages } = await read([...FILL], table(rows).map(place));
    const texts = passages.flatMap((one) => one.rows ?? []).map((row) => row.map((cell) => cell.words.text).join('|'));
    expect(texts).toContain('Members number 7|boats 7|nets and other things 7');
  });
});

test('in a short text two lines that stand close tell how far lines are apart', async () => {
  const apart = (y: number, text: string): Piece => ({ x: 123, y, text, font: 'B' });
  const { texts } = await read([
    ...['United Lakes', 'A/RES/99/7', 'Assembly', 'General', '9 May 2042', 'Ninth session', 'Item 3', 'Lakes'].map(
      (text, i): Piece => ({ x: 123, y: 825 - 20 * i, text }),
    ),
    apart(655, 'Credentials of the members of the League of the Lakes to its'),
    apart(643, 'first session: report of its Board'),
    apart(620, 'Resolution adopted by the League of the Lakes on 9 May 2042'),
    ...lines(123, 580, [LONG, 'and went home.']),
  ]);
  expect(texts.join('|')).toContain('report of its Board|Resolution adopted');
});
