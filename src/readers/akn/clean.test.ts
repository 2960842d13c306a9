import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from './clean.ts';

const cleaned = (raw: string): string => clean(raw, { doubtful: false });

describe('clean', () => {
  test.each([
    ['plain text', 'plain text'],
    ['no\u00a0break', 'no break'],
    ['two  blanks,\ttab\r\n  line', 'two blanks, tab line'],
    ['soft\u00adhyphen, mi\u2011parcours', 'softhyphen, mi-parcours'],
    ['a \u200f b\u200e', 'a b'],
    ['\u200f\u200e', ''],
    ['end ', 'end '],
  ])('%j', (raw, text) => {
    expect(cleaned(raw)).toBe(text);
  });

  test('what may not be NFC is seen', () => {
    const seen = { doubtful: false };
    clean('e\u0301', seen);
    expect(seen.doubtful).toBe(true);
  });

  test('is what three replacements give, and once is enough', () => {
    const sign = fc.constantFrom(' ', '\t', '\u00a0', '\u2009', '\u00ad', '\u200f', '\u2011', 'a', 'é', 'م', '请');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const raw = signs.join('');
        const visible = raw.replace(/[\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
        const text = cleaned(raw);
        expect(text).toBe(visible.replaceAll('\u2011', '-').replace(/\s+/g, ' '));
        expect(cleaned(text)).toBe(text);
      }),
      { seed: 20240920 },
    );
  });
});
