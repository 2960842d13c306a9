import { describe, expect, test } from 'vitest';
import { whole } from './blanks.ts';

/** "~" is a blank that no letter draws. */
const piece = (text: string) => ({
  text: text.replaceAll('~', ' '),
  gaps: [...text].flatMap((sign, i) => (sign === '~' ? [i] : [])),
});

const REST = piece('The Board of the Tidal Union met in the old hall by the lake');

describe('blanks that no letter draws', () => {
  test.each([
    ['in a word', 'the operat~ions began', 'the operations began'],
    ['before a hyphen and behind it', 'a post~-~war hall', 'a post-war hall'],
    ['before a stop', 'for the lake~.', 'for the lake.'],
    ['behind a bracket', 'the hall (~see above)', 'the hall (see above)'],
    ['in a year among words', 'in 204~4 already', 'in 2044 already'],
    ['drawn ones stay', 'a long hall', 'a long hall'],
    ['a label stands apart', '(a)~Lakes', '(a) Lakes'],
    ['a number stands apart', '12.~Lakes', '12. Lakes'],
    ['so does its title from a letter', 'B~Lakes', 'B Lakes'],
    ['leaders', 'Lakes~.~.~.~4', 'Lakes . . . 4'],
    ['figures of a row', '12~14', '12 14'],
  ])('%s', (_, text, want) => expect(whole([REST, piece(text)])[1].text).toBe(want));

  test('a page that draws none of its blanks keeps all', () => {
    const pieces = [piece('The~Board~met'), piece('in~the~hall')];
    expect(whole(pieces)).toBe(pieces);
  });
});
