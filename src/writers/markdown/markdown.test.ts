import { describe, expect, test } from 'vitest';
import { readText } from '../../readers/index.ts';
import { paragraphsOf, seal, textOf, words } from '../../tree/index.ts';
import { bare } from '../bare.ts';
import { note, paragraph, reportTree, resolutionTree } from '../trees.ts';
import { inline, type Page } from './inline.ts';
import { writeMarkdown } from './markdown.ts';

const PAGE: Page = { markers: new Map([['note:1', '1']]), called: new Set() };

describe('a resolution', () => {
  const markdown = writeMarkdown(resolutionTree());

  test('reads well', () => {
    expect(markdown).toContain('\n\n# 99/12. Cooperation between the United Nations and the Organization');
    expect(markdown).toContain(
      '\n\n*Recalling* its resolution 97/8[^1] of 9 November 2042,\n\n1. *Invites* the Organization',
    );
    expect(markdown).toContain('\n\n   (b) To meet:\n\n     (i) In May;\n');
    expect(markdown).toMatch(/\n\n\[\^2\]: \*See\* resolution 95\/4, annex\.\n$/);
  });

  test('reads back to the same tree', () => {
    const tree = resolutionTree(false);
    expect(bare(readText(writeMarkdown(tree)).document!)).toEqual(bare(tree));
  });

  test('with words that close a list reads back to the same text', () => {
    const back = readText(markdown).document!;
    expect(paragraphsOf(back).map((one) => textOf(one.paragraph))).toEqual(
      paragraphsOf(resolutionTree()).map((one) => textOf(one.paragraph)),
    );
  });
});

test('a note called behind the comma that ends a paragraph ends it all the same', () => {
  const tree = seal({
    ...structuredClone({ ...resolutionTree(false), notes: [] }),
    children: [
      { type: 'formula', id: '', words: words('The General Assembly,') },
      paragraph('preambular', null, '', { words: words('Recalling its resolution 97/8,', [note(30, 'a')]) }),
      paragraph('preambular', null, 'Noting the report,'),
      paragraph('operative', '1', 'Decides to meet.'),
    ],
    notes: [{ type: 'note', id: 'a', marker: '1', words: words('A/99/311.'), at: null }],
  } as never);
  const back = readText(writeMarkdown(tree)).document!;
  expect(paragraphsOf(back).map((one) => one.paragraph.words.text)).toEqual([
    'Recalling its resolution 97/8,',
    'Noting the report,',
    'Decides to meet.',
  ]);
});

test('notes that begin again in an annex stand before it and at the end', () => {
  const markdown = writeMarkdown(reportTree());
  expect(markdown.indexOf('[^1]: A/98/5.')).toBeLessThan(markdown.indexOf('## Annex'));
  expect(markdown.endsWith('[^1]: A/98/6.\n')).toBe(true);
  expect(markdown).toContain('\n\n| Year | Meetings |\n| --- | --- |\n| 2043 | 2 |\n\n');
});

describe('words', () => {
  test.each([
    ['a *star*, a_b, `x`, back\\slash', 'a \\*star\\*, a\\_b, \\`x\\`, back\\\\slash'],
    ['[sans renvoi (A/99/L.7)]', '[sans renvoi (A/99/L.7)]'],
    ['[^1] [a](b) <b>', '\\[^1] [a\\](b) \\<b>'],
    ['# no heading', '\\# no heading'],
  ])('%s', (text, markdown) => expect(inline(words(text), PAGE)).toBe(markdown));

  test('marks that touch or overlap', () => {
    const marks = [
      { kind: 'bold', start: 0, end: 7 },
      { kind: 'italic', start: 4, end: 11 },
    ] as const;
    expect(inline(words('one two four', marks), PAGE)).toBe('**one _two_**_ fou_r');
  });

  test('superscripts, addresses with brackets, notes', () => {
    const text = words('Le 1er mars, S/RES/1809 (2008), m2', [
      { kind: 'superscript', start: 4, end: 6 },
      { kind: 'note', start: 11, end: 11, note: 'note:1' },
      { kind: 'link', start: 13, end: 30, href: 'https://undocs.org/S/RES/1809(2008)' },
      { kind: 'superscript', start: 33, end: 34 },
    ]);
    expect(inline(text, PAGE)).toBe('Le 1^{er} mars[^1], [S/RES/1809 (2008)](https://undocs.org/S/RES/1809(2008)), m2');
  });
});
