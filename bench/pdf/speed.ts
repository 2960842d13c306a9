// Our time for PDFs over the time the library alone needs to extract all text: `node bench/pdf/speed.ts [FOLDER]`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

if (!existsSync(folder)) {
  console.log(`no folder ${folder}: nothing to measure`);
} else {
  const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  const files = names.map((name) => new Uint8Array(readFileSync(join(folder, name))));
  const middle = await compare(files);
  console.log(`median ratio ${middle.toFixed(2)} over ${files.length} files (target at most ${TARGET})`);
  process.exitCode = middle <= TARGET ? 0 : 1;
}
