// Which readers read a document: a hash over the rules and words of the rooms that reading goes through.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

let known: string | null = null;

/** Changes whenever tree, lexicon, readers, facts or the JSON writer change, so that nobody has to remember to count up. */
export function readerVersion(): string {
  known ??= hashOfRooms();
  return known;
}

function hashOfRooms(): string {
  const src = fileURLToPath(new URL('../../', import.meta.url));
  const hash = createHash('sha256');
  const files = globSync(['{tree,lexicon,readers,facts}/**/*.{ts,js,json}', 'writers/json/*.{ts,js}'], { cwd: src });
  for (const file of files.filter((one) => !one.includes('.test.')).sort()) {
    hash.update(file.replaceAll('\\', '/'));
    hash.update(readFileSync(`${src}/${file}`));
  }
  return hash.digest('hex').slice(0, 16);
}
