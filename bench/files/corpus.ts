// Every published PDF and DOCX: read, or answered with what it is (a scan, an error page of the document system).
// node bench/files/corpus.ts [FOLDER…]
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { asJson, readFiles } from '../../src/register/index.ts';

/** Answers to files that have no words of a document to read. */
const WORDLESS = new Set(['pdf-no-text', 'pdf-error-page']);

const folders = process.argv.length > 2 ? process.argv.slice(2) : ['../shared/corpus/pdf', '../shared/corpus/docx'];
const files = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:pdf|docx)$/i.test(name))
      .map((name) => join(folder, name)),
  );

const counts = { read: 0, words: 0, wordless: 0, symbols: 0 };
for await (const result of readFiles(files)) {
  const error = result.messages.find((one) => one.severity === 'error');
  if (!result.document && error && WORDLESS.has(error.id)) {
    counts.wordless++;
    console.log(`  ${result.file}: ${error.id}`);
    continue;
  }
  counts.words++;
  const json = asJson(result);
  if (json?.paragraphs.length) counts.read++;
  else console.log(`  ${result.file}: ${error ? `${error.id} ${error.text}` : 'no paragraph'}`);
  if (json?.symbols.length) counts.symbols++;
}
console.log(`FIGURE files.read ${counts.read}/${counts.words}`);
console.log(`FIGURE files.wordless ${counts.wordless}`);
console.log(`FIGURE files.symbols ${counts.symbols}/${counts.words}`);
process.exit(0);
