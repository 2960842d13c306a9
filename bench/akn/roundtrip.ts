// Reads, writes, reads again and validates the official files: node bench/akn/roundtrip.ts [FOLDER] [EVERY]
import { readAkn } from '../../src/readers/akn/index.ts';
import { writeAkn } from '../../src/writers/akn/index.ts';
import { corpus } from './corpus.ts';
import { difference } from './same.ts';
import { schema } from './schema.ts';

interface Row {
  files: number;
  malformed: number;
  same: number;
  valid: number;
}

const faultIn = schema();
const rows = new Map<string, Row>();
const faults: string[] = [];
const malformed: string[] = [];
/** Defects of the files by the message that names them. */
const defects = new Map<string, string[]>();

function check(path: string, text: string, row: Row): void {
  row.files++;
  const { document, messages } = readAkn(text, path);
  if (!document) {
    row.malformed++;
    malformed.push(`${path}: ${messages[0].id}: ${messages[0].text}`);
    return;
  }
  for (const id of new Set(messages.map((one) => one.id))) defects.set(id, [...(defects.get(id) ?? []), path]);
  const written = writeAkn(document);
  const again = readAkn(written).document;
  const differs = again ? difference(document, again) : 'the written file does not read';
  if (differs) faults.push(`${path}: ${differs}`);
  else row.same++;
  const invalid = faultIn(written);
  if (invalid) faults.push(`${path}: ${invalid}`);
  else row.valid++;
}

const [folder, every = '1'] = process.argv.slice(2);
for (const { path, session, language, text } of corpus({ from: folder, every: Number(every) })) {
  const name = `${session} ${language}`;
  if (!rows.has(name)) rows.set(name, { files: 0, malformed: 0, same: 0, valid: 0 });
  check(path, text, rows.get(name)!);
}

const all = [...rows.values()].reduce((sum, row) => ({
  files: sum.files + row.files,
  malformed: sum.malformed + row.malformed,
  same: sum.same + row.same,
  valid: sum.valid + row.valid,
}));
console.table({ ...Object.fromEntries(rows), all });
for (const line of malformed) console.log(`malformed  ${line}`);
for (const [id, paths] of defects) console.log(`defect     ${id}: ${paths.length} files, such as ${paths[0]}`);
for (const line of faults.slice(0, 40)) console.log(`FAULT  ${line}`);
if (faults.length > 40) console.log(`and ${faults.length - 40} more`);
const sound = all.files - malformed.filter((line) => line.includes('xml-malformed')).length;
console.log(`FIGURE akn.read.files ${all.files - all.malformed}/${sound}`);
console.log(`FIGURE akn.read.malformed ${all.files - sound}`);
console.log(`FIGURE akn.roundtrip.equal ${all.same}/${sound}`);
console.log(`FIGURE akn.schema.valid ${all.valid}/${sound}`);
process.exitCode = faults.length || all.files - all.malformed < sound ? 1 : 0;
