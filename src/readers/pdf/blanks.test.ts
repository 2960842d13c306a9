import { describe, expect, test } from 'vitest';
import { drawnText, mayBeTorn, withoutGaps } from './blanks.ts';

const REST = 'The Board of the Tidal Union met in the old hall by the lake';

describe('blanks that no glyph draws', () => {
  test.each([
    ['in a word', 'the operat ions began', 'the operations began', 'the operations began'],
    ['before a hyphen and behind it', 'a post - war hall', 'a post-war hall', 'a post-war hall'],
    ['before a stop', 'for the lake .', 'for the lake.', 'for the lake.'],
    ['in a year among words', 'in 204 4 already', 'in 2044 already', 'in 2044 already'],
    ['drawn ones stay', 'a long hall', 'a long hall', 'a long hall'],
    ['a label stands apart', '(a) Lakes', '(a)Lakes', '(a) Lakes'],
    ['a number stands apart', '12. Lakes', '12.Lakes', '12. Lakes'],
    ['so does its title from a letter', 'B Lakes', 'BLakes', 'B Lakes'],
    ['leaders', 'Lakes . . . 4', 'Lakes ...4', 'Lakes . . . 4'],
    ['figures of a row', '12 14', '1214', '12 14'],
    ['pages that do not agree', 'the operat ions', 'the aperations', 'the operat ions'],
  ])('%s', (_, text, drawn, want) => expect(withoutGaps([REST, text], `${REST}${drawn}`)[1]).toBe(want));

  test('a page that draws none of its blanks keeps all', () => {
    const texts = ['The Board met', 'in the hall'];
    expect(withoutGaps(texts, 'TheBoardmetinthehall')).toBe(texts);
  });

  test('glyphs in their order, spaces between them aside', () => {
    const glyph = (unicode: string) => ({ unicode });
    const operators = {
      fnArray: [1, 44, 44],
      argsArray: [null, [[glyph('ﬁ'), -20, glyph('t')]], [[null, glyph('\u00a0')]]],
    };
    expect(drawnText(operators, 44)).toBe('fit ');
  });
});

const OFF = 'The Secretary -General came to the lake.';

test.each([
  ['a short piece beside its rest', OFF, 'it began wit h the Board', true],
  ['three letters', OFF, 'all the nati ons', true],
  ['letters without a vowel, though met elsewhere', OFF, 'planni ng the lakes, ng', true],
  ['words that are met elsewhere', OFF, 'the Board by the lake, a hall in the lake', false],
  ['lines end', OFF, 'the Board be\nreft in all', false],
  ['no sign of the document is set off', 'The Secretary-General came.', 'it began wit h the Board', false],
])('what looks torn: %s', (_, first, text, want) =>
  expect(mayBeTorn([first, text, 'the Board all in the lake and a hall by it'])[1]).toBe(want),
);
