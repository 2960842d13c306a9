import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type DocumentNode, find, type Paragraph, textOf } from '../../tree/index.ts';
import { readAkn } from './index.ts';

const xml = readFileSync(new URL('../../../fixtures/akn/published.xml', import.meta.url), 'utf8');
const read = (text = xml): DocumentNode => {
  const { document } = readAkn(text);
  if (!document) throw new Error('no document');
  return document;
};
const text = (id: string, document = read()): string => textOf(find(document, id) as Paragraph);

describe('the published dialect', () => {
  test('the cover gives its lines and values', () => {
    const { cover } = read();
    expect(cover.lines.map((line) => line.field)).toEqual([
      'publisher',
      'symbol',
      'organ',
      'date',
      'session',
      'agenda',
      'proponent',
    ]);
    expect(cover).toMatchObject({
      symbols: [{ symbol: 'A/RES/99/12', basis: 'printed' }],
      organs: ['un/UNGA'],
      session: { number: 99, basis: 'printed' },
      agenda: [{ item: 130, letters: ['m'], provisional: false }],
      distributionDate: '2044-11-14',
      adoptionDate: '2044-11-11',
      meeting: 41,
      withoutReferenceToCommittee: true,
      draftSymbols: ['A/99/L.7', 'A/99/L.7/Add.1'],
    });
  });

  test('a title gives the day of adoption where no element does', () => {
    const title = 'Résolution adoptée par l’Assemblée générale le 9 mai 2044';
    const bare = xml.replaceAll('#adoptionDate', '').replace(/<conclusions[\s\S]*<\/conclusions>/, '');
    const { cover } = read(bare.replace('</coverPage>', `<p><docTitle>${title}</docTitle></p></coverPage>`));
    expect(cover.adoptionDate).toBe('2044-05-09');
  });

  test.each([
    ['A/RES/99/12', 'A/RES/99/12'],
    ['S/RES/9912(2044)', 'S/RES/9912 (2044)'],
    ['A/RES/99/12-A/99/L.7', 'A/RES/99/12 A/99/L.7'],
  ])('the symbol %s is %s', (printed, normal) => {
    const { cover } = read(xml.replace(/(<docNumber[^>]*>)[^<]*A\/RES\/99\/12[^<]*/, `$1${printed}`));
    expect(cover.symbols.map(({ symbol }) => symbol).join(' ')).toBe(normal);
  });

  test('number and title lose stop and indent', () => {
    expect(read()).toMatchObject({ kind: 'resolution', language: 'fr', number: '99/12' });
    expect(read().title?.text).toBe('Coopération avec la Commission des marées');
  });

  test('words are clean, marks stand on them', () => {
    const { words } = find(read(), 'container_1') as Paragraph;
    expect(words.text).toBe('Rappelant sa résolution 97/8 du 1er mai 2043,');
    const marks = words.marks.map((mark) => [mark.kind, words.text.slice(mark.start, mark.end)]);
    expect(marks).toEqual([
      ['italic', 'Rappelant'],
      ['link', '97/8'],
      ['superscript', 'er'],
      ['note', ''],
    ]);
    expect(words.marks[3]).toMatchObject({ start: words.text.indexOf(','), note: 'note:1' });
  });

  test('notes know where they are called', () => {
    expect(read().notes).toMatchObject([
      { id: 'note:1', marker: '1', at: 'container_1', words: { text: 'Voir A/97/5.' } },
    ]);
  });

  test.each([
    ['publier de l’année 2044<sup>1</sup>, en', true],
    ['publier les marées<sup>1</sup>', true],
    ['publier les marées<sup>7</sup>', false],
    ['publier la carte (2044)<sup>1</sup>', false],
    ['publier des km<sup>1</sup>', false],
  ])('a raised number calls a note once more: %s, %s', (words, called) => {
    const document = read(xml.replace(/publier/, words));
    const { points } = find(document, 'para_2') as Paragraph;
    const marks = points.at(-1)!.words.marks.map((mark) => mark.kind);
    expect(marks).toEqual([called ? 'note' : 'superscript']);
  });

  test('a number typed in the text is the number', () => {
    expect(text('para_1')).toBe('Prend note des mi-parcours ;');
  });

  test('points given as paragraphs belong to theirs, nested by their labels', () => {
    expect(text('para_2')).toBe(
      'Invite la Commission : a) À mesurer les marées : i) Au printemps ; ii) En automne ; b) À publier.',
    );
    expect(find(read(), 'para_2__list_1__point_a__list_1__point_ii')).not.toBeNull();
    expect(find(read(), 'para_2__list_1__point_b')).not.toBeNull();
  });

  test('a heading on two lines is one section, with its number', () => {
    expect(find(read(), 'sec_1')).toMatchObject({ number: 'II', heading: { text: 'Suivi' } });
  });

  test('a number cut off from its paragraph is joined to it', () => {
    expect(text('para_3')).toMatch(/^Prie le Secrétaire général/);
  });

  test('the record keeps workflow, vote, keywords and job number; unknown dates are null', () => {
    const { record } = read();
    expect(record?.steps[1]).toMatchObject({ date: null, by: null });
    expect(record?.vote?.counts[0]).toMatchObject({ side: 'inFavour', value: 2 });
    expect(record?.vote?.counts[0].voters[1]).toEqual({ name: 'SYLDAVIA', guid: 'https://example.org/2' });
    expect(record?.keywords[0][0]).toMatchObject({ value: '130m', shortForm: 'TIDES', dictionary: 'A/99/251' });
    expect(record?.jobNumber).toBe('44-12345 (F)');
  });

  test('defects are named', () => {
    expect(readAkn(xml).messages.map((one) => one.id)).toEqual(['akn-dangling', 'akn-date-unknown']);
  });

  test('words say which lines they stood on', () => {
    expect((find(read(), 'container_1') as Paragraph).words.source).toMatchObject({ unit: 'line', page: null });
  });
});

const body = (inner: string): string =>
  `<akomaNtoso><statement name="resolution"><mainBody>${inner}</mainBody></statement></akomaNtoso>`;
const para = (inner: string, num = ''): string =>
  `<paragraph>${num && `<num>${num}</num>`}<content><p>${inner}</p></content></paragraph>`;

describe('points in the six languages', () => {
  test.each([
    ['ar', '(أ)', '(ب)'],
    ['zh', '㈠', '㈡'],
    ['zh', '(一)', '(二)'],
    ['ru, letters that only look Latin', 'а)', 'b)'],
    ['fr', 'a)', 'b)'],
    ['en', '(a)', '(b)'],
    ['bullets', '–', '–'],
  ])('%s', (_, first, second) => {
    const document = read(body(para('Invites:', '1.') + para('one;', first) + para(`${second} two.`)));
    const [paragraph] = document.children as Paragraph[];
    expect(document.children).toHaveLength(1);
    expect(paragraph.points.map((point) => [point.label, point.words.text])).toEqual([
      [first, 'one;'],
      [second, 'two.'],
    ]);
  });

  test('i after h is a letter, i after a colon is a numeral', () => {
    const letters = [...'abcdefghi'].map((letter) => para('x;', `${letter})`)).join('');
    const [paragraph] = read(body(para('Invites:', '1.') + letters)).children as Paragraph[];
    expect(paragraph.points).toHaveLength(9);
  });

  test('a lost automatic numbering is counted again', () => {
    const lines = ['1.', '1.', '2.', '1.'].map((num) => para('', num) + para('We meet.')).join('');
    const { document, messages } = readAkn(body(lines));
    expect((document!.children as Paragraph[]).map((one) => one.number)).toEqual(['1', '2', '3', '4']);
    expect(messages.map((one) => one.id)).toContain('akn-numbering-lost');
  });
});

describe('what stands behind or above points', () => {
  const points = '<list><point><num>(a)</num><content><p>One;</p></content></point></list>';
  const numbered = (num: string, inner: string): string => `<paragraph><num>${num}</num>${inner}</paragraph>`;
  const opening = '<content><p>Recalls:</p></content>';
  const first = (xml: string): Paragraph => read(body(xml)).children[0] as Paragraph;

  test('a line in small letters closes them', () => {
    const { wrapUp } = first(numbered('1.', opening + points) + para('and stresses the tides;') + para('Asks.', '2.'));
    expect(wrapUp?.text).toBe('and stresses the tides;');
  });

  test.each([
    ['وتؤكد أهمية المد؛', 'One;', true],
    ['并强调潮汐；', 'One;', true],
    ['行动二。', '一。', false],
  ])('without small letters only an unfinished sentence goes on: %s', (line, last, goesOn) => {
    const list = points.replace('One;', last);
    const { wrapUp } = first(numbered('1.', opening + list) + para(line) + para('请。', '2.'));
    expect(wrapUp?.text ?? null).toBe(goesOn ? line : null);
  });

  test('a line with a capital stands for itself', () => {
    expect(
      first(numbered('1.', opening + points) + para('Stresses the tides;') + para('Asks.', '2.')).wrapUp,
    ).toBeNull();
  });

  test('a heading caught in a list is a section’s', () => {
    const title = '<point><num>II.</num><content><p><span class="bold">Tides</span></p></content></point>';
    const list = points.replace('</list>', `<sublist>${title}</sublist></list>`);
    const document = read(body(numbered('1.', opening + list) + para('Asks.', '2.')));
    expect(find(document, 'sec_1')).toMatchObject({ number: 'II', heading: { text: 'Tides' } });
    expect(text('para_1', document)).toBe('Recalls: (a) One;');
  });

  test('words between points and headings over them keep the order of print', () => {
    const more =
      '<point><content><p>and further:</p></content></point>' +
      '<point><subheading>Tides</subheading><num>(b)</num><content><p>Two.</p></content></point>';
    const paragraph = first(numbered('1.', opening + points.replace('</list>', `${more}</list>`)));
    expect(textOf(paragraph)).toBe('Recalls: (a) One; and further: Tides (b) Two.');
  });
});

describe('what the files misplace', () => {
  const sections = (inner: string): string[] =>
    read(body(inner)).children.map((one) => (one.type === 'section' ? `${one.level} ${one.number}` : one.type));
  const head = (style: string, words: string, num = ''): string =>
    `<paragraph class="${style}">${num && `<num>${num}</num>`}<subheading>${words}</subheading></paragraph>`;

  test('a letter alone numbers a point, whatever was printed before', () => {
    const document = read(body(para('Reads:', '1.') + para('« a) One.') + para('Two.', 'b.') + para('Asks.', '2.')));
    expect(find(document, 'p_1__list_1__point_b')).toMatchObject({ label: 'b.' });
  });

  test('C stands beside B whatever its style', () => {
    const inner =
      head('H1', 'Lakes', 'A.') +
      para('One.', '1.') +
      head('H1', 'Rivers', 'B.') +
      para('Two.', '2.') +
      head('HCh', 'Seas', 'C.') +
      para('Three.', '3.');
    expect(sections(inner)).toEqual(['1 A', '1 B', '1 C']);
  });

  test('a number alone over a heading is its number', () => {
    const inner = `<paragraph class="H23"><num>I</num></paragraph>${head('H23', 'Lakes')}${para('One.', '1.')}`;
    expect(sections(inner)).toEqual(['1 I']);
  });

  test('letters hang below a roman point', () => {
    const point = (num: string, inner: string): string =>
      `<point><num>${num}</num><content><p>${inner}</p></content></point>`;
    const list = `<list><intro><p>Asks:</p></intro>${point('i)', 'Lakes')}<sublist>${point('a)', 'One;')}</sublist>${point('ii)', 'Seas')}</list>`;
    const document = read(body(`<paragraph><num>1.</num><content>${list}</content></paragraph>`));
    expect(find(document, 'para_1__list_1__point_i__list_1__point_a')).not.toBeNull();
  });

  test('type of a blank is none; titles are bold throughout', () => {
    const words = '<span class="italic">Sole</span> <span class="italic">word</span>';
    const document = read(
      body(para(`${words} here.`, '1.') + head('H23', '<span class="bold">La</span>kes', 'II.') + para('Two.', '2.')),
    );
    expect((find(document, 'para_1') as Paragraph).words.marks).toEqual([{ kind: 'italic', start: 0, end: 9 }]);
    expect(find(document, 'sec_1')).toMatchObject({ heading: { text: 'Lakes', marks: [] } });
  });
});

describe('what is refused', () => {
  const refusal = (text: string) => readAkn(text).messages.at(-1);
  const bomb = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><akomaNtoso>&b;</akomaNtoso>`;
  test.each([
    ['not well-formed', '<akomaNtoso><statement></akomaNtoso>', 'xml-malformed'],
    ['entities that grow', bomb, 'xml-entities'],
    [
      'entities from elsewhere',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><akomaNtoso>&x;</akomaNtoso>',
      'xml-entities',
    ],
    ['an entity nobody declared', '<akomaNtoso>&x;</akomaNtoso>', 'xml-malformed'],
    ['no end of nesting', '<p>'.repeat(10_000), 'xml-too-deep'],
    ['another document', '<html><body/></html>', 'akn-root'],
    ['nothing', '', 'xml-malformed'],
    ['no XML', '{"a": 1}', 'xml-malformed'],
    ['null characters', '<akomaNtoso>\u0000</akomaNtoso>', 'xml-malformed'],
  ])('%s', (_, text, id) => {
    expect(readAkn(text).document).toBeNull();
    expect(refusal(text)).toMatchObject({ id, severity: 'error' });
  });

  test('the place of a fault is told', () => {
    expect(refusal('<akomaNtoso>\n<a></b></akomaNtoso>')).toMatchObject({ line: 2 });
  });

  test('names that every object has mean nothing', () => {
    const any = '<akomaNtoso><statement name="constructor"><mainBody><p><span class="toString">a</span></p></mainBody>';
    expect(read(`${any}</statement></akomaNtoso>`)).toMatchObject({
      kind: 'other',
      children: [{ words: { marks: [] } }],
    });
  });

  test('a file with a bare statement is read as far as it goes', () => {
    expect(read('<akomaNtoso><statement/></akomaNtoso>').children).toEqual([]);
  });
});
