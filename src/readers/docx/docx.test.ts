import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { docx, p, r } from '../../../fixtures/docx/specimen.ts';
import { docxPassages } from './index.ts';

type Parts = Parameters<typeof docx>[0];
const read = (parts: Parts) => docxPassages(docx(parts));
const lines = (parts: Parts) =>
  read(parts).passages.passages.map((one) => (one.label === null ? '' : `${one.label} | `) + one.words.text);

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (levels: string): string =>
  `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>` +
  '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
const num = (at: number, id = 3): string => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`;

describe('numbers', () => {
  const numbering = list(level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)') + level(2, 'lowerRoman', '(%3)'));

  test('count by level and start again below a higher one', () => {
    const body = [0, 1, 1, 2, 0, 1].map((at, i) => p(`w${i}`, num(at))).join('');
    expect(lines({ body, numbering })).toEqual(['1. | w0', '(a) | w1', '(b) | w2', '(i) | w3', '2. | w4', '(a) | w5']);
  });

  test('a start override begins again once', () => {
    const body = p('a', num(0)) + p('b', num(0)) + p('c', num(0, 4)) + p('d', num(0, 4));
    expect(lines({ body, numbering })).toEqual(['1. | a', '2. | b', '1. | c', '2. | d']);
  });

  test('are inherited from styles and taken away by numId 0', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Para"><w:name w:val="Para"/><w:basedOn w:val="Base"/></w:style>';
    const body =
      p('a', '<w:pStyle w:val="Para"/>') + p('b', '<w:pStyle w:val="Para"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(lines({ body, numbering, styles })).toEqual(['1. | a', 'b']);
  });

  test('a level bound to a style is that style’s level', () => {
    const bound = list(level(0, 'upperRoman', '%1.') + level(1, 'upperLetter', '%2.', '<w:pStyle w:val="Sub"/>'));
    const styles =
      '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>';
    expect(lines({ body: p('a', num(0)) + p('b', '<w:pStyle w:val="Sub"/>'), numbering: bound, styles })).toEqual([
      'I. | a',
      'A. | b',
    ]);
  });

  test('typed before a tab are labels, other words before tabs are not', () => {
    const body = [
      p('78.\tThe calculation'),
      p('\t(a)\tRelocation'),
      p('IS1.2\tThe revenue'),
      p('2024\tActual'),
      p('No. 1\tx'),
    ];
    expect(lines({ body: body.join('') })).toEqual([
      '78. | The calculation',
      '(a) | Relocation',
      'IS1.2 | The revenue',
      '2024 Actual',
      'No. 1 x',
    ]);
  });
});

describe('words', () => {
  const textOf = (body: string, more: Partial<Parts> = {}) => read({ body, ...more }).passages.passages[0].words;

  test('insertions count, deletions and moved-away words do not', () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">Requests </w:t></w:r><w:del><w:r><w:delText>the</w:delText></w:r></w:del>' +
      '<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>all</w:t></w:r></w:ins></w:p>';
    expect(textOf(body).text).toBe('Requests all');
  });

  test('a deleted paragraph end joins two paragraphs', () => {
    const body = p(r('one '), '<w:rPr><w:del/></w:rPr>') + p('two') + p('three');
    expect(lines({ body })).toEqual(['one two', 'three']);
  });

  test('page numbers and field codes go, a hyperlink’s target stays', () => {
    const field = (code: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const words = textOf(
      `<w:p>${r('See ')}${field(' HYPERLINK "https://example.org/a" ', 'A/1/2')}${field(' PAGE ', '7')}</w:p>`,
    );
    expect(words.text).toBe('See A/1/2');
    expect(words.marks).toEqual([{ kind: 'link', start: 4, end: 9, href: 'https://example.org/a' }]);
  });

  test('a field that never ends swallows no further paragraph', () => {
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>${p('after')}`;
    expect(lines({ body })).toEqual(['after']);
  });

  test('soft hyphens go, hard ones, tabs and breaks become plain', () => {
    const body =
      '<w:p><w:r><w:t>co\u00adop</w:t><w:softHyphen/><w:t>eration</w:t><w:noBreakHyphen/><w:t>x</w:t><w:br/><w:t>y</w:t></w:r></w:p>';
    expect(textOf(body).text).toBe('cooperation-x y');
  });

  test('emphasis of a run is marked, that of its paragraph’s style is not; toggles cancel', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="Verb"><w:name w:val="Verb"/><w:rPr><w:i/></w:rPr></w:style>';
    const body = p(r('Requests', '<w:rStyle w:val="Verb"/>') + r(' the'), '<w:pStyle w:val="Title"/>');
    expect(textOf(body, { styles }).marks).toEqual([{ kind: 'italic', start: 0, end: 8 }]);
  });

  test('hidden text is not printed', () => {
    expect(textOf(`<w:p>${r('seen')}${r(' hidden', '<w:vanish/>')}</w:p>`).text).toBe('seen');
  });

  test('the two forms of one text box count once', () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = `<w:p>${r('outer')}<w:r><mc:AlternateContent><mc:Choice>${box('box')}</mc:Choice><mc:Fallback>${box('box')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(lines({ body })).toEqual(['outer', 'box']);
  });

  test('a diagram is passed over with a message', () => {
    const body = `${p('text')}<w:p><w:r><wpg:wgp><w:txbxContent>${p('box')}</w:txbxContent></wpg:wgp></w:r></w:p>`;
    const { passages, messages } = read({ body });
    expect(passages.passages).toHaveLength(1);
    expect(messages.map((one) => one.id)).toEqual(['docx-diagrams']);
  });
});

describe('notes', () => {
  const call = (id: number, mark = ''): string =>
    `<w:r><w:footnoteReference w:id="${id}"${mark && ' w:customMarkFollows="1"'}/>${mark && `<w:t>${mark}</w:t>`}</w:r>`;
  const note = (id: number, text: string): string => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`;

  test('are counted in the order of their calls; own marks do not count', () => {
    const body = `<w:p>${r('a')}${call(5)}${r(' b')}${call(2, '*')}${r(' c')}${call(3)}</w:p>`;
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('___')}</w:footnote>${note(2, '* star')}${note(3, 'three')}${note(5, 'five')}`;
    const { passages } = read({ body, footnotes });
    expect(passages.notes.map(({ marker, words }) => [marker, words.text])).toEqual([
      ['1', 'five'],
      ['*', 'star'],
      ['2', 'three'],
    ]);
    expect(passages.passages[0].words.text).toBe('a b c');
    expect(passages.passages[0].words.marks.map((mark) => [mark.start, mark.note])).toEqual([
      [1, 'footnote:5'],
      [3, 'footnote:2'],
      [5, 'footnote:3'],
    ]);
  });

  test('a raised number behind a word that is a known mark calls the note again', () => {
    const raised = (text: string): string =>
      `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`;
    const body = `<w:p>${r('Convention')}${call(5)}${r(' and Convention')}${raised('1')}${r(' of 9 km')}${raised('1')}</w:p>`;
    const { passages } = read({ body, footnotes: note(5, 'five') });
    expect(passages.passages[0].words.text).toBe('Convention and Convention of 9 km1');
    expect(passages.passages[0].words.marks.filter(({ kind }) => kind === 'note')).toHaveLength(2);
  });

  test('one that is called and missing is reported', () => {
    expect(read({ body: `<w:p>${r('a')}${call(9)}</w:p>` }).messages.map((one) => one.id)).toContain('note-missing');
  });

  test('set in a frame are bound to their mark', () => {
    const body = p('Item 12 of the list*') + p('*\tA/80/50.', '<w:framePr w:w="100"/>') + p('Text');
    const { passages } = read({ body });
    expect(passages.passages.map((one) => one.words.text)).toEqual(['Item 12 of the list', 'Text']);
    expect(passages.notes.map(({ marker, words }) => [marker, words.text])).toEqual([['*', 'A/80/50.']]);
  });
});

describe('tables and edges', () => {
  const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

  test('spans downwards and sideways', () => {
    const body = `<w:tbl>${row(cell('a', '<w:vMerge w:val="restart"/>'), cell('b'), cell('c'))}${row(cell('', '<w:vMerge/>'), cell('d', '<w:gridSpan w:val="2"/>'))}</w:tbl>`;
    const rows = read({ body }).passages.passages[0].rows!;
    expect(rows.map((one) => one.map(({ words, colspan, rowspan }) => [words.text, colspan, rowspan]))).toEqual([
      [
        ['a', 1, 2],
        ['b', 1, 1],
        ['c', 1, 1],
      ],
      [['d', 2, 1]],
    ]);
  });

  test('of one column are layout', () => {
    expect(lines({ body: `<w:tbl>${row(cell('a'))}${row(cell('b'))}</w:tbl>` })).toEqual(['a', 'b']);
  });

  test('the first page’s header is the masthead, the others give symbol and job number', () => {
    const body = `${p('Text')}<w:sectPr><w:headerReference w:type="first" r:id="rIdH1"/><w:headerReference w:type="default" r:id="rIdH2"/><w:footerReference w:type="first" r:id="rIdF1"/><w:titlePg/></w:sectPr>`;
    const edges = {
      rIdH1: `<w:tbl>${row(cell('United Nations'), cell('A/99/123'))}${row(cell('General Assembly'), cell('Distr.: General'))}</w:tbl>`,
      rIdH2: p('A/99/123'),
      rIdF1: p('99-01234 (E)\t010199'),
    };
    const { passages } = read({ body, edges });
    expect(passages.passages.filter((one) => one.cover).map((one) => one.words.text)).toEqual([
      'United Nations',
      'A/99/123',
      'General Assembly',
      'Distr.: General',
    ]);
    expect(passages.furniture).toEqual({
      symbols: ['A/99/123'],
      jobNumber: '99-01234 (E)',
      pages: null,
      language: 'en',
    });
  });

  test('headings of one outline level are told apart by size', () => {
    const style = (id: string, size: number, outline: number): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:outlineLvl w:val="${outline}"/></w:pPr><w:rPr><w:sz w:val="${size}"/></w:rPr></w:style>`;
    const body = ['Ch', 'H1', 'H23'].map((id) => p(id, `<w:pStyle w:val="${id}"/>`)).join('');
    const { passages } = read({ body, styles: style('Ch', 28, 0) + style('H1', 24, 0) + style('H23', 20, 1) });
    expect(passages.passages.map((one) => one.heading)).toEqual([1, 2, 3]);
  });
});

describe('damaged files', () => {
  const body = `<w:tbl><w:tr><w:tc>${p('a', num(0))}</w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('b', '<w:b/>')}</w:p>`;
  const xml = `<w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`;

  test('any change of the XML gives passages or an error', () => {
    const bits = fc.constantFrom(
      '',
      '<',
      '>',
      '/',
      '"',
      'w:',
      '<w:p>',
      '</w:p>',
      '<w:tc>',
      '</w:tbl>',
      '<w:del>',
      '&x;',
      '\0',
    );
    const changes = fc.array(fc.tuple(fc.nat(xml.length), fc.nat(6), bits), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(changes, (list) => {
        let text = xml;
        for (const [at, length, bit] of list) text = text.slice(0, at) + bit + text.slice(at + length);
        const { passages, messages } = read({ body: '', files: { 'word/document.xml': text } });
        return passages.passages.length > 0 || messages.some(({ severity }) => severity === 'error');
      }),
      { seed: 21, numRuns: 300 },
    );
  });

  test('a file cut off anywhere is answered', () => {
    const whole = docx({ body: p('x') });
    for (let at = 0; at < whole.length - 1; at += 37)
      expect(docxPassages(whole.subarray(0, at)).messages.some(({ severity }) => severity === 'error')).toBe(true);
  });

  test('a missing document is named', () => {
    expect(docxPassages(docx({ body: '', files: { '_rels/.rels': '<Relationships/>' } })).messages).toEqual([]);
    expect(docxPassages(new Uint8Array(30)).messages.map(({ id }) => id)).toEqual(['docx-part-missing']);
  });
});
