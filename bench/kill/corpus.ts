// A small corpus for rounds of killing: thirty short resolutions in two languages, taken evenly from the official files.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { members } from '../../src/readers/index.ts';

const ARCHIVE = '../shared/corpus/akn4un/79.zip';
const LANGUAGES = ['English', 'French'];
const LONGEST = 30_000;

/** Writes the files into a new folder. */
export function makeCorpus(folder: string, count = 30): void {
  const found: { label: string; bytes: Uint8Array }[] = [];
  for (const { label, bytes } of members(readFileSync(ARCHIVE)))
    if (bytes && bytes.length < LONGEST && LANGUAGES.some((one) => label.includes(`${one}/`)))
      found.push({ label, bytes });
  const step = found.length / count;
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i++) {
    const { label, bytes } = found[Math.floor(i * step)];
    writeFileSync(join(folder, label.replaceAll('/', '_')), bytes);
  }
}
