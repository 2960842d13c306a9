import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { child, descendant, type Element } from './element.ts';
import { wordsOf } from './inline.ts';
import { judge } from './parse.ts';
import { scan } from './scan.ts';

const xml = readFileSync(new URL('../../../fixtures/akn/published.xml', import.meta.url), 'utf8');
const NAMES = ['class', 'name', 'eId', 'value', 'refersTo', 'href', 'date', 'marker', 'a', 'b'];

/** An element as far as anybody asks. */
const plain = (one: Element | string): unknown =>
  typeof one === 'string'
    ? one
    : [one.name, one.line, one.end, NAMES.map((name) => one.value(name) ?? null), one.children.map(plain)];

/** What saxes makes of it; null where it finds a fault. */
function judged(text: string): unknown {
  const root = judge(text);
  return 'children' in root ? plain(root) : null;
}

describe('the scanner', () => {
  test('reads a published file as saxes does', () => {
    const root = scan(xml, 400);
    expect(root && plain(root)).toEqual(judged(xml));
  });

  test('gives attributes of the whole file, or behind an element, as saxes does', () => {
    const named = (root: Element) => {
      const behind = descendant(root, ({ name }) => name === 'coverPage');
      return [
        root.everywhere('#', 'refersTo'),
        root.everywhere('#', 'refersTo', behind),
        root.everywhere('0001', 'date'),
      ];
    };
    const [all, behind, dates] = named(scan(xml, 400)!);
    expect([all, behind, dates]).toEqual(named(judge(xml) as Element));
    expect(all.length).toBeGreaterThan(behind.length);
    expect([behind.length, dates.length]).not.toContain(0);
  });

  test.each([
    ['references', '<a b="&lt;&#65;&#x42;">&amp;&quot;</a>'],
    ['a declaration and comments', '<?xml version="1.0" encoding="UTF-8"?>\n<!-- a -->\n<a>b<!-- c -->d</a>\n'],
    ['line ends', '<a>\r\n<p>b\r\nc</p>\r\n</a>\r\n'],
    ['text longer than most files', `<a b="c">${'d e\n'.repeat(400_000)}</a>`],
    ['quotes in text and values', '<a b="&amp;quot;&quot;">&quot;b&quot; &amp;quot; &quot;&quot;</a>'],
    ['blanks in tags', '<a  b = "1"\n c=\'2\' ><p /></a >'],
  ])('%s', (_, text) => {
    const root = scan(text, 400);
    if (root) expect(plain(root)).toEqual(judged(text));
    expect(judged(text)).not.toBeNull();
  });

  test.each([
    '',
    'a',
    '<a>',
    '</a>',
    '<a>b',
    '<a>b c\u00a0',
    '<a b="c',
    '<a></b>',
    '<a/><b/>',
    '<a/>b',
    '<a b="1" b="2"/>',
    '<a b=1/>',
    '<a b="1"c="2"/>',
    '<a b="<"/>',
    '<a>&b;</a>',
    '<a>&#0;</a>',
    '<a>]]></a>',
    '<a><!-- -- --></a>',
    '<a>\u0001</a>',
    '<a>\ud800</a>',
    '<a b="\uffff"/>',
    '<1/>',
    '< a/>',
    '<!DOCTYPE a><a/>',
    '<a><![CDATA[b]]></a>',
    `<${'a'.repeat(300_000)}/>`,
  ])('leaves %j to saxes', (text) => {
    expect(scan(text, 400)).toBeNull();
  });

  test('whatever is cut, doubled or put in, it accepts nothing that saxes refuses, and reads the same', () => {
    const signs = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      '&',
      ';',
      ']]>',
      '--',
      '<!--',
      '\t',
      '\r',
      '\n',
      'a',
      ' b="c"',
      '\u0000',
    );
    const place = fc.nat({ max: xml.length });
    fc.assert(
      fc.property(place, fc.nat({ max: 6 }), signs, (at, gone, sign) => {
        const text = xml.slice(0, at) + sign + xml.slice(at + gone);
        const root = scan(text, 400);
        if (root) expect(plain(root)).toEqual(judged(text));
      }),
      { seed: 20240919, numRuns: 400 },
    );
  }, 60_000);

  test('text it finds clean is what cleaning sign by sign gives', () => {
    const words = (root: Element) =>
      wordsOf(child(root, 'p')!, { exact: false, language: null, notes: [], keys: new Set(), messages: [] });
    const sign = fc.constantFrom(
      ' ',
      '\t',
      '\n',
      '\u00a0',
      '\u2009',
      '\u00ad',
      '\u2011',
      '\u0301',
      '&amp;',
      '&quot;',
      '\u2010',
      '>',
      'a',
      'é',
      'م',
      '<i>b</i>',
      '<i> </i>',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 10 }), (signs) => {
        const text = `<p>${signs.join('')}</p>`;
        const root = scan(text, 400);
        expect(words(root!)).toEqual(words(judge(text) as Element));
      }),
      { seed: 20240921, numRuns: 1000 },
    );
  });
});
