import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Facts, NO_FACTS } from '../../facts/index.ts';
import { seal, words } from '../../tree/index.ts';
import { paragraph, reportTree, resolutionTree } from '../trees.ts';
import { weave } from '../weave.ts';
import { safeHref } from './escape.ts';
import { writeHtml } from './html.ts';

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

/** Whether every tag is closed in the right order. */
function nests(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (['meta', 'hr'].includes(name)) continue;
    if (!slash) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

const line = (html: string, id: string): string => html.split('\n').find((one) => one.includes(`id="${id}"`)) ?? '';

describe('a resolution', () => {
  const html = writeHtml(resolutionTree());

  test('is one well-nested page in its language', () => {
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toContain('<article lang="en" dir="ltr" data-kind="resolution" data-symbols="A/RES/99/12">');
    expect(nests(html)).toBe(true);
    expect(html).not.toMatch(/<script|\son\w+=/i);
  });

  test('gives every paragraph its id, role and number', () => {
    expect(line(html, 'para_2')).toBe(
      '<p id="para_2" data-role="operative"><span class="num"><a href="#para_2">2.</a></span> ' +
        '<i>Requests</i> the Secretary-General to report at its 101st session.</p>',
    );
  });

  test('leads from a mark to its note and back', () => {
    expect(line(html, 'container_1')).toContain(
      '97/8<sup class="call"><a id="call-note:1" href="#note%3A1" role="doc-noteref">1</a></sup> of',
    );
    expect(line(html, 'note:1')).toContain('<a href="#call-note%3A1" role="doc-backlink"><sup>1</sup></a> A/99/311.');
  });

  test('says what each line of the masthead is, outside the text', () => {
    expect(html).toContain(
      '<div data-field="session"><dt data-label="Session"></dt><dd>Ninety-ninth session</dd></div>',
    );
  });
});

test.each([
  ['pre- and post-conflict', 'pre-\u00A0and post-conflict'],
  ['Add.1/ Corr.1', 'Add.1/\u00A0Corr.1'],
  ['2044– 2045', '2044–\u00A02045'],
  ['the lakes – all of them - and/or seas', 'the lakes – all of them - and/or seas'],
])('no line ends behind the sign of %j', (text, want) => {
  const tree = { ...structuredClone(resolutionTree()), notes: [], children: [paragraph('operative', '1', text)] };
  expect(writeHtml(seal(tree as never))).toContain(want);
});

test.each([
  ['78 992 300', '78\u00A0992\u00A0300'],
  ['(2 064 700)', '(2\u00A0064\u00A0700)'],
  ['2 boats', '2 boats'],
])('a number in a cell does not break: %j', (text, want) => {
  const rows = [[{ header: false, colspan: 1, rowspan: 1, words: words(text, []) }]];
  const tree = { ...structuredClone(resolutionTree()), notes: [], children: [{ type: 'table', id: '', rows }] };
  expect(writeHtml(seal(tree as never))).toContain(`<td>${want}</td>`);
});

test.each([
  [0, 5, '<h2 class="set"><i>Lakes</i></h2>'],
  [0, 3, '<h2><i>Lak</i>es</h2>'],
])('a heading in one type from %i to %i gives way to that of its level', (start, end, want) => {
  const heading = words('Lakes', [{ kind: 'italic', start, end }]);
  const section = { type: 'section', id: '', level: 1, number: null, heading, children: [] };
  const tree = { ...structuredClone(resolutionTree()), notes: [], children: [section] };
  expect(writeHtml(seal(tree as never))).toContain(want);
});

test('a report has headings in their levels, tables with scope, the annex behind', () => {
  const html = writeHtml(reportTree(), { fragment: true });
  expect(html.startsWith('<article')).toBe(true);
  expect([...html.matchAll(/<(h\d)[^>]*>/g)].map((one) => one[1])).toEqual([
    'h1',
    'h2',
    'h2',
    'h2',
    'h3',
    'h3',
    'h2',
    'h2',
  ]);
  expect(html).toContain('<th scope="col">Year</th>');
  expect(html).toContain('<li id="note:annex_1:1">');
  expect(nests(html)).toBe(true);
});

test('Arabic runs from right to left', () => {
  const html = writeHtml({ ...resolutionTree(), language: 'ar' });
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('data-label="الدورة"');
});

describe('facts', () => {
  const text = 'In May 2043 UNIDO and OMS signed a memorandum in Vellmark.';
  const tree = { ...reportTree(), children: [] };
  const document = seal({ ...structuredClone(tree), notes: [], children: [paragraph('numbered', '1', text)] } as never);
  const span = (part: string) => ({
    paragraph: 'para_1',
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
    text: part,
  });
  const facts: Facts = {
    ...NO_FACTS,
    dates: [{ ...span('May 2043'), from: '2043-05', to: '2043-05', role: 'activity' }],
    actors: [{ ...span('UNIDO'), actor: 'un/UNIDO', role: 'involved' }],
    instruments: [
      {
        ...span('OMS signed a memorandum'),
        type: 'mou',
        parties: ['un/UNIDO', 'org/OMS'],
        event: 'signed',
        date: null,
        validFrom: null,
        validTo: null,
      },
    ],
    activities: [
      {
        ...span('UNIDO and OMS signed'),
        organizations: [],
        entities: [],
        kinds: [],
        dates: [],
        places: [],
        themes: [],
      },
    ],
  };
  const bare = writeHtml(document);
  const html = writeHtml(document, { facts });

  test('are marked and leave the text as it was', () => {
    expect(html).toContain(
      '<mark class="fact actor" data-actor="un/UNIDO" data-role="involved" data-fact="actor-1">UNIDO</mark>',
    );
    expect(plain(html)).toBe(plain(bare));
  });

  test('that overlap are cut so that tags nest', () => {
    expect(nests(html)).toBe(true);
    expect([...html.matchAll(/data-fact="instrument-1"/g)]).toHaveLength(2);
  });
});

describe('hostile documents', () => {
  test('reach the page as text', () => {
    const evil = '"><script>alert(1)</script>';
    const document = seal({
      ...structuredClone({ ...resolutionTree(), children: [], notes: [] }),
      title: words(evil),
      number: evil,
      cover: {
        ...structuredClone(resolutionTree().cover),
        symbols: [{ symbol: '</style><script>', basis: 'printed' }],
      },
      children: [
        paragraph('operative', evil, '', {
          words: words('a link and another', [
            { kind: 'link', start: 0, end: 6, href: 'javascript:alert(1)' },
            { kind: 'link', start: 11, end: 18, href: 'https://docs.un.org/en/A/RES/99/1?a="b"' },
          ]),
        }),
      ],
    } as never);
    const html = writeHtml(document);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('javascript:');
    expect(html).toContain('href="https://docs.un.org/en/A/RES/99/1?a=&quot;b&quot;"');
    expect(nests(html)).toBe(true);
  });

  test.each([
    ['https://docs.un.org/en/A/1', true],
    ['#para_1', true],
    ['//elsewhere.example', false],
    ['data:text/html,x', false],
    ['java\nscript:x', false],
    [' https://x', false],
  ])('link to %j: %j', (href, safe) => expect(safeHref(href) !== null).toBe(safe));
});

test('weave nests whatever overlaps and keeps the text', () => {
  const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 12 });
  fc.assert(
    fc.property(fc.string({ maxLength: 25 }), spans, (text, pairs) => {
      const layers = pairs.map(([start, end], i) => ({ start, end, open: `<b${i}>`, close: `</b${i}>` }));
      const html = weave(text, layers, [], (part) => part.replace(/[<>]/g, '.'));
      expect(html.replace(/<[^>]*>/g, '')).toBe(text.replace(/[<>]/g, '.'));
      expect(nests(html)).toBe(true);
    }),
    { seed: 7, numRuns: 400 },
  );
});
