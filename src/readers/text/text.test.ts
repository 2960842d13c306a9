// Rows of dirt: what stands in a text, and what is read from it.
import { describe, expect, test } from 'vitest';
import { type DocumentNode, paragraphsOf, textOf, visit } from '../../tree/index.ts';
import { LIMITS } from '../files/index.ts';
import { readText } from '../read.ts';
import { type Call, findCalls } from './calls.ts';
import { stripFurniture } from './furniture.ts';
import { joinLines } from './join.ts';
import { linesOf, settingOf } from './lines.ts';
import { cleanWords } from './markup.ts';
import { oneNotation } from './notation.ts';
import { takeNotes } from './notes.ts';
import { textPassages } from './passages.ts';

const treeOf = (text: string, language: 'en' | 'fr' = 'en'): DocumentNode => readText(text, language).document!;
const paragraphs = (text: string, language: 'en' | 'fr' = 'en'): string[] =>
  paragraphsOf(treeOf(text, language)).map(({ paragraph }) => `${paragraph.id} ${textOf(paragraph)}`);

describe('lines', () => {
  test.each([
    ['Aaa bbb\n\nCcc ddd\n\nEee fff\n', 'paragraph'],
    ['Aaa bbb\n\nccc ddd\n\neee fff\n\nggg hhh\n\niii\n', 'line'],
    ['Aaa bbb\nccc ddd\nEee fff\n', 'none'],
    ['Aaa 63/160,\n\n64/143 of\n\n65/195 of\n\n66/136 of\n\n67/151,\n', 'line'],
  ])('%j has blanks %s', (text, blanks) => expect(settingOf(linesOf(text)).blanks).toBe(blanks));

  test.each([
    [['pre-', 'conflict'], 'pre-conflict'],
    [['pre-', 'and post-conflict'], 'pre- and post-conflict'],
    [['pre-', 'and-post reports'], 'pre-and-post reports'],
    [['quatre -', 'vingt'], 'quatre-vingt'],
    [['coop\u00ad', 'eration'], 'cooperation'],
    [['resolution 60/', '288'], 'resolution 60/288'],
    [['2020–', '2025'], '2020–2025'],
    [['大会', '回顾'], '大会回顾'],
    [['one', 'two'], 'one two'],
  ])('%j are joined as %s', (lines, joined) =>
    expect(
      joinLines(
        lines.map((text) => ({ text })),
        new Set(['and']),
      ),
    ).toBe(joined),
  );
});

describe('markup', () => {
  test.each([
    ['Le **mot** et *un* autre', 'Le mot et un autre', ['bold', 'italic']],
    ['1^{er} mars', '1er mars', ['superscript']],
    ['word¹ and', 'word and', ['note']],
    ['10 m² of', '10 m² of', []],
    ['[48/2](https://undocs.org/A/RES/48/2)', '48/2', ['link']],
    ['word[^1] and', 'word and', ['note']],
    ['a\u00a0b  c\td', 'a b c d', []],
    ['2 < 3 [sic]', '2 < 3 [sic]', []],
    ['word<sup>1</sup>.', 'word.', ['note']],
  ])('%j', (raw, text, kinds) => {
    const words = cleanWords(raw, true);
    expect([words.text, words.marks.map((mark) => mark.kind)]).toEqual([text, kinds]);
  });

  test.each(['*', '[', '_', '<', '^', '\\', '**a', '[a](', '^{'])('%s over and over is read', (one) => {
    expect(() => cleanWords(one.repeat(20_000), true)).not.toThrow();
  });
});

describe('furniture', () => {
  const body = (text: string): string[] => stripFurniture(linesOf(text), 0).body.map((line) => line.text);
  test.each([
    ['Words that\n3/12\nA/RES/99/1\ngo on', ['Words that', 'go on']],
    ['Words that\n22-12345 3/12\n\nA/RES/99/1\ngo on', ['Words that', 'go on']],
    ['as in\nA/RES/99/1.\nWords', ['as in', 'A/RES/99/1.', 'Words']],
    ['Words\n03 45807', ['Words']],
  ])('%j', (text, left) => expect(body(text)).toEqual(left));

  test('symbols are kept', () =>
    expect(stripFurniture(linesOf('Words\n3/12\nA/99/302–S/2044/1\nmore'), 0).furniture.symbols).toEqual([
      'A/99/302',
      'S/2044/1',
    ]));
});

describe('notes', () => {
  const notes = (text: string): string[] => {
    const lines = linesOf(text);
    return takeNotes(lines, settingOf(lines)).notes.map(
      (note) => `${note.marker} ${joinLines(note.lines, new Set()).trim()}`,
    );
  };
  test.each([
    ['Words1 go\n______\n1 Resolution 60/288.\n2 Ibid.\n', ['1 Resolution 60/288.', '2 Ibid.']],
    ['Words go\n______\n1\nA/77/277.\n2\nA/77/95.\n', ['1 A/77/277.', '2 A/77/95.']],
    ['Words go\n______\n* Any changes will be\nreflected.\n', ['* Any changes will be reflected.']],
    ['Words[^1] go\n[^1]: See below.\n', ['1 See below.']],
    ['Words¹ go\n______\n¹ See below.\n', ['1 See below.']],
  ])('%j', (text, found) => expect(notes(text)).toEqual(found));
});

describe('notation', () => {
  test.each([
    ['of 2044,<sup>1</sup> and', 'of 2044,¹ and'],
    ['<sup> 12 </sup> Ibid.', '¹² Ibid.'],
    ['of 2044^{3} and the 1^{er} mai', 'of 2044³ and the 1^{er} mai'],
    ['of 2044$^{3}$ and', 'of 2044³ and'],
    ['both,<sup>1, 2</sup> and', 'both,¹\u2060² and'],
    ['Lakes<sup>**</sup> and 39<sup>e</sup>', 'Lakes\\*\\* and 39<sup>e</sup>'],
    ['<span id="page-3-0"></span>4. Requests', '4. Requests'],
    ['![](_page_0_Picture_2.jpeg)', ''],
    ['to:\n- (a) Report;\n - b) Wait;\n- the lakes', 'to:\n(a) Report;\n b) Wait;\n- the lakes'],
    ['1\\. Requests\n**2.** Decides', '1. Requests\n2. Decides'],
    ['Lakes &amp; Rivers', 'Lakes & Rivers'],
  ])('%j', (text, want) => expect(oneNotation(text)).toBe(want));
});

test('a paragraph goes on behind a raised note in its middle', () => {
  const text = `1. The League met on the day of\n\n---\n\n<sup>1</sup> Of *Lakes* (Basin, 2044).\n\nthe lakes<sup>1</sup> in June.\n\n2. It met again in the year 2045.\n\n3. It went on and met once more.\n`;
  const { passages, notes } = textPassages(text, 'en');
  expect(passages.map((one) => one.words.text)).toEqual([
    '1. The League met on the day of the lakes in June.',
    '2. It met again in the year 2045.',
    '3. It went on and met once more.',
  ]);
  expect(notes.map((one) => one.words.text)).toEqual(['Of Lakes (Basin, 2044).']);
  expect(passages[0].words.marks).toMatchObject([{ kind: 'note' }]);
});

describe('calls', () => {
  test.each([
    ['on nuclear weapons|3 which', '3'],
    ['the year 2030|1, and', '1'],
    ['“The future”|2 and', '2'],
    ['of 13 January 2010,| 1 in which', '1'],
    ['of the Secretary-General,| 1', '1'],
    ['objectifs 9 et 17|4, que', '4'],
    ['COVID-19|3 and', '3'],
    ['COVID-19|14 and', '14'],
    ['to COVID-19,|3 takes', '3'],
    ['objectifs 5 et 16,|4 en particulier', '4'],
    ['under age 5,|12 and that', '12'],
    ['in a conflict,,|11 and', '11'],
    ['decision VII/11|14 and', '14'],
    ['sa résolution 76/83|2 ; 70/262 et', '2'],
    ['les résolutions 20/15|1, 23/16', '1'],
    ['of 4 April 2023|33 and', '33'],
    ['Education,|11 and recommendation (2019)11 of', '11'],
    ['the New Urban Agenda a|10nd the', '10'],
    ['resolution 607 of 2006', '7'],
    ['paragraph 12 of the report', '2'],
    ['du 10 au 14 septembre', '14'],
    ['for Disaster Risk Reduction 2015–2030', '15'],
    ['decision 79/5, 05 of', '05'],
  ])('%s calls %s', (marked, marker) => {
    const text = marked.replace('|', '');
    const page = { from: { passage: 0, offset: 0 }, to: { passage: 0, offset: text.length } };
    const isMonth = (word: string): boolean => word === 'septembre';
    const [call] = findCalls([{ marker, ...page }], [text], isMonth);
    expect(call?.start ?? -1).toBe(marked.indexOf('|'));
  });

  test.each([
    // Each mark alone could be a number's end; in their order only one reading is left.
    ['20/15|1, 23/16|2, 27/17|3, and 39/11 of 2018', ['1', '2', '3']],
    ['C-25/DEC.9, and C-25/DEC.12|9 of 2021', ['9']],
    ['of its decision WT/L/508/Add.1 on access,|1 as', ['1']],
  ])('%s', (marked, markers) => {
    const text = marked.replaceAll('|', '');
    const page = { from: { passage: 0, offset: 0 }, to: { passage: 0, offset: text.length } };
    const wanted = markers.map((marker) => ({ marker, ...page }));
    const places = marked.split('|').map((piece) => piece.length);
    const starts = markers.map((_, i) => places.slice(0, i + 1).reduce((sum, one) => sum + one, 0));
    expect(findCalls(wanted, [text]).map((call) => call?.start)).toEqual(starts);
  });

  test('a mark stands on the page of its note', () => {
    const text = 'the first lake2 and then, on the page that is meant, the second lake2 and so on';
    const page = { from: { passage: 0, offset: 60 }, to: { passage: 0, offset: text.length } };
    expect(findCalls([{ marker: '2', ...page }], [text])[0]?.start).toBe(text.lastIndexOf('2'));
  });

  test('a text without end is given up', () => {
    const texts = Array.from({ length: 5000 }, () => 'the lake77 is called 77x here '.repeat(10));
    const page = { from: { passage: 0, offset: 0 }, to: { passage: texts.length, offset: 0 } };
    const found: (Call | null)[] = findCalls(
      Array.from({ length: 500 }, () => ({ marker: '77', ...page })),
      texts,
    );
    expect(found.at(-1)).toBe(null);
  });
});

const HEAD = { en: 'The General Assembly,\nRecalling its resolution 98/1,\n', fr: 'L’Assemblée générale,\n' };

describe('breaks', () => {
  test.each([
    ['1. Requests the Board to report;\n2. Decides to go on.', ['Requests the Board to report;', 'Decides to go on.']],
    [
      '1.\nRequests the Board\nto report;\n2.\nDecides to go on.',
      ['Requests the Board to report;', 'Decides to go on.'],
    ],
    ['1.\tRequests the Board;\r\n2.\tDecides to go on.', ['Requests the Board;', 'Decides to go on.']],
    ['1. Requests the Board;\nDecides to go\n2.\non.', ['Requests the Board;', 'Decides to go on.']],
    [
      '1. Requests the Board to\n3/4\nA/RES/99/1\nreport;\n2. Decides to go on.',
      ['Requests the Board to report;', 'Decides to go on.'],
    ],
    ['1. Requests the Board:\n(a) To report;\n(b) To go on;', ['Requests the Board: (a) To report; (b) To go on;']],
    ['1. Requests the Board:\n(a)\nTo report;\n(b)\nTo go on;', ['Requests the Board: (a) To report; (b) To go on;']],
  ])('%j', (text, want) => {
    const got = paragraphs(HEAD.en + text).filter((one) => one.startsWith('para_'));
    expect(got).toEqual(want.map((one, i) => `para_${i + 1} ${one}`));
  });

  test('the first line of a paragraph that is set in is not short', () => {
    const lines = [
      '    Recalling the adoption by the Conference of the Example Organization of the Declaration on',
      'Science and Culture, which was adopted at the second meeting of the Example Organization,',
      '    Noting the report of the Example Organization on its work in the field of the sciences,',
      '    1. Requests the Board to report on the implementation of the Declaration on Science and',
      'Culture.',
    ];
    const got = paragraphs(`The General Assembly,\n${lines.join('\n')}`);
    expect(got.map((one) => one.split(' ')[0])).toEqual(['container_1', 'container_2', 'para_1']);
  });
});

describe('headings of a report that look like something else', () => {
  const headings = (text: string): string[] => {
    const found: string[] = [];
    visit(treeOf(`A/99/7\nReport of the Secretary-General\n${text}`), (node) => {
      if (node.type === 'section') found.push(`${node.number} ${node.heading.text}`);
    });
    return found;
  };
  const before = '1. The League met on the lake and went home again.';
  const next = '2. It met again on the river, and once more at the sea.';

  test.each([
    ['a letter between two paragraphs', `${before}\n(a) Children of the lake\n${next}`, ['a Children of the lake']],
    ['a letter in the type of a heading', `${before}\n\n### **(b) The lake**\n\n${next}`, ['b The lake']],
    ['a number in the type of a heading', `${before}\n\n### 1. The lake\n\n${next}`, ['1 The lake']],
    ['a number in bold type', `${before}\n\n**1. The lake**\n\n${next}`, ['1 The lake']],
    ['a point below a colon', `1. The League met:\n(a) On the lake\n${next}`, []],
    ['a point that ends', `${before}\n(a) It went home.\n${next}`, []],
  ])('%s', (_, text, want) => expect(headings(text)).toEqual(want));

  test('the next number opens a paragraph behind a heading that was not known for one', () => {
    const long = 'the League went on and met again on all the other lakes of the basin and beyond it';
    const text = `1. On the first day ${long}\nand ${long}. Progress on the benchmark of the lake and of the river\nand of the sea\n2. It met again ${long}.\n`;
    expect(paragraphs(text).map((one) => one.slice(0, 12))).toContain('para_2 It me');
  });
});

describe('headings without a mark of their own', () => {
  const WIDE = 'Recalling the adoption of the Example Declaration on lakes, rivers and the waters below the ground,';
  const heads = (lines: readonly string[]): string[] =>
    treeOf(`The General Assembly,\n${lines.join('\n')}`).children.flatMap((one) =>
      one.type === 'section' ? [one.heading.text] : [],
    );
  test.each([
    ['behind the preamble', [WIDE, 'Noting the lakes,', 'Waters', '1. Requests the Board to report.'], ['Waters']],
    [
      'with a blank line, behind a full line',
      [`\n${WIDE}`, `\n${WIDE}`, '\nWaters of the lakes', '\n1. Requests the Board to report on the waters.'],
      ['Waters of the lakes'],
    ],
    [
      'in the preamble',
      [WIDE, 'Noting the lakes,', 'Waters', 'Recalling its resolution 98/1,', '1. Requests the Board to report.'],
      ['Waters'],
    ],
    [
      'roman, behind a full line with a comma',
      [WIDE, 'I. Waters of the lakes', '1. Requests the Board to report.'],
      ['Waters of the lakes'],
    ],
    [
      'before a paragraph without a number',
      [WIDE, 'I. Lakes', 'Approves the plan;', 'II. Gross budget of the Board', 'Approves the budget.'],
      ['Lakes', 'Gross budget of the Board'],
    ],
    ['none: a title runs on behind its comma', [WIDE, 'Noting the Lakes,', 'Waters and Rivers Plan.'], []],
  ])('%s', (_, lines, want) => expect(heads(lines)).toEqual(want));

  test.each([
    ['en', 'The General Assembly,', 'Recalling the lakes,', 'Approves the plan.'],
    ['fr', 'L’Assemblée générale,', 'Rappelant les lacs,', 'Approuve le plan.'],
  ] as const)('%s: a section with a preamble and one paragraph', (language, formula, recalling, approves) => {
    const text = `${formula}\n${recalling}\nI. Lac\n${recalling}\n${approves}\n`;
    expect(paragraphs(text, language)).toEqual([
      `container_1 ${recalling}`,
      `container_2 ${recalling}`,
      `sec_1__para_1 ${approves}`,
    ]);
  });

  test('a word that begins with a hash is none', () => {
    const text = `The General Assembly,\nNoting the campaign\n#Lakes for all and its results,\n1. Requests the Board to report.`;
    expect(paragraphs(text)[0]).toBe('container_1 Noting the campaign #Lakes for all and its results,');
  });
});

describe('notes at a page’s foot without a rule', () => {
  const page = (call: string, note: string): string =>
    `The General Assembly,\nRecalling its resolutions,${call} and all the lakes\n${note}\n\n1/2\n\nand rivers,\n1. Requests the Board to report.\n`;
  test.each([
    ['1', '1 Resolution 98/1.', 'Resolution 98/1.'],
    ['1', '1 Resolution 98/1, annex', 'Resolution 98/1, annex'],
    ['1', '1 2010 and 2011.', '2010 and 2011.'],
    ['1', '1 http://lakes.example.', 'http://lakes.example.'],
  ])('%s: %s', (call, line, words) => {
    const { notes } = treeOf(page(call, line));
    expect(notes.map((note) => [note.words.text, note.at])).toEqual([[words, 'container_1']]);
    expect(paragraphs(page(call, line))[0]).toBe(
      'container_1 Recalling its resolutions, and all the lakes and rivers,',
    );
  });
  test.each([['3 March 2020.'], ['1 and more of them']])('not called: %s', (line) =>
    expect(treeOf(page('', line)).notes).toEqual([]),
  );
});

test('paragraphs that begin alike at the heads of pages are no running title', () => {
  const noting = 'Noting that the Board, in its advisory\nopinion on the lakes, found so,\n';
  const pages = ['Recalling the lakes,\n', noting, noting, 'Noting the lakes,\n'].map(
    (text, i) => `${text}\n${i + 1}/4\n\nA/RES/99/1\n\n`,
  );
  expect(paragraphs(`The General Assembly,\n${pages.join('')}`)).toHaveLength(4);
});

const WORDS = [
  'Requests',
  'Board',
  'report',
  'the',
  'and',
  'work;',
  'A/RES/77/1',
  '1.',
  '2.',
  '(a)',
  '(i)',
  '*',
  '**b**',
  '[x',
  '1',
  '2023,',
  '\n',
  '\n\n',
  '\n______\n',
  '3/12',
  'Annex',
  '\f',
  '•',
  'I.',
  'A.',
  '¹',
  '—',
  'The General Assembly,',
];

function randomText(seed: number): string {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  return Array.from({ length: 20 + Math.floor(next() * 200) }, () => WORDS[Math.floor(next() * WORDS.length)]).join(
    ' ',
  );
}

describe('random text', () => {
  test.each(Array.from({ length: 60 }, (_, i) => i))('%i is read', (seed) => {
    const { document } = readText(randomText(seed), 'en');
    expect(document).not.toBeNull();
  });

  test.each(Array.from({ length: 30 }, (_, i) => i))('every word is in the tree once: %i', (seed) => {
    const text = randomText(seed).replace(/\S*\d\S*|[*_[\]•¹—\f]|\b[A-Z]\.|\([a-z]\)/g, 'x');
    const words = text
      .split(/\s+/)
      .map((word, i) =>
        word === 'x' || word === '' ? 'x' : `${word}`.replace(/^work;$/, `work${'abcdefghij'[i % 10]};`),
      );
    const marked = words.map((word, i) =>
      /^(?:Requests|Board|report)$/.test(word)
        ? `q${i.toString(26).replace(/\d/g, (d) => 'zyxwvutsrq'[Number(d)])}q`
        : word,
    );
    const tree = JSON.stringify(readText(marked.join(' '), 'en').document);
    for (const word of marked.filter((one) => /^q.*q$/.test(one))) {
      expect(tree.split(new RegExp(`(?<![a-z])${word}(?![a-z])`)).length - 1, word).toBe(
        marked.filter((one) => one === word).length,
      );
    }
  });
});

test.each([
  [{ line: 20 }, 'x'.repeat(21), 'text-line-too-long'],
  [{ lines: 3 }, 'a\nb\nc\nd', 'text-too-many-lines'],
])('beyond %j a text is refused', (limits, text, id) => {
  const { document, messages } = readText(text, 'en', { ...LIMITS, ...limits });
  expect([document, ...messages.map((one) => one.id)]).toEqual([null, id]);
});

describe('reports that print other texts', () => {
  const HEAD = ['A/99/622', 'General Assembly', 'Report of the Lake Committee', ''];
  const DRAFT = ['2. The Lake Committee recommends the following draft resolution:', 'Lakes', 'The General Assembly,'];
  const ENACTS = ['Recalling its resolution 98/1 on the lakes,', '1. Requests the Lake Union to report;'];

  test('the first number opens the body, and page edges go from there on', () => {
    const text = [...HEAD, 'I. INTRODUCTION', '1. The lakes were', '1/2 99-12345', 'A/99/622', 'full.'];
    expect(paragraphs([...text, ...DRAFT, ...ENACTS].join('\n'))[0]).toBe('para_1 The lakes were full.');
  });

  test('what a table of contents lists is no section', () => {
    const contents = ['Contents', 'Chapter Page', 'I. Lakes 2', 'A. Rivers 3', 'II. Boats 4', ''];
    const body = ['I. Lakes', '1. The lakes were full.', 'II. Boats', '2. The boats were dry.'];
    const sections: string[] = [];
    visit(treeOf([...HEAD, ...contents, ...body].join('\n')), (node) => {
      if (node.type === 'section') sections.push(`${node.number} ${node.heading?.text}`);
    });
    expect(sections).toEqual(['I Lakes', 'II Boats']);
  });

  test('numbers below a number are paragraphs where they go on', () => {
    const list = ['26. It will look at these:', '26.1. Uphold the rules (Lakeland);', '26.2. Sign them (Isle);'];
    const text = [...HEAD, '1. The lakes were full.', ...list, '27. It met again. In all', '3.5 million came.'];
    expect(paragraphs(text.join('\n'))).toEqual([
      'para_1 The lakes were full.',
      'para_26 It will look at these:',
      'para_26_1 Uphold the rules (Lakeland);',
      'para_26_2 Sign them (Isle);',
      'para_27 It met again. In all 3.5 million came.',
    ]);
  });
});
