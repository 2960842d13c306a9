import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine, writeCsv } from './csv.ts';

const read = (text: string): string[][] => parse(text, { bom: true, relax_column_count: true });

describe('CSV', () => {
  test('quotes only what needs it', () => {
    expect(csvLine(['a', 1, null, true, ['x', 'y'], 'b,c', 'd"e', ' f'])).toBe('a,1,,true,x; y,"b,c","d""e"," f"\r\n');
  });

  test('is read back whatever the cells hold', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\ufeff/g, ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const kept = rows.filter(([a, b]) => a || b);
        expect(read(writeCsv(['one', 'two'], kept))).toEqual([['one', 'two'], ...kept]);
      }),
    );
  });

  test('a lone surrogate becomes the replacement character', () => {
    expect(read(writeCsv(['a'], [['x\ud800y']]))[1]).toEqual(['x\ufffdy']);
  });
});
