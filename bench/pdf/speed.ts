// Our time for PDFs over the time the library alone needs to extract all text, and the memory that a file takes:
// `node bench/pdf/speed.ts [FOLDER]`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { pdfPassages } from '../../src/readers/pdf/index.ts';

const ROUNDS = 3;
const TARGET = 1.3;
const folder = process.argv[2] ?? '../shared/corpus/pdf';

async function bare(bytes: Uint8Array): Promise<void> {
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  for (let page = 1; page <= pdf.numPages; page++) await (await pdf.getPage(page)).getTextContent();
  await pdf.loadingTask.destroy();
}

const ours = async (bytes: Uint8Array): Promise<void> => void (await pdfPassages(bytes));

/** Processor time in milliseconds: other programs on the machine do not count. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function time(work: (bytes: Uint8Array) => Promise<void>, bytes: Uint8Array): Promise<number> {
  const from = cpu();
  await work(bytes);
  return cpu() - from;
}

async function round(files: readonly Uint8Array[]): Promise<{ base: number; own: number }> {
  let base = 0;
  let own = 0;
  for (const bytes of files) {
    base += await time(bare, bytes);
    own += await time(ours, bytes);
  }
  return { base, own };
}

async function compare(files: readonly Uint8Array[]): Promise<number> {
  await round(files);
  const ratios: number[] = [];
  for (let i = 1; i <= ROUNDS; i++) {
    const { base, own } = await round(files);
    ratios.push(own / base);
    console.log(
      `round ${i}: library ${base.toFixed(0)} ms, Octavo ${own.toFixed(0)} ms, ratio ${(own / base).toFixed(2)}`,
    );
  }
  return ratios.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

const MB = 1e6;
/** Most memory for a file of `size` bytes, beyond what the program takes before it opens one. */
const allowed = (size: number): number => 12 * size + 150 * MB;

/** In a process of its own: peak of resident memory while one file is read, beyond what was there before, in bytes. */
async function memory(path: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path));
  const before = process.memoryUsage.rss();
  await ours(bytes);
  console.log(process.resourceUsage().maxRSS * 1024 - before);
}

/** Share of the allowed memory that the hungriest of the largest files takes. */
function hungriest(paths: readonly { path: string; size: number }[]): number {
  const largest = [...paths].sort((a, b) => b.size - a.size).slice(0, 6);
  const shares = largest.map(({ path, size }) => {
    const run = spawnSync(process.execPath, [import.meta.filename, '--memory', path], { encoding: 'utf8' });
    const more = Number(run.stdout.trim());
    console.log(
      `${(size / MB).toFixed(1)} MB: ${(more / MB).toFixed(0)} MB more, allowed ${(allowed(size) / MB).toFixed(0)}`,
    );
    return more / allowed(size);
  });
  return Math.max(...shares);
}

async function main(): Promise<void> {
  const paths = readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => ({ path: join(folder, name), size: statSync(join(folder, name)).size }));
  const share = hungriest(paths);
  const middle = await compare(paths.map(({ path }) => new Uint8Array(readFileSync(path))));
  console.log(
    `median ratio over ${paths.length} files, target at most ${TARGET}; memory as a share of 12 times the file and 150 MB`,
  );
  console.log(`FIGURE pdf.speed.ratio ${middle.toFixed(2)}`);
  console.log(`FIGURE pdf.memory ${share.toFixed(2)}`);
  process.exitCode = middle <= TARGET && share <= 1 ? 0 : 1;
}

if (process.argv[2] === '--memory') await memory(process.argv[3]);
else if (!existsSync(folder)) console.log(`no folder ${folder}: nothing to measure`);
else await main();
