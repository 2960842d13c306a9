// Rows of headings as type shows them, and the tree they make: number, title, what stands below what.
import { describe, expect, test } from 'vitest';
import { type Block, paragraphsOf } from '../../tree/index.ts';
import { NO_FURNITURE, type Passage, type PassageCell, passage } from '../passage.ts';
import { shape } from './index.ts';

const plain = (text: string) => ({ text, marks: [], source: null });
const cell: PassageCell = { header: false, colspan: 1, rowspan: 1, words: plain('12') };

/** "h2 [A.] Title", "[1.] Words.", "@24 [(a)] Words set in", "Words.", "table". */
function one(line: string): Passage {
  const set = /^@(\d+) /.exec(line);
  if (set) return { ...one(line.slice(set[0].length)), indent: Number(set[1]) };
  if (line === 'table') return passage(plain(''), { rows: [[cell, cell]] });
  const match = /^(?:h(\d) )?(?:\[([^\]]+)\] )?(.*)$/.exec(line)!;
  return passage(plain(match[3]), { heading: match[1] ? Number(match[1]) : null, label: match[2] ?? null });
}

function outline(blocks: readonly Block[]): string {
  const print = (block: Block): string => {
    if (block.type === 'section')
      return `${block.number ?? ''}:${block.heading.text}${block.children.length ? `(${outline(block.children)})` : ''}`;
    if (block.type === 'paragraph')
      return `${block.number ?? block.words.text}${block.points.map((point) => `/${point.number}${point.points.length ? `(${point.points.map((one) => one.number)})` : ''}`).join('')}`;
    if (block.type === 'annex') return `annex:${block.heading?.text ?? ''}(${outline(block.children)})`;
    return block.type;
  };
  return blocks.map(print).join(' ');
}

function read(lines: readonly string[], typeset = true): string {
  const passages = ['A/99/302', 'Report of the Secretary-General', ...lines].map(one);
  const covered = passages.map((each, i) => (i < 2 ? { ...each, cover: true } : each));
  const { document } = shape({ passages: covered, notes: [], furniture: NO_FURNITURE, typeset }, 'en');
  return outline(document.children);
}

describe('headings in type', () => {
  test.each([
    [
      ['h1 [I.] One', 'h2 [A.] Two', 'h3 [1.] Law', '[1.] Words.', 'h3 [2.] Peace', '[2.] Words.'],
      'I:One(A:Two(1:Law(1) 2:Peace(2)))',
    ],
    [
      ['h1 [I.] One', 'h2 [(a)] Lakes', '[1.] Words.', 'h2 [(b)] Rivers', '[2.] Words.'],
      'I:One(a:Lakes(1) b:Rivers(2))',
    ],
    [
      ['h1 [I.] One', 'h2 Chad', '[1.] Words.', 'h3 Advice', '[2.] Words.', 'h2 Togo', '[3.] Words.'],
      'I:One(:Chad(1 :Advice(2)) :Togo(3))',
    ],
    [
      ['h1 Introduction', '[1.] Words.', 'h1 [I.] One', '[2.] Words.', 'h1 Conclusions', '[3.] Words.'],
      ':Introduction(1) I:One(2) :Conclusions(3)',
    ],
    [['h1 [I.] One', '[1.] Words.', 'h1 Lakes', '[2.] Words.'], 'I:One(1 :Lakes(2))'],
    [['h1 [H.] Eight', '[1.] Words.', 'h1 [I.] Nine', '[2.] Words.'], 'H:Eight(1) I:Nine(2)'],
    [
      ['h1 [I.] One', 'h2 [1.] Law', 'h3 [(h)] Lakes', '[1.] Words.', 'h3 [(i)] Media', '[2.] Words.'],
      'I:One(1:Law(h:Lakes(1) i:Media(2)))',
    ],
    [['h1 [I.] One', 'Lakes', '[1.] Words.'], 'I:One(:Lakes(1))'],
    [
      ['h1 [I.] One', '[1.] The members are:', 'Chad', 'France', 'Togo', 'table', '[2.] Words.'],
      'I:One(1 Chad France Togo table 2)',
    ],
    [
      [
        'h1 Chapter I',
        'h1 Lakes',
        'h1 Article 1',
        'h1 Terms',
        '[1.] Words.',
        'h1 Article 2',
        'h1 Scope',
        '[1.] Words.',
        'h1 Chapter II',
        'h1 Rivers',
        '[1.] Words.',
      ],
      'Chapter I:Lakes(Article 1:Terms(1) Article 2:Scope(1)) Chapter II:Rivers(1)',
    ],
    [['h1 Rule 1. Lakes', '[1.] Words.', 'h1 Rule 2. Rivers', '[2.] Words.'], 'Rule 1:Lakes(1) Rule 2:Rivers(2)'],
    [['h1 [I.] One', 'h2 A', 'h2 Lakes', '[1.] Words.'], 'I:One(A:Lakes(1))'],
    [['h1 [I.] One', 'h2 Targets:', '[•] First.', 'h2 We shall:', '[1.] Words.'], 'I:One(:Targets:(/1) :We shall:(1))'],
    [
      ['h1 Action 1. We will keep the lakes.', '[1.] Words.', 'h1 Action 2. We will keep the rivers.', '[2.] Words.'],
      'Action 1:We will keep the lakes.(1) Action 2:We will keep the rivers.(2)',
    ],
    [
      ['h1 Part one. Lakes', '[1.] Words.', 'h1 Part two', 'h1 Rivers', '[1.] Words.'],
      'Part one:Lakes(1) Part two:Rivers(1)',
    ],
    [
      ['h1 [I.] One', '[1.] Words.', 'h2 Lakes won. Now', '[2.] Words.', 'h2 Lakes lost. Now', '[3.] Words.'],
      'I:One(1 :Lakes won. Now(2) :Lakes lost. Now(3))',
    ],
    [
      ['h1 Chapter 29A. Lakes', '[1.] Words.', 'h1 Chapter 29B. Rivers', '[2.] Words.'],
      'Chapter 29A:Lakes(1) Chapter 29B:Rivers(2)',
    ],
    [['h1 [I.] One', '[1.] Words.', 'h1 Annex A – Boats', '[1.] Words.'], 'I:One(1) annex:Annex A – Boats(1)'],
  ])('%j', (lines, want) => expect(read(lines)).toBe(want));

  test('without type a file’s own depths are not believed', () =>
    expect(read(['h1 [I.] One', 'h4 Chad', '[1.] Words.', 'h2 Togo', '[2.] Words.'], false)).toBe(
      'I:One(:Chad(1) :Togo(2))',
    ));
});

describe('what is no heading', () => {
  test.each([
    [
      'titles of a table in mid-text',
      ['h1 [I.] One', '[1.] Words.', 'h2 Figure I', 'h3 Losses', '(Thousands of dollars)', 'table', '[2.] Words.'],
      'I:One(1 Figure I Losses (Thousands of dollars) table 2)',
    ],
    [
      'a figure by its word, whatever stands below',
      ['h1 [I.] One', '[1.] Words.', 'h2 Figure II (a). Losses', '12', '14', 'h2 [A.] Two', '[2.] Words.'],
      'I:One(1 Figure II (a). Losses 12 14 A:Two(2))',
    ],
    [
      'the title below such a word',
      ['h1 [I.] One', '[1.] Words.', 'h2 Table 3', 'h2 Boats of the League', 'Words that follow.', '[2.] Words.'],
      'I:One(1 Table 3 Boats of the League Words that follow. 2)',
    ],
    [
      'the line below a figure, in the type of a heading',
      ['h1 [I.] One', '[1.] Words.', 'h3 Data source: the Lake League', '[2.] Words.'],
      'I:One(1 Data source: the Lake League 2)',
    ],
    [
      'what a table of contents lists',
      ['Contents', 'I. One . . . . 2', '[B.] Lakes . . 3', 'Annex', 'table', 'h1 [I.] One', '[1.] Words.'],
      'Contents I. One . . . . 2 B. Lakes . . 3 Annex table I:One(1)',
    ],
    [
      'contents without pages, before running text',
      ['Contents', 'Lakes', 'Annex', 'h1 Preface', `${'Words of the League. '.repeat(12)}End.`, '[1.] Words.'],
      `Contents Lakes Annex :Preface(${'Words of the League. '.repeat(12)}End. 1)`,
    ],
    [
      'items of a list in bold',
      ['h1 [I.] One', '[1.] The parties are:', 'h2 [(a)] The Lake League', 'h2 [(b)] The River League'],
      'I:One(1/a/b)',
    ],
    [
      'the title of a figure that is only a picture',
      ['h1 [I.] One', '[1.] Words.', 'h2 Fish in the lakes', 'Source: the Lake League.', '[2.] Words.'],
      'I:One(1 Fish in the lakes Source: the Lake League. 2)',
    ],
    [
      'a line behind a colon',
      ['h1 [I.] One', '[1.] The theme will be:', '“Lakes for all”', '[2.] Words.'],
      'I:One(1 “Lakes for all” 2)',
    ],
    ['the word Contents', ['h1 Contents', 'table', 'h1 [I.] One', '[1.] Words.'], 'Contents table I:One(1)'],
  ])('%s', (_, lines, want) => expect(read(lines)).toBe(want));
});

describe('labels set apart', () => {
  test.each([
    [
      'points that are titles over lines set deeper',
      [
        '[1.] Tasks:',
        '@24 [(a)] Boats',
        '@48 To mend them;',
        '@24 [(b)] Nets',
        '@48 To dry them.',
        'h1 [I.] One',
        '[2.] Words.',
      ],
      '1/a(1)/b(1) I:One(2)',
    ],
    [
      'a paragraph that opens with an indent behind a list',
      ['[1.] Tasks:', '@24 [(a)] Boats', '@24 [(b)] Nets', '@48 To mend them.', 'Words.'],
      '1/a/b To mend them. Words.',
    ],
    [
      'a line no deeper than the point',
      ['[1.] Tasks:', '@24 [(a)] Boats', '@24 To mend them;', '[2.] Words.'],
      '1/a To mend them; 2',
    ],
    ['chapter and number', ['h1 [A.] One', '[6.1] Words.', '[(a)] First;', '[6.2] Words.'], 'A:One(6.1/a 6.2)'],
    ['letters with a stop', ['h1 [I.] One', '[1.] Words:', '[a.] First;', '[b.] Second.'], 'I:One(1/a/b)'],
    ['letters before chapter and number', ['h1 [A.] One', '[IS1.1] Words.', '[IS1.2] Words.'], 'A:One(IS1.1 IS1.2)'],
    [
      'a number that numbers nothing stays in the words',
      ['h1 [I.] One', '[I.] Lakes', '[II.] Boats'],
      'I:One(I. Lakes II. Boats)',
    ],
    [
      'a chapter whose stop was forgotten',
      ['h1 [I.] One', '[1.] Words.', 'h1 [II] Two', '[2.] Words.'],
      'I:One(1) II:Two(2)',
    ],
    ['a list without words before it', ['h1 [I.] One', '[(a)] First;', '[(b)] Second.'], 'I:One(/a/b)'],
  ])('%s', (_, lines, want) => expect(read(lines)).toBe(want));
});

test('what is annexed to a letter is an annex', () =>
  expect(
    read([
      'h1 [I.] One',
      '[1.] Words.',
      'h2 Annex to the letter dated 2 May 2044 from the League',
      'h2 Care of lakes',
      'Words.',
    ]),
  ).toBe('I:One(1) annex:Care of lakes(Words.)'));

test('a date alone heads nothing', () =>
  expect(read(['h1 [I.] One', '[1.] Words.', '5 June 2044', `${'Words of the League, '.repeat(4)}and more.`])).toMatch(
    /^I:One\(1 5 June 2044 Words/,
  ));

test('a bold title behind the word Annex may end with a stop', () =>
  expect(read(['h1 [I.] One', '[1.] Words.', 'Annex', 'h2 Convention of the Lakes;', '[1.] Words.'])).toBe(
    'I:One(1) annex:Convention of the Lakes;(1)',
  ));

describe('the title', () => {
  const at = (indent: number, text: string, cover = true) => passage(plain(text), { indent, cover });
  const BELOW = 'Words of the League about its lakes. '.repeat(8).trim();
  const read = (rest: readonly Passage[]) => {
    const cover = [at(0, 'A/99/302'), at(0, 'General Assembly')];
    const passages = [...cover, ...rest];
    return shape({ passages, notes: [], furniture: NO_FURNITURE, typeset: true }, 'en').document;
  };
  const large = (text: string) => passage(plain(text), { indent: 0, heading: 1 });

  test.each<[string, Passage[], string]>([
    [
      'a body in the column of the agenda has a name and no title',
      [
        at(-63, 'Committee on Lakes'),
        at(0, 'Report of the mission to the lakes'),
        passage(plain('Words.'), { label: '1.' }),
      ],
      'Report of the mission to the lakes',
    ],
    [
      'the item’s title stands in the cover, the paper’s below',
      [
        at(-63, 'Agenda item 11'),
        at(-63, 'Care of the lakes'),
        large('Plan for boats'),
        passage(plain('Words.'), { label: '1.' }),
      ],
      'Plan for boats',
    ],
    [
      'so do they where the cover ended early',
      [
        at(-63, 'Agenda item 11', false),
        passage(plain('Care of the lakes'), { indent: -63, heading: 3 }),
        large('Plan for boats'),
        passage(plain('Words.'), { label: '1.' }),
      ],
      'Plan for boats',
    ],
    [
      'a preliminary list has items too',
      [
        at(-63, 'Item 12 of the preliminary list'),
        at(-63, 'Care of the lakes'),
        large('Plan for boats'),
        passage(plain('Words.'), { label: '1.' }),
      ],
      'Plan for boats',
    ],
    [
      'who reports stands below it',
      [
        at(-63, 'Committee on Lakes'),
        large('Draft report'),
        at(0, 'Rapporteur: Ms. Lin (Togo)', false),
        passage(plain('Words.'), { label: '1.' }),
      ],
      'Draft report',
    ],
    [
      'the words of a letter, whose annex has numbers',
      [
        large('Letter dated 2 May 2044'),
        at(24, BELOW, false),
        large('Annex'),
        passage(plain('Words.'), { label: '1.' }),
      ],
      'Letter dated 2 May 2044',
    ],
  ])('%s', (_, rest, want) => expect(read(rest).title?.text).toBe(want));

  test('an item of the preliminary list is provisional', () =>
    expect(read([at(-63, 'Items 12 and 14 (b) of the preliminary list'), large('Plan')]).cover.agenda).toEqual([
      { item: 12, letters: [], provisional: true },
      { item: 14, letters: ['b'], provisional: true },
    ]));
});

test('a list entry that happens to stand in the middle is no heading', () => {
  const at = (text: string, hints = {}) => passage(plain(text), { indent: 24, ...hints });
  const passages = [
    passage(plain('One'), { heading: 1, label: 'I.' }),
    passage(plain('The following were elected:'), { label: '1.', indent: 0 }),
    at('Northern lakes: Chad and Togo'),
    at('Southern lakes: Peru and Chile', { align: 'center' }),
    at('Western lakes: Cuba'),
    passage(plain('They met.'), { label: '2.', indent: 0 }),
  ];
  const { document } = shape({ passages, notes: [], furniture: NO_FURNITURE, typeset: true }, 'en');
  expect(outline(document.children)).toBe(
    'I:One(1 Northern lakes: Chad and Togo Southern lakes: Peru and Chile Western lakes: Cuba 2)',
  );
});

test.each([
  ['Draft decision submitted to the Board of Lakes', 'draft-resolution'],
  ['Draft decision submitted by the Chair of the Committee', 'draft-resolution'],
  ['Chad and Togo: draft decision', 'draft-resolution'],
])('%s is a draft', (line, kind) => {
  const passages = ['A/99/L.7', 'General Assembly', 'Agenda item 12', line].map((text) =>
    passage(plain(text), { cover: true }),
  );
  const body = [
    passage(plain('Members of the Board'), { heading: 1 }),
    passage(plain('The General Assembly decides to go on.')),
  ];
  const { document } = shape(
    { passages: [...passages, ...body], notes: [], furniture: NO_FURNITURE, typeset: true },
    'en',
  );
  expect([document.kind, document.title?.text]).toEqual([kind, 'Members of the Board']);
});

test('a blank lost before a date does not hide the adoption', () => {
  const lines = [
    'S/RES/3692 (2044)',
    'Security Council',
    'Resolution 3692 (2044)',
    'Adopted by the Security Council at its 9377th meeting, on14 July 2044',
    'The Security Council,',
  ];
  const { document } = shape({ passages: lines.map(one), notes: [], furniture: NO_FURNITURE }, 'en');
  expect([document.title, document.cover.adoptionDate]).toEqual([null, '2044-07-14']);
});

describe('paragraphs without a number in a resolution', () => {
  const roles = (lines: readonly string[]): string[] => {
    const passages = ['A/RES/99/7', '99/7. Lakes', 'The General Assembly,', ...lines].map((line) =>
      passage(plain(line)),
    );
    const { document } = shape({ passages, notes: [], furniture: NO_FURNITURE, typeset: true }, 'en');
    return paragraphsOf(document).map(({ paragraph }) => paragraph.role);
  };

  test.each([
    [
      'among numbered ones they are unnumbered',
      ['Resolves that:', '1. The fund is set up;'],
      ['unnumbered', 'operative'],
    ],
    ['among none they are operative', ['Recalling the lakes,', 'Decides to go on.'], ['preambular', 'operative']],
  ])('%s', (_, lines, want) => expect(roles(lines)).toEqual(want));
});
