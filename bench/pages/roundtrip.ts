// Official resolutions through page formats and back: written as HTML and printed, written as DOCX, read, compared.
// Usage: node bench/pages/roundtrip.ts [--every N] [--skip N] [--only NAME] [--show N] [--keep FOLDER] [--format pdf|docx]
//        [--languages fr,en,ar,zh,ru,es]
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { read, readAkn } from '../../src/readers/index.ts';
import { type DocumentNode, paragraphsOf } from '../../src/tree/index.ts';
import { writeDocx } from '../../src/writers/docx/docx.ts';
import { writeHtml } from '../../src/writers/html/html.ts';
import { type CorpusFile, corpus, hasCorpus } from '../akn/corpus.ts';
import { openPrinter, type Printer } from './browser.ts';
import { compare, noShares, type Shares, unseen } from './compare.ts';

const { values } = parseArgs({
  options: {
    every: { type: 'string', default: '40' },
    skip: { type: 'string', default: '0' },
    only: { type: 'string' },
    show: { type: 'string', default: '20' },
    keep: { type: 'string' },
    format: { type: 'string' },
    languages: { type: 'string', default: 'fr,en' },
  },
});

/** What makes a document harder than a plain one. */
function kindsOf(tree: DocumentNode): string[] {
  const text = JSON.stringify(tree.children);
  const kinds = ['point', 'section', 'annex', 'table', 'part'].filter((type) => text.includes(`"type":"${type}"`));
  if (tree.notes.length) kinds.push('notes');
  if (!paragraphsOf(tree).some(({ paragraph }) => paragraph.role === 'operative')) kinds.push('no operative part');
  return kinds.length ? kinds : ['plain'];
}

async function throughPages(
  tree: DocumentNode,
  format: string,
  printer: Printer,
  name: string,
): Promise<DocumentNode | null> {
  const bytes = format === 'docx' ? await writeDocx(tree) : await printer.print(writeHtml(tree));
  if (values.keep) {
    mkdirSync(values.keep, { recursive: true });
    writeFileSync(`${values.keep}/${name}.${format}`, bytes);
  }
  return (await read(bytes)).document;
}

async function main(): Promise<void> {
  const formats = values.format ? [values.format] : ['pdf', 'docx'];
  const shares = Object.fromEntries(formats.map((format) => [format, noShares()])) as Record<string, Shares>;
  const kinds = new Map<string, number>();
  /** What the different trees differ in. */
  const classes = new Map<string, number>();
  const faults: string[] = [];
  const printer = await openPrinter();
  const every = values.only ? 1 : Number(values.every);
  let count = 0;
  for (const { path, text } of corpus({ languages: values.languages.split(',') as CorpusFile['language'][] })) {
    if (count++ % every !== (values.only ? 0 : Number(values.skip))) continue;
    if (values.only && !values.only.split(',').some((one) => path.includes(one))) continue;
    const tree = readAkn(text, path).document;
    if (!tree) continue;
    for (const kind of kindsOf(tree)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const name = `${tree.language}-${path.split('/').at(-1)!.replace('.xml', '')}`;
    for (const format of formats) {
      const got = await throughPages(tree, format, printer, name);
      const found = compare(tree, got, shares[format], format === 'docx');
      if (!found.length) continue;
      const only = unseen(tree, got, format === 'docx') ?? 'other';
      classes.set(`${format}: ${only}`, (classes.get(`${format}: ${only}`) ?? 0) + 1);
      faults.push(`${format} ${name}, ${only}\n  ${found.join('\n  ')}`);
    }
  }
  await printer.close();
  for (const fault of faults.slice(0, Number(values.show))) console.log(fault);
  console.log([...kinds].map(([kind, count]) => `${count} with ${kind}`).join(', '));
  for (const [one, count] of classes) console.log(`different, ${one}: ${count}`);
  for (const format of formats)
    console.table({
      [format]: Object.fromEntries(
        Object.entries(shares[format]).map(([name, { want, same }]) => [name, `${same}/${want}`]),
      ),
    });
  for (const format of formats)
    for (const name of ['paragraphs', 'trees'] as const)
      console.log(`FIGURE pages.${format}.${name} ${shares[format][name].same}/${shares[format][name].want}`);
}

if (hasCorpus()) await main();
else console.log('no corpus here: nothing to compare');
