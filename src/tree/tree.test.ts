// Ids, notes, freezing, words: README.md of this room, row by row.
import { describe, expect, test } from 'vitest';
import {
  type Block,
  type DocumentNode,
  type Draft,
  EMPTY_COVER,
  find,
  joinWords,
  type Point,
  paragraphsOf,
  type Role,
  seal,
  sliceWords,
  textOf,
  tidyMarks,
  visit,
  words,
} from './index.ts';

type Child = Draft<Block>;

const paragraph = (role: Role, number: string | null, text = 'Words', points: Draft<Point>[] = []): Child => ({
  type: 'paragraph',
  id: '',
  role,
  number,
  words: words(text),
  points,
  wrapUp: null,
});
const point = (number: string, points: Draft<Point>[] = []): Draft<Point> => ({
  type: 'point',
  id: '',
  number,
  label: `(${number})`,
  words: words(`point ${number}`),
  points,
  wrapUp: null,
});
const section = (children: Child[]): Child => ({
  type: 'section',
  id: '',
  level: 1,
  number: null,
  heading: words('Heading'),
  children,
});
const annex = (children: Child[]): Child => ({ type: 'annex', id: '', label: words('Annex'), heading: null, children });
const part = (number: string, children: Child[]): Child => ({ type: 'part', id: '', number, heading: null, children });

const documentOf = (children: Child[], notes: Draft<DocumentNode>['notes'] = []): DocumentNode =>
  seal({
    type: 'document',
    kind: 'resolution',
    language: 'en',
    cover: EMPTY_COVER as Draft<typeof EMPTY_COVER>,
    number: null,
    title: null,
    children,
    notes,
    record: null,
  });

const idsOf = (document: DocumentNode): string[] => {
  const ids: string[] = [];
  visit(document, (node) => {
    if (node.type !== 'document') ids.push(node.id);
  });
  return ids;
};

const op = (number: string | null) => paragraph('operative', number);
const pre = () => paragraph('preambular', null);

describe('ids', () => {
  const rows: [string, Child[], string[]][] = [
    ['preambular and operative', [pre(), pre(), op('1'), op('2')], ['container_1', 'container_2', 'para_1', 'para_2']],
    ['a sole operative paragraph without number', [pre(), op(null)], ['container_1', 'para_1']],
    ['several without number', [op(null), op(null)], ['para_u1', 'para_u2']],
    [
      'points within points',
      [paragraph('operative', '8', 'Asks:', [point('a'), point('b', [point('i'), point('ii')])])],
      [
        'para_8',
        'para_8__list_1__point_a',
        'para_8__list_1__point_b',
        'para_8__list_1__point_b__list_1__point_i',
        'para_8__list_1__point_b__list_1__point_ii',
      ],
    ],
    [
      'a second list in one paragraph',
      [paragraph('operative', '1', 'Asks:', [point('a'), point('b'), point('a')])],
      ['para_1', 'para_1__list_1__point_a', 'para_1__list_1__point_b', 'para_1__list_2__point_a'],
    ],
    ['sections do not prefix', [section([op('1')]), section([op('2')])], ['sec_1', 'para_1', 'sec_2', 'para_2']],
    [
      'unless numbering starts again',
      [section([op('1')]), section([op('1')])],
      ['sec_1', 'para_1', 'sec_2', 'sec_2__para_1'],
    ],
    ['sections in sections', [section([section([op('1')])])], ['sec_1', 'sec_1__sec_1', 'para_1']],
    [
      'annexes prefix',
      [op('1'), annex([paragraph('numbered', '1'), paragraph('unnumbered', null)])],
      ['para_1', 'annex_1', 'annex_1__para_1', 'annex_1__p_1'],
    ],
    [
      'parts prefix',
      [part('A', [pre(), op('1')]), part('B', [op(null)])],
      ['part_A', 'part_A__container_1', 'part_A__para_1', 'part_B', 'part_B__para_1'],
    ],
    ['a number printed twice', [op('3'), op('3')], ['para_3', 'para_3_2']],
  ];
  test.each(rows)('%s', (_, children, ids) => expect(idsOf(documentOf(children))).toEqual(ids));
});

describe('notes', () => {
  const calling = (key: string, text = 'Recalling it,'): Child => ({
    ...(pre() as Child & { type: 'paragraph' }),
    words: words(text, [{ kind: 'note', start: 9, end: 9, note: key }]),
  });
  const note = (key: string, marker: string) => ({
    type: 'note' as const,
    id: key,
    marker,
    words: words('See.'),
    at: null,
  });

  test('are bound to their marks and say where these stand', () => {
    const document = documentOf([calling('x')], [note('x', '1')]);
    expect(document.notes[0]).toMatchObject({ id: 'note:1', at: 'container_1' });
    expect(paragraphsOf(document)[0].paragraph.words.marks[0].note).toBe('note:1');
  });

  test('start again in an annex', () => {
    const document = documentOf([calling('x'), annex([calling('y')])], [note('x', '1'), note('y', '1')]);
    expect(document.notes.map((one) => one.id)).toEqual(['note:1', 'note:annex_1:1']);
  });

  test('without a mark stand nowhere', () => {
    expect(documentOf([], [note('x', '4')]).notes[0]).toMatchObject({ id: 'note:4', at: null });
  });
});

test('a sealed tree is frozen through and through', () => {
  const document = documentOf([section([op('1')])]);
  visit(document, (node) => {
    expect(Object.isFrozen(node)).toBe(true);
  });
  expect(Object.isFrozen(paragraphsOf(document)[0].paragraph.words.marks)).toBe(true);
});

test('the text of a paragraph is whole, with the labels of its points', () => {
  const document = documentOf([paragraph('operative', '1', 'Asks:', [point('a', [point('i')]), point('b')])]);
  expect(textOf(paragraphsOf(document)[0].paragraph)).toBe('Asks: (a) point a (i) point i (b) point b');
});

test('find gives the node of an id, or null', () => {
  const document = documentOf([section([op('7')])]);
  expect(find(document, 'para_7')).toMatchObject({ number: '7' });
  expect(find(document, 'para_8')).toBeNull();
});

describe('words', () => {
  const bold = (start: number, end: number) => ({ kind: 'bold' as const, start, end });

  test('marks that touch are one', () => expect(tidyMarks([bold(4, 8), bold(0, 4)])).toEqual([bold(0, 8)]));
  test('links to two places stay two', () => {
    const link = (start: number, end: number, href: string) => ({ kind: 'link' as const, start, end, href });
    expect(tidyMarks([link(0, 2, 'a'), link(2, 4, 'b')])).toHaveLength(2);
  });
  test('a slice cuts its marks and its blanks', () =>
    expect(sliceWords(words('one two three', [bold(2, 9)]), 3, 8)).toMatchObject({ text: 'two', marks: [bold(0, 3)] }));
  test('joined words keep their marks', () =>
    expect(joinWords([words('one', [bold(0, 3)]), words('two', [bold(0, 3)])])).toMatchObject({
      text: 'one two',
      marks: [bold(0, 3), bold(4, 7)],
    }));
});
