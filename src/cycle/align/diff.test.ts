// Word differences: readable on rows, exact for any text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords, type Piece, tokensOf, wordsOf } from './index.ts';

const marked = (pieces: readonly Piece[]): string =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'out' ? `[${text}]` : `{${text}}`)).join('');

describe('differences', () => {
  test.each([
    ['a b c', 'a b c', 'a b c'],
    ['Encourages the Union;', 'Requests the Union;', '[Encourages]{Requests} the Union;'],
    ['at its eightieth session', 'at its eighty-second session', 'at its[ eightieth]{ eighty-second} session'],
    ['the Union, the Forum', 'the Union and the Forum', 'the Union[,]{ and} the Forum'],
    ['the Union', 'the Union, as appropriate', 'the Union{, as appropriate}'],
    ['l’Union décide', 'l’Organisation décide', 'l’[Union]{Organisation} décide'],
    ['resolution 90/14 of the Union', 'resolution 92/7 of the Union', 'resolution[ 90/14]{ 92/7} of the Union'],
    ['第七十九届会议', '第八十一届会议', '第[七十九]{八十一}届会议'],
    ['تدعو الاتحاد إلى العمل', 'تشجع الاتحاد على العمل', '[تدعو]{تشجع} الاتحاد[ إلى]{ على} العمل'],
  ])('%s → %s', (before, after, shown) => {
    expect(marked(diffWords(before, after))).toBe(shown);
  });

  test('a lone small word between two greater changes is not shown as kept', () => {
    expect(marked(diffWords('blue whales of northern seas sing', 'old keepers of small lamps sing'))).toBe(
      '[blue whales of northern seas]{old keepers of small lamps} sing',
    );
  });
});

const anyText = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(fc.constantFrom('a', 'b', 'the', ' ', '  ', ',', '’', 'l’', '第', '7,000', '(a)', '\n'), { maxLength: 40 })
    .map((list) => list.join('')),
);

describe('for any two texts', () => {
  test('the pieces applied give either text', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const pieces = diffWords(before, after);
        const without = (kind: Piece['kind']) => pieces.filter((one) => one.kind !== kind).map(({ text }) => text);
        expect(without('in').join('')).toBe(before);
        expect(without('out').join('')).toBe(after);
        expect(pieces.every(({ text }) => text)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('the tokens joined are the text, and its words are the tokens that are words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokensOf(text);
        expect(tokens.map((token) => token.text).join('')).toBe(text);
        expect(wordsOf(text)).toHaveLength(tokens.filter(({ kind }) => kind === 'word').length);
      }),
      { numRuns: 500 },
    );
  });

  test('long texts without an end in sight are answered all the same', () => {
    const [before, after] = ['a b c '.repeat(4000), 'b a c d '.repeat(4000)];
    const pieces = diffWords(before, after);
    expect(
      pieces
        .filter(({ kind }) => kind !== 'in')
        .map(({ text }) => text)
        .join(''),
    ).toBe(before);
  });
});
