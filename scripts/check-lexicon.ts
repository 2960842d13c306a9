// Fails with file and line when the lexicon's data files of actors and names are faulty: see src/lexicon/README.md.
import { globSync, readFileSync } from 'node:fs';
import { type DataFile, validateNames } from '../src/lexicon/names/validate.ts';

const DATA = 'src/lexicon/data';

const files = (pattern: string): DataFile[] =>
  globSync(pattern)
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const languages = globSync(`${DATA}/*/names`).map((path) => path.split('/').at(-2)!);
const names = Object.fromEntries(languages.sort().map((one) => [one, files(`${DATA}/${one}/names/*.json`)]));
const faults = validateNames({ actors: files(`${DATA}/actors/*.json`), names });
for (const fault of faults) console.error(fault);
console.log(faults.length ? `${faults.length} faults in the lexicon` : 'lexicon: names and actors agree');
process.exitCode = faults.length ? 1 : 0;
