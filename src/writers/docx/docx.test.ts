import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { read } from '../../readers/index.ts';
import { type DocumentNode, seal, words } from '../../tree/index.ts';
import { bare } from '../bare.ts';
import { paragraph, reportTree, resolutionTree } from '../trees.ts';
import { writeDocx } from './docx.ts';

const part = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path]);

describe('reads back to the same tree', () => {
  const cases: [string, DocumentNode][] = [
    ['a resolution with points and notes', resolutionTree(false)],
    ['a report with sections, a table and an annex whose notes begin again', reportTree()],
  ];
  test.each(cases)('%s', async (_, tree) => {
    const { document } = await read(await writeDocx(tree));
    expect(bare(document!)).toEqual(bare(tree));
  });
});

describe('the file', () => {
  test('is the same for the same tree', async () => {
    expect(await writeDocx(reportTree())).toEqual(await writeDocx(reportTree()));
  });

  test('has the house’s styles, headers, footers and real footnotes', async () => {
    const bytes = await writeDocx(resolutionTree());
    expect(part(bytes, 'word/styles.xml')).toContain('w:styleId="SingleTxt"');
    expect(part(bytes, 'word/document.xml')).toContain('<w:footnoteReference w:id="1"/>');
    expect(part(bytes, 'word/document.xml')).toContain('<w:titlePg/>');
    expect(part(bytes, 'word/header2.xml')).toContain('A/RES/99/12');
    expect(part(bytes, 'word/footer1.xml')).toContain('NUMPAGES');
    expect(part(bytes, 'docProps/core.xml')).toContain('1980-01-01T00:00:00Z');
  });

  test('puts an annex on a page of its own and keeps its marks', async () => {
    const bytes = await writeDocx(reportTree());
    expect(part(bytes, 'word/document.xml')).toContain('<w:pageBreakBefore/>');
    expect(part(bytes, 'word/document.xml')).toContain('w:customMarkFollows="1"');
  });

  test('is well-formed whatever the words', async () => {
    const evil = 'a\u0000b\ud800c <w:p> & ]]> "\u0008"';
    const tree = seal({
      ...structuredClone({ ...resolutionTree(), children: [], notes: [] }),
      title: words(evil),
      children: [paragraph('operative', '1', evil)],
    } as never);
    const xml = part(await writeDocx(tree), 'word/document.xml');
    expect(xml).toContain('a\ufffdb\ufffdc &lt;w:p&gt; &amp; ]]&gt;');
    const { document } = await read(await writeDocx(tree));
    expect(document).not.toBeNull();
  });
});
