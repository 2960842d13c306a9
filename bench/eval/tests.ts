// How many tests of a group pass, as figures: what is asked there is shown by tests, not by numbers. Tests run one file after the other.
// node bench/eval/tests.ts NAME=FILE[,FILE…][#GROUP] …
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

const folder = mkdtempSync(join(tmpdir(), 'octavo-tests-'));

function run(files: readonly string[]): Report {
  const out = join(folder, 'report.json');
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--no-file-parallelism',
    '--reporter=json',
    `--outputFile=${out}`,
  ];
  const { stderr } = spawnSync(process.execPath, [...args, ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
  try {
    return JSON.parse(readFileSync(out, 'utf8'));
  } catch {
    throw new Error(`no report: ${stderr.slice(-500)}`);
  }
}

try {
  for (const wanted of process.argv.slice(2)) {
    const [name, rest] = wanted.split('=');
    const [files, group] = rest.split('#');
    const all = run(files.split(',')).testResults.flatMap((one) => one.assertionResults);
    // What is skipped says nothing: it is no part of either number.
    const own = all.filter((one) => one.status !== 'skipped' && (!group || one.fullName.startsWith(group)));
    const passed = own.filter((one) => one.status === 'passed').length;
    for (const one of own) if (one.status !== 'passed') console.log(`  ${one.status}: ${one.fullName}`);
    console.log(`FIGURE tests.${name} ${passed}/${own.length}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
