import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LIMITS, type Member, measureLines, members, refuse, sniff } from './index.ts';
import { cleanLabel, leavesFolder } from './labels.ts';

const bytes = (text: string): Uint8Array => strToU8(text);
const ids = (list: Iterable<Member>): string[] => [...list].flatMap((one) => one.messages.map(({ id }) => id));

describe('sniff', () => {
  test.each([
    ['', 'empty'],
    ['  \n ', 'empty'],
    ['%PDF-1.7\n', 'pdf'],
    ['<?xml version="1.0"?><!-- x --><akomaNtoso xmlns="…"/>', 'akn'],
    ['<!DOCTYPE x [<!ENTITY a "b">]><akn:akomaNtoso/>', 'akn'],
    ['<?xml version="1.0"?><rss/>', 'xml'],
    ['<!doctype html><p>x', 'html'],
    ['<p>The General Assembly,</p>', 'html'],
    ['<?xml version="1.0"?><html xmlns="…"/>', 'html'],
    ['# A\n\n## B\n', 'markdown'],
    ['1. Requests the Secretary-General #1\n', 'text'],
    ['5 < 6 and 7 > 2', 'text'],
    ['{\\rtf1 x}', 'rtf'],
  ])('%j is %s', (text, kind) => expect(sniff(bytes(text))).toBe(kind));

  test.each([
    [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0], 'doc'],
    [[0xff, 0xd8, 0xff, 0xe0, 0], 'image'],
    [[0x1f, 0x8b, 8, 0], 'gzip'],
    [Array.from({ length: 999 }, (_, i) => (i * i * 7919) % 256), 'binary'],
  ])('signatures: %#', (list, kind) => expect(sniff(Uint8Array.from(list))).toBe(kind));

  test('zips are told apart by their parts', () => {
    expect(sniff(zipSync({ 'word/document.xml': bytes('<x/>') }))).toBe('docx');
    expect(sniff(zipSync({ 'xl/workbook.xml': bytes('<x/>') }))).toBe('office');
    expect(sniff(zipSync({ 'a.txt': bytes('a') }))).toBe('zip');
  });

  test('any bytes have a kind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (any) => typeof sniff(any) === 'string'),
      { seed: 7 },
    );
  });
});

describe('refuse', () => {
  test('by kind and by size', () => {
    expect(refuse('empty', 0)?.id).toBe('file-empty');
    expect(refuse('image', 9)?.id).toBe('format-image');
    expect(refuse('doc', 9)?.id).toBe('format-doc');
    expect(refuse('text', LIMITS.bytes.text)).toBeNull();
    expect(refuse('text', LIMITS.bytes.text + 1)?.id).toBe('file-too-large');
    expect(refuse('zip', 9)).toBeNull();
  });
});

describe('members', () => {
  const plain = { 'a.txt': bytes('one'), 'b/c.txt': bytes('two') };

  test('of a zip, stored or packed, in its order', () => {
    for (const level of [0, 6] as const) {
      const found = [...members(zipSync(plain, { level }))];
      expect(found.map(({ label }) => label)).toEqual(['a.txt', 'b/c.txt']);
      expect(found.map((one) => new TextDecoder().decode(one.bytes!))).toEqual(['one', 'two']);
    }
  });

  test('of a zip in a zip, and no deeper', () => {
    const inner = zipSync(plain);
    expect([...members(zipSync({ 'in.zip': inner }))].map(({ label }) => label)).toEqual([
      'in.zip/a.txt',
      'in.zip/b/c.txt',
    ]);
    expect(ids(members(zipSync({ 'out.zip': zipSync({ 'in.zip': inner }) })))).toEqual(['archive-too-deep']);
  });

  test('of a gzip', () => {
    const [only] = members(gzipSync(bytes('words'), { filename: 'A_RES_99_1.txt' }));
    expect([only.label, new TextDecoder().decode(only.bytes!)]).toEqual(['A_RES_99_1.txt', 'words']);
  });

  test('names that lead outside are only labels', () => {
    const found = [...members(zipSync({ '../../etc/x.txt': bytes('x'), '/root.txt': bytes('y') }))];
    expect(found.map(({ label }) => label)).toEqual(['etc/x.txt', 'root.txt']);
    expect(ids(found)).toEqual(['archive-name-unsafe', 'archive-name-unsafe']);
  });

  test('a bomb stops at the ratio', () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(4_000_000), 'b.txt': bytes('never reached') });
    expect(ids(members(bomb, { ...LIMITS, ratioFrom: 1_000_000 }))).toEqual(['archive-bomb']);
    expect(ids(members(gzipSync(new Uint8Array(4_000_000)), { ...LIMITS, ratioFrom: 1_000_000 }))).toEqual([
      'archive-bomb',
    ]);
  });

  test('limits on size, total and count', () => {
    const three = zipSync({ a: new Uint8Array(600), b: new Uint8Array(600), c: new Uint8Array(600) }, { level: 0 });
    expect(ids(members(three, { ...LIMITS, member: 500 }))).toEqual(Array(3).fill('archive-member-too-large'));
    expect(ids(members(three, { ...LIMITS, unpacked: 1300 }))).toEqual(['archive-too-large']);
    expect(ids(members(three, { ...LIMITS, members: 2 }))).toEqual(['archive-too-many']);
  });

  test('a size that lies, a wrong sum, a lock and an unknown method are named', () => {
    const changed = (at: number, value: number): Uint8Array => {
      const zip = zipSync({ 'a.txt': bytes('some words that are packed') });
      const start = zip.findIndex((_, i) => zip[i] === 0x50 && zip[i + 1] === 0x4b && zip[i + 2] === 1);
      zip[start + at] = value;
      return zip;
    };
    expect(ids(members(changed(24, 5)))).toEqual(['archive-member-damaged']);
    expect(ids(members(changed(16, 0)))).toEqual(['archive-member-damaged']);
    expect(ids(members(changed(8, 1)))).toEqual(['archive-encrypted']);
    expect(ids(members(changed(10, 99)))).toEqual(['archive-method']);
  });

  test('an archive cut off anywhere is answered', () => {
    const zip = zipSync({ 'a.txt': bytes('x'.repeat(500)), 'b.txt': bytes('y') });
    for (let at = 4; at < zip.length; at += 9) expect(ids(members(zip.subarray(0, at)))).toContain('archive-damaged');
  });

  test('thousands are read one at a time', () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`${i}.txt`, bytes(`file ${i}`)])));
    const first = members(many).next();
    expect(first.done).toBe(false);
    expect([...members(many)]).toHaveLength(5000);
  });

  test('damage at random places never throws', () => {
    const zip = zipSync(plain);
    const damage = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(damage, (list) => {
        const copy = zip.slice();
        for (const [at, value] of list) copy[at] = value;
        for (const { bytes: found, messages } of members(copy))
          expect(found !== null || messages.length > 0).toBe(true);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe('labels', () => {
  test('never lead anywhere', () => {
    const names = fc.stringMatching(/^[a-z./\\: \u202e\u0000]{0,30}$/);
    fc.assert(
      fc.property(names, (name) => !leavesFolder(cleanLabel(name)) && !cleanLabel(name).includes('\\')),
      { seed: 3 },
    );
  });
});

test.each([
  ['a\nbbb\ncc', 9, { longest: 3, at: 2, count: 3 }],
  ['', 9, { longest: 0, at: 1, count: 1 }],
  ['a\nb\nc\nd', 2, { longest: 1, at: 1, count: 3 }],
])('%j has lines %#', (text, most, want) => expect(measureLines(text, most)).toEqual(want));
