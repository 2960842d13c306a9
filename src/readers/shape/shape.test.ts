// Rows of mastheads, points and closings: what is printed, and what the tree says of it.
import { describe, expect, test } from 'vitest';
import { type DocumentNode, find, paragraphsOf } from '../../tree/index.ts';
import { labelAt } from '../labels.ts';
import { passage } from '../passage.ts';
import { readText } from '../read.ts';
import { shape } from './index.ts';
import { PointStack } from './points.ts';

const BODY = 'The General Assembly,\nRecalling its resolution 98/1,\n1. Requests the Board to report.\n';
const CORPS = 'L’Assemblée générale,\nRappelant sa résolution 98/1,\n1. Prie le Conseil de faire rapport.\n';
const read = (text: string, language: 'en' | 'fr' = 'en'): DocumentNode => readText(text, language).document!;

describe('cover', () => {
  test.each([
    ['Distr.: Limited', 'distribution'],
    ['11 November 2044', 'date'],
    ['Original: French', 'original-language'],
    ['Ninety-ninth session', 'session'],
    ['Agenda item 12 (w)', 'agenda'],
    ['Item 12 of the provisional agenda', 'agenda'],
    ['Resolution adopted by the General Assembly on 4 December 2044', 'document-title'],
    ['[without reference to a Main Committee (A/99/L.4)]', 'proponent'],
    ['44-12345 (E)', 'job-number'],
    ['A/99/L.4', 'symbol'],
  ])('%s is %s', (line, field) => {
    const { cover } = read(`General Assembly\n${line}\n99/3. Cooperation with the Example Organization\n${BODY}`);
    expect(cover.lines.find((one) => one.words.text === line)?.field).toBe(field);
  });

  test.each([
    ['Antigua and Barbuda, Chad and France', ['Antigua and Barbuda', 'Chad', 'France']],
    ['Chad, Trinidad and Tobago', ['Chad', 'Trinidad and Tobago']],
    ['Trinidad and Tobago and Uruguay', ['Trinidad and Tobago', 'Uruguay']],
    ['Albania,* Chad and\nFrance', ['Albania', 'Chad', 'France']],
    ['Panama', ['Panama']],
  ])('sponsors %j', (line, names) => {
    const text = `A/99/L.4\nGeneral Assembly\nAgenda item 12\nCooperation\n\n${line}: draft resolution\n\nCooperation with it\n${BODY}`;
    const { kind, cover } = read(text);
    expect([kind, cover.sponsors]).toEqual(['draft-resolution', names]);
  });

  test.each([
    ['submitted by Chad', ['Chad']],
    [
      'submitted by Antigua and Barbuda, Chad,* France and\nTrinidad and Tobago',
      ['Antigua and Barbuda', 'Chad', 'France', 'Trinidad and Tobago'],
    ],
    ['proposed by Chad (on behalf of the League of Lakes)', ['Chad (on behalf of the League of Lakes)']],
    ['submitted by: Chad and France', ['Chad', 'France']],
    [
      'submitted by the Vice-Chair of the Committee, Ada Lovelace (France), on the basis of informal consultations',
      ['the Vice-Chair of the Committee, Ada Lovelace (France)'],
    ],
    ['submitted to the General Assembly', []],
  ])('Draft resolution %j', (line, names) => {
    const text = `A/99/L.4\nGeneral Assembly\nAgenda item 12\nCooperation\n\nDraft resolution ${line}\n\nCooperation with it\n${BODY}`;
    const { kind, cover, title } = read(text);
    expect([kind, cover.sponsors, title?.text]).toEqual(['draft-resolution', names, 'Cooperation with it']);
  });

  test.each([
    ['Projet de résolution présenté par le Tchad et la France', ['Tchad', 'France']],
    ['Projet de résolution révisé déposé par Tchad, France\net Ukraine', ['Tchad', 'France', 'Ukraine']],
    ['Tchad, France et Ukraine : projet de résolution révisé', ['Tchad', 'France', 'Ukraine']],
    [
      'Projet de décision présenté par la Vice-Présidente du Conseil, Ada Lovelace (France), à l’issue de consultations',
      ['la Vice-Présidente du Conseil, Ada Lovelace (France)'],
    ],
  ])('%s', (line, names) => {
    const text = `A/99/L.4\nAssemblée générale\nPoint 12 de l’ordre du jour\nCoopération\n\n${line}\n\nCoopération avec elle\n${CORPS}`;
    const { kind, cover } = read(text, 'fr');
    expect([kind, cover.sponsors]).toEqual(['draft-resolution', names]);
  });

  test('the agenda prints the title of a report', () => {
    const text = `A/RES/99/3\nAssemblée générale\nPoint 12 de l’ordre du jour\nRapport de la Cour internationale\nRésolution adoptée par l’Assemblée générale le 4 décembre 2044\n99/3. Rapport\n${CORPS}`;
    const { kind, cover } = read(text, 'fr');
    expect(cover.lines.find((one) => one.words.text.startsWith('Rapport'))?.field).toBe('agenda-title');
    expect(kind).toBe('resolution');
  });

  test('a heap of sentences with a formula among them is no draft', () => {
    const heap = (count: number): string =>
      `${'The League shall hold meetings on every lake.\n'.repeat(count)}Report of the Secretary-General\n${BODY}`;
    expect([read(heap(1)).kind, read(heap(40)).kind]).toEqual(['report', 'other']);
  });

  test('the Council prints its number in the title', () => {
    const text =
      'United Nations\nS/RES/3672 (2044)\nSecurity Council\nResolution 3672 (2044)\nAdopted by the Security Council at its 9999th meeting, on 9 January 2044\nThe Security Council,\nRecalling its resolution 1 (2040),\n1. Decides to go on.\n';
    expect(read(text).number).toBe('3672 (2044)');
  });

  test('a number alone on its line', () =>
    expect(read(`A/RES/99/3\nGeneral Assembly\n99/3.\nCooperation with it\n${BODY}`)).toMatchObject({
      number: '99/3',
      title: { text: 'Cooperation with it' },
    }));

  test('whole lines in bold are not marked', () => {
    const text = `**General Assembly**\n**Agenda item 12**\n\n**99/3. Cooperation**\n\n${BODY}`;
    const { cover, title } = read(text);
    expect([...cover.lines.map((one) => one.words), title!].flatMap((words) => words.marks)).toEqual([]);
  });

  test('a report may print a draft resolution', () => {
    const text = `A/99/302\nGeneral Assembly\nAgenda item 12\nCooperation\n\nCooperation with it\n\nReport of the Secretary-General\n\nI. Introduction\n\n1. The report was asked for.\n\n2. The draft resolution follows.\n\nAnnex\n\n${BODY}`;
    expect(read(text).kind).toBe('report');
  });
});

describe('conclusions', () => {
  test.each([
    ['en', '56th plenary meeting\n4 December 2044', 56],
    ['en', '56th (resumed) plenary meeting\n4 December 2044', 56],
    ['fr', '55^e séance plénière\n4 décembre 2044', 55],
    ['fr', '55e séance plénière (reprise)\n4 décembre 2044', 55],
  ] as const)('%s %j', (language, lines, meeting) => {
    const document = read(`${language === 'en' ? BODY : CORPS}\n${lines}\n`, language);
    expect(find(document, 'conclusions')).toMatchObject({ meeting, date: '2044-12-04' });
  });
});

describe('points', () => {
  const numbersOf = (labels: readonly string[]): string => {
    const root = { type: 'paragraph', points: [] } as never;
    const stack = new PointStack(root);
    for (const label of labels) stack.add(labelAt(`${label} x`)!, { text: 'x', marks: [], source: null });
    const print = (node: { points: { number: string; points: never[] }[] }): string =>
      node.points.map((one) => one.number + (one.points.length ? `(${print(one)})` : '')).join(' ');
    return print(root);
  };
  test.each([
    [['(a)', '(b)', '(c)'], 'a b c'],
    [['(a)', '(i)', '(ii)', '(b)'], 'a(i ii) b'],
    [['(a)', '(i)', '(ii)', '(b)', '(i)'], 'a(i ii) b(i)'],
    [['(h)', '(i)', '(j)'], 'h i j'],
    [['(i)', '(ii)', '(a)', '(iii)'], 'i ii(a) iii'],
    [['•', '•'], '1 2'],
    [['(a)', '–', '–', '(b)'], 'a(1 2) b'],
    [['а)', 'б)'], 'а б'],
  ])('%j', (labels, want) => expect(numbersOf(labels)).toBe(want));

  test('10,000 points nested in one another end in one list, and are said to', () => {
    const points = Array.from({ length: 10_000 }, (_, i) => `(${i % 2 ? 'a' : 'i'}) x ;`).join('\n');
    const { document, messages } = readText(`${CORPS.trimEnd()}\n2. Prie :\n${points}\n`, 'fr');
    expect(document).not.toBeNull();
    expect(messages.map((one) => one.id)).toContain('points-too-deep');
  });
});

describe('remarks', () => {
  const ids = (text: string): string[] => readText(text, 'en').messages.map((one) => one.id);
  const long =
    'Requests the Board to report to the Assembly at its next session on the implementation of this resolution';
  test.each([
    [`${BODY}3. Decides to go on.`, 'number-missing'],
    [`${BODY}2. Decides to go on.\n\n2. Decides to go home.`, 'number-repeated'],
    [`${BODY}2. ${long};\n3. ${long};`, 'paragraph-repeated'],
    [BODY, 'symbol-missing'],
    [`${BODY}______\n1 See below.\n`, 'note-uncalled'],
    [BODY.replace('Board', 'Board[^4]'), 'note-missing'],
  ])('%j gives %s', (text, id) => expect(ids(text)).toContain(id));

  test('an unknown language', () =>
    expect(readText('Xyz qrs.\n1. Abc def.').messages.map((one) => one.id)).toContain('language-unknown'));
  test('a sound document gives none', () =>
    expect(ids(`A/RES/99/3\nGeneral Assembly\n99/3. Title\n${BODY}`)).toEqual([]));
});

test('words in small letters behind a list close it', () => {
  const lines = ['The General Assembly,', '1. Requests:', '(a) The Board;', '(b) The Council;', 'to report.'];
  const { document } = shape(
    {
      passages: lines.map((text) => passage({ text, marks: [], source: null })),
      notes: [],
      furniture: { symbols: [], jobNumber: null, pages: null, language: null },
    },
    'en',
  );
  expect(paragraphsOf(document)[0].paragraph.wrapUp?.text).toBe('to report.');
});
