// The hostile inputs: each a name and a function that makes its bytes, so that only one is in memory at a time.
import { gzipSync, strToU8, zipSync } from 'fflate';
import { docx, p } from '../../fixtures/docx/specimen.ts';
import type { Hostile } from './hostile-input.ts';
import { PDF_INPUTS } from './pdf-inputs.ts';

export type { Hostile };

const MB = 1024 * 1024;
const FRENCH =
  "Résolution adoptée par l'Assemblée générale\n\n99/1. Coopération\n\nL'Assemblée générale,\n\nRappelant sa résolution 48/2,\n\n1. Prie le Secrétaire général de présenter un rapport ;\n\n2. Décide d'inscrire la question à l'ordre du jour.\n";
const RUSSIAN =
  'Резолюция, принятая Генеральной Ассамблеей\n\n99/1. Сотрудничество\n\nГенеральная Ассамблея,\n\nссылаясь на свою резолюцию 48/2,\n\n1. просит Генерального секретаря представить доклад;\n';
const ARABIC =
  'قرار اتخذته الجمعية العامة\n\n99/1 - التعاون\n\nإن الجمعية العامة،\n\nإذ تشير إلى قرارها 48/2،\n\n1 - تطلب إلى الأمين العام أن يقدم تقريرا؛\n';
const CHINESE = '大会决议\n\n99/1. 合作\n\n大会，\n\n回顾其第48/2号决议，\n\n1. 请秘书长提交报告；\n';

/** Bytes in an encoding that the platform only decodes, by turning its decoder around. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map<string, readonly number[]>();
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

const akn = (body: string, head = ''): Uint8Array =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8"?>${head}<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><mainBody>${body}</mainBody></statement></akomaNtoso>`,
  );

/** Each entity ten times the one before: a billion at the end. */
const laughs = (): string =>
  `<!DOCTYPE akomaNtoso [<!ENTITY l0 "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')}]>`;

const points = (): string => {
  const open = Array.from(
    { length: 10_000 },
    (_, i) => `<list><point><num>(${i})</num><content><p>x</p></content>`,
  ).join('');
  return `<paragraph><num>1.</num>${open}${'</point></list>'.repeat(10_000)}</paragraph>`;
};

const random = (size: number): Uint8Array => {
  const out = new Uint8Array(size);
  let seed = 12_345;
  for (let i = 0; i < size; i++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    out[i] = seed >>> 16;
  }
  return out;
};

const cut = (bytes: Uint8Array, share: number): Uint8Array => bytes.subarray(0, Math.floor(bytes.length * share));
const nested = (open: string, close: string, n: number): string => `${open.repeat(n)}x${close.repeat(n)}`;
const w = (body: string): Uint8Array => docx({ body });

export const INPUTS: readonly Hostile[] = [
  { name: 'empty file', make: () => new Uint8Array(0), expect: 'file-empty' },
  { name: 'blanks only', make: () => strToU8('  \n\t\n '), expect: 'file-empty' },
  { name: 'JPEG', make: () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, ...random(2000)), expect: 'format-image' },
  {
    name: 'old .doc',
    make: () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...random(4000)),
    expect: 'format-doc',
  },
  { name: 'RTF', make: () => strToU8('{\\rtf1\\ansi x}'), expect: 'format-unknown' },
  { name: 'random bytes, 1 MB', make: () => random(MB), expect: 'format-unknown' },
  { name: 'zeros, 10 MB', make: () => new Uint8Array(10 * MB), expect: 'format-unknown' },
  { name: 'UTF-16 LE, no mark', make: () => utf16(FRENCH, true), expect: 'tree' },
  { name: 'UTF-16 BE, no mark', make: () => utf16(RUSSIAN, false), expect: 'tree' },
  { name: 'Windows-1252', make: () => encode(FRENCH, 'windows-1252'), expect: 'tree' },
  { name: 'Windows-1251', make: () => encode(RUSSIAN, 'windows-1251'), expect: 'tree' },
  { name: 'Windows-1256', make: () => encode(ARABIC, 'windows-1256'), expect: 'tree' },
  { name: 'GB18030', make: () => encode(CHINESE, 'gb18030'), expect: 'tree' },
  { name: 'null bytes in text', make: () => strToU8(FRENCH.replace(/ /g, '\0 ')), expect: 'tree' },
  { name: 'lone surrogates', make: () => utf16(`\ufeff${FRENCH}\ud800 \udc00`, true), expect: 'tree' },
  { name: 'control characters', make: () => strToU8(FRENCH.replace(/é/g, '\x02é')), expect: 'tree' },
  { name: '20 MB of one line', make: () => new Uint8Array(20 * MB).fill(97), expect: 'text-line-too-long' },
  { name: '200 MB of one line', make: () => new Uint8Array(200 * MB).fill(97), expect: 'file-too-large' },
  { name: '301 MB of text', make: () => new Uint8Array(301 * MB).fill(97), expect: 'file-too-large' },
  {
    name: '50 MB of short lines',
    make: () => strToU8('1. Prie le Secrétaire général ;\n'.repeat(1_500_000)),
    expect: 'file-too-large',
  },
  {
    name: '24 MB of short lines',
    make: () => strToU8('1. Prie le Secrétaire général ;\n'.repeat(700_000)),
    expect: 'text-too-many-lines',
  },
  {
    name: '8 MB of short lines',
    make: () => strToU8('1. Prie le Secrétaire général ;\n'.repeat(240_000)),
    expect: 'tree',
  },
  {
    name: '24 MB of lines',
    make: () =>
      strToU8(`1. Prie le Secrétaire général ${'de rendre compte des travaux '.repeat(2)};\n`.repeat(245_000)),
    expect: 'tree',
  },
  {
    name: 'XML: external entity',
    make: () => akn('<p>&x;</p>', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    expect: 'either',
  },
  {
    name: 'XML: external DTD',
    make: () => akn('<p>x</p>', '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x.dtd">'),
    expect: 'either',
  },
  { name: 'XML: billion laughs', make: () => akn('<p>&l9;</p>', laughs()), expect: 'either' },
  { name: 'XML: 10,000 nested points', make: () => akn(points()), expect: 'either' },
  { name: 'XML: 1,000,000 open tags', make: () => akn('<p>'.repeat(1_000_000)), expect: 'either' },
  {
    name: 'XML: cut off',
    make: () => cut(akn('<paragraph><num>1.</num><content><p>x</p></content></paragraph>'), 0.8),
    expect: 'either',
  },
  {
    name: 'XML of another kind',
    make: () => strToU8('<?xml version="1.0"?><rss><a/></rss>'),
    expect: 'format-unknown',
  },
  {
    name: 'XML: 200,000 attributes',
    make: () => akn(`<p ${Array.from({ length: 200_000 }, (_, i) => `a${i}=""`).join(' ')}/>`),
    expect: 'either',
  },
  {
    name: 'HTML: 100,000 open tags',
    make: () => strToU8(`<!doctype html>${nested('<div>', '</div>', 100_000)}`),
    expect: 'either',
  },
  {
    name: 'HTML: 100,000 wrong closings',
    make: () => strToU8(`<html>${'<div>'.repeat(100_000)}${'</b>'.repeat(100_000)}x`),
    expect: 'either',
  },
  {
    name: 'HTML: 20 MB of an attribute',
    make: () => strToU8(`<html><p title="${'x'.repeat(20 * MB)}">x`),
    expect: 'either',
  },
  {
    name: 'Markdown: 100,000 open brackets',
    make: () => strToU8(`# a\n## b\n${'['.repeat(100_000)}${'*'.repeat(100_000)}`),
    expect: 'either',
  },
  {
    name: 'zip: bomb of 1 GB',
    make: () => zipSync({ 'a.txt': new Uint8Array(1024 * MB) }, { level: 1 }),
    expect: 'archive-bomb',
  },
  { name: 'gzip: bomb of 1 GB', make: () => gzipSync(new Uint8Array(1024 * MB), { level: 1 }), expect: 'archive-bomb' },
  {
    name: 'zip in zip in zip',
    make: () => zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ 'c.txt': strToU8('x') }) }) }),
    expect: 'archive-too-deep',
  },
  {
    name: 'zip: names with ../',
    make: () => zipSync({ '../../etc/passwd': strToU8(FRENCH) }),
    expect: 'archive-name-unsafe',
  },
  { name: 'zip: cut off', make: () => cut(zipSync({ 'a.txt': random(5000) }), 0.5), expect: 'archive-damaged' },
  {
    name: 'zip: 20,000 files',
    make: () => zipSync(Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`${i}.txt`, strToU8('x')]))),
    expect: 'tree',
  },
  {
    name: 'DOCX: bomb',
    make: () => docx({ body: p('x'), files: { 'word/document.xml': new Uint8Array(300 * MB).fill(32) } }),
    expect: 'docx-too-large',
  },
  {
    name: 'DOCX: 70 MB of paragraphs',
    make: () => w(Array.from({ length: 900_000 }, (_, i) => p(`${i}${(i * 2_654_435_761) % 4_294_967_296}`)).join('')),
    expect: 'docx-too-large',
  },
  {
    name: 'DOCX: 12 MB of paragraphs',
    make: () => w(Array.from({ length: 140_000 }, (_, i) => p(`${i}${(i * 2_654_435_761) % 4_294_967_296}`)).join('')),
    expect: 'tree',
  },
  {
    name: 'DOCX: 100,000 nested tables',
    make: () => w(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 100_000)),
    expect: 'docx-too-deep',
  },
  {
    name: 'DOCX: 1,000 nested text boxes',
    make: () => w(nested('<w:p><w:r><w:txbxContent>', '</w:txbxContent></w:r></w:p>', 1000)),
    expect: 'either',
  },
  {
    name: 'DOCX: DOCTYPE and entity',
    make: () =>
      docx({
        body: '',
        files: { 'word/document.xml': '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>' },
      }),
    expect: 'docx-damaged',
  },
  {
    name: 'DOCX: ../ in relationships',
    make: () =>
      docx({
        body: p('x'),
        files: {
          '_rels/.rels':
            '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>',
        },
      }),
    expect: 'either',
  },
  {
    name: 'DOCX: document cut off',
    make: () => docx({ body: '', files: { 'word/document.xml': '<w:document xmlns:w="x"><w:body><w:p>' } }),
    expect: 'docx-damaged',
  },
  { name: 'DOCX: file cut off', make: () => cut(w(p('x')), 0.9), expect: 'either' },
  ...PDF_INPUTS,
];
