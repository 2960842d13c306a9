import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from './index.ts';

const SPECIMENS: Readonly<Record<string, string>> = {
  fr: 'L’Assemblée générale, rappelant la résolution dans laquelle elle a invité l’Union à coopérer, prie le Secrétaire général de présenter un rapport à sa quatre-vingtième session.\n',
  es: 'La Asamblea General, recordando la resolución en que invitó a la Organización a participar en sus períodos de sesiones, solicita al Secretario General un informe sobre la cooperación económica.\n',
  ru: 'Генеральная Ассамблея, ссылаясь на резолюцию о предоставлении статуса наблюдателя, просит Генерального секретаря представить доклад об осуществлении настоящей резолюции.\n',
  ar: 'إن الجمعية العامة، إذ تشير إلى القرار المتعلق بمنح مركز المراقب، تطلب إلى الأمين العام أن يقدم تقريرا عن تنفيذ هذا القرار في دورتها المقبلة.\n',
  zh: '大会，回顾关于给予观察员地位的决议，请秘书长在下届会议上提交关于本决议执行情况的报告，并决定将题为合作的项目列入临时议程。\n',
};

/** The bytes of `text` in a single-byte or double-byte encoding, by turning its decoder around. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let a = 0; a < 256; a++) {
    const one = decoder.decode(Uint8Array.of(a));
    if (one.length === 1 && one !== '\ufffd') table.set(one, [a]);
    else for (let b = 64; b < 255; b++) table.set(decoder.decode(Uint8Array.of(a, b)), [a, b]);
  }
  return Uint8Array.from([...text].flatMap((char) => table.get(char) ?? [63]));
}

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
}

describe('without any mark or declaration', () => {
  test.each([
    ['fr', 'windows-1252'],
    ['fr', 'macintosh'],
    ['es', 'windows-1252'],
    ['ru', 'windows-1251'],
    ['ru', 'koi8-r'],
    ['ru', 'iso-8859-5'],
    ['ru', 'ibm866'],
    ['ar', 'windows-1256'],
    ['ar', 'iso-8859-6'],
    ['zh', 'gb18030'],
  ])('%s in %s', (language, encoding) => {
    const text = encoding === 'macintosh' ? SPECIMENS[language] : SPECIMENS[language].replace('’', "'");
    const read = decode(encode(text, encoding));
    expect(read.text).toBe(text);
    expect(read.encoding).toBe(encoding);
    expect(read.messages.map(({ id }) => id)).toEqual(['encoding-guessed']);
  });

  test.each(Object.keys(SPECIMENS))('%s in UTF-16 of both orders and in UTF-8', (language) => {
    const text = SPECIMENS[language];
    expect(decode(utf16(text, true))).toMatchObject({ text, encoding: 'utf-16le' });
    expect(decode(utf16(text, false))).toMatchObject({ text, encoding: 'utf-16be' });
    expect(decode(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8', messages: [] });
  });
});

describe('what a file says of itself', () => {
  test('byte order marks are no text', () => {
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 65)).text).toBe('A');
    expect(decode(Uint8Array.of(0xff, 0xfe, 65, 0)).text).toBe('A');
    expect(decode(Uint8Array.of(0xfe, 0xff, 0, 65)).text).toBe('A');
  });

  test('a declaration counts where it can be true', () => {
    const xml = encode('<?xml version="1.0" encoding="windows-1251"?><a>Ассамблея</a>', 'windows-1251');
    expect(decode(xml)).toMatchObject({ encoding: 'windows-1251', messages: [] });
    const html = encode('<meta charset="iso-8859-5"><p>Ассамблея', 'iso-8859-5');
    expect(decode(html).text).toContain('Ассамблея');
  });

  test('a declaration that cannot be true is reported', () => {
    const xml = encode(
      `<?xml version="1.0" encoding="utf-8"?><a>${SPECIMENS.fr.replace('’', "'")}</a>`,
      'windows-1252',
    );
    const read = decode(xml);
    expect(read.text).toContain('Assemblée générale');
    expect(read.messages.map(({ id }) => id)).toEqual(['encoding-declared-wrong']);
  });
});

describe('what no text has', () => {
  test('null and control characters go, and are counted', () => {
    const read = decode(new TextEncoder().encode('a\0b\0c\x02d\x0be\tf\fg'));
    expect(read.text).toBe('abcd\ne\tf\fg');
    expect(read.messages.map(({ id, values }) => [id, values.count])).toEqual([
      ['text-nulls', '2'],
      ['text-controls', '2'],
    ]);
  });

  test('C1 codes are the Windows signs they were meant to be', () => {
    expect(decode(new TextEncoder().encode('the Assembly\u0092s')).text).toBe('the Assembly’s');
  });

  test('lone surrogates become U+FFFD', () => {
    const read = decode(Uint8Array.of(0xff, 0xfe, 65, 0, 0x00, 0xd8, 66, 0));
    expect(read.text).toBe('A\ufffdB');
    expect(read.messages.map(({ id }) => id)).toEqual(['text-bad-characters']);
  });

  test('any bytes decode', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (any) => decode(any).text.isWellFormed()),
      { seed: 5, numRuns: 300 },
    );
  });
});
