// Runs the scorer of the annotated documents (python3) and prints its figures, one a line.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const SHARED = '../shared';
if (!existsSync(`${SHARED}/tools/score.py`)) {
  console.log('the annotated documents are not here: nothing scored');
  process.exit(0);
}
const out = execFileSync(
  'python3',
  [
    '-B',
    `${SHARED}/tools/score.py`,
    '--gold',
    `${SHARED}/gold`,
    '--docs',
    `${SHARED}/seeds`,
    '--json',
    '--',
    'node',
    'bin/octavo.js',
  ],
  { encoding: 'utf8', maxBuffer: 1 << 26 },
);
for (const [document, figures] of Object.entries(JSON.parse(out) as Record<string, Record<string, unknown>>)) {
  for (const [name, value] of Object.entries(figures)) {
    if (name.startsWith('_')) continue;
    console.log(`FIGURE score.${document}.${name} ${Array.isArray(value) ? value[2] : value}`);
  }
}
