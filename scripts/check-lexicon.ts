// Fails with file and line when a data file of the lexicon is faulty: see src/lexicon/README.md. Argument: the folder of the data.
import { globSync, readFileSync } from 'node:fs';
import { validateLexicon } from '../src/lexicon/check/validate.ts';

const [data = 'src/lexicon/data'] = process.argv.slice(2);
const paths = globSync(`${data}/**/*.json`).sort();
const faults = validateLexicon(Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')])));
for (const fault of faults) console.error(fault);
const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
console.log(faults.length ? `${count} in the lexicon` : `lexicon: ${paths.length} files agree`);
process.exitCode = faults.length || !paths.length ? 1 : 0;
