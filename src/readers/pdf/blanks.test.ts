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

test.each([
  ['for the lake . The Board', true],
  ['a post - war hall', true],
  ['it began wit h the Board', true],
  ['the nati ons', true],
  ['The Board of the Tidal Union met in the hall, by the lake', false],
])('what looks torn: %s', (text, want) => {
  const known = 'for the lake The Board a war hall it began of Tidal Union met in by';
  expect(mayBeTorn([text, known])[0]).toBe(want);
});
