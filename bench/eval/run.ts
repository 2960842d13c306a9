// npm run eval [-- WORD…]: runs the measures (those whose title or command has a WORD), prints gains and losses, writes docs/figures.md.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { MEASURES, type Measure, type Wanted } from './measures.ts';

const RECORD = 'docs/figures.json';
const PAGE = 'docs/figures.md';
const LIMIT_MS = 1_800_000;

interface Recorded {
  /** As printed: "0.9951" or "4397/4397". */
  readonly value: string;
  readonly date: string;
}

type RecordFile = Record<string, Recorded>;

const numberOf = (value: string): number => {
  const [a, b] = value.split('/').map(Number);
  return b === undefined ? a : b ? a / b : 1;
};

const met = (value: string, { target, down }: Wanted): boolean | null => {
  if (target === null) return null;
  return down ? numberOf(value) <= target : numberOf(value) >= target;
};

function run(measure: Measure): Map<string, string> {
  const [command, ...args] = measure.command;
  const result = spawnSync(command, args, { encoding: 'utf8', timeout: LIMIT_MS, maxBuffer: 1 << 28 });
  const figures = new Map<string, string>();
  for (const [, name, value] of result.stdout.matchAll(/^FIGURE (\S+) (\S+)$/gm)) figures.set(name, value);
  if (!figures.size) console.log(`  no figure: ${(result.stderr || result.stdout).trim().split('\n').at(-1)}`);
  return figures;
}

function report(name: string, value: string, before: Recorded | undefined, wanted: Wanted): void {
  const ok = met(value, wanted);
  const change =
    before && before.value !== value ? ` (was ${before.value}${direction(value, before.value, wanted)})` : '';
  const mark = ok === null ? ' ' : ok ? '✓' : '✗';
  console.log(`  ${mark} ${name.padEnd(32)} ${value.padEnd(16)} ${wanted.what}${change}`);
}

function direction(value: string, before: string, { down }: Wanted): string {
  const gain = numberOf(value) - numberOf(before);
  if (!gain) return '';
  return gain > 0 === !down ? ', gain' : ', LOSS';
}

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = MEASURES.filter(
  (one) => !words.length || words.some((word) => `${one.title} ${one.command.join(' ')}`.toLowerCase().includes(word)),
);
const record: RecordFile = existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : {};
const date = new Date().toISOString().slice(0, 10);
for (const measure of chosen) {
  console.log(`${measure.title} (${measure.command.join(' ')})`);
  for (const [name, value] of run(measure)) {
    const wanted = measure.figures[name];
    if (!wanted) continue;
    report(name, value, record[name], wanted);
    record[name] = { value, date };
  }
  // After each, so that a run cut short keeps what it measured.
  writeFileSync(RECORD, `${JSON.stringify(record, null, 1)}\n`);
  writeFileSync(PAGE, page(record));
}
console.log(`written: ${PAGE}`);

/** The page of all figures on record, each with the command that measures it. */
function page(all: RecordFile): string {
  const lines = [
    '# Figures',
    '',
    'Written by `npm run eval`; each command can be run alone from the project’s root. Most need the real documents in `../shared` and are skipped without them. Ratios are taken in one run on one machine; a tick means that what is asked of the figure was reached.',
  ];
  for (const measure of MEASURES) {
    const rows = Object.entries(measure.figures).filter(([name]) => all[name]);
    if (!rows.length) continue;
    lines.push(
      '',
      `## ${measure.title}`,
      '',
      `\`${measure.command.join(' ')}\``,
      '',
      '| figure | value | asked | | measured |',
      '|---|---|---|---|---|',
    );
    for (const [name, wanted] of rows) lines.push(row(all[name], wanted));
  }
  return `${lines.join('\n')}\n`;
}

function row({ value, date: day }: Recorded, wanted: Wanted): string {
  const ok = met(value, wanted);
  const asked = wanted.target === null ? '' : `${wanted.down ? '≤' : '≥'} ${wanted.target}`;
  return `| ${wanted.what} | ${shown(value)} | ${asked} | ${ok === null ? '' : ok ? '✓' : '✗'} | ${day} |`;
}

function shown(value: string): string {
  if (!value.includes('/')) return String(Math.round(Number(value) * 10000) / 10000);
  return `${value} = ${(numberOf(value) * 100).toFixed(2)} %`;
}
