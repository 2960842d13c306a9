// How many paragraphs of the official files come back exactly from dirty text: from pages (default) or as a converter gives it.
// Usage: node bench/dirt/run.ts [--converted] [--reports] [--every N] [--show N] [--seed N] [--only NAME] [--print]
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readAkn } from '../../src/readers/akn/index.ts';
import { members, read, readText } from '../../src/readers/index.ts';
import { type DocumentNode, paragraphsOf, textOf, visit } from '../../src/tree/index.ts';
import { renderConverted } from './converted.ts';
import { seedOf } from './random.ts';
import { render } from './render.ts';

const { values } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    show: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    print: { type: 'boolean' },
    converted: { type: 'boolean', default: false },
    reports: { type: 'boolean', default: false },
  },
});
const ZIPS = ['75.zip', '77.zip', '79.zip', 'SC-2023.zip'];

interface Tally {
  want: number;
  exact: number;
}
const tallies = new Map<string, Tally>();
const add = (name: string, ok: boolean): void => {
  const tally = tallies.get(name) ?? { want: 0, exact: 0 };
  tally.want++;
  if (ok) tally.exact++;
  tallies.set(name, tally);
};

/** What is counted: of a report its numbered paragraphs. */
const ROLES: readonly string[] = values.reports ? ['numbered'] : ['preambular', 'operative'];
const isMain = (id: string): boolean => /(?:^|__)(?:container|para)_\w+$/.test(id);
const textsOf = (document: DocumentNode): Map<string, string> =>
  new Map(paragraphsOf(document).map(({ paragraph }) => [paragraph.id, textOf(paragraph)]));

const rendered = values.converted ? renderConverted : render;
/** What the dirt differs in, so that a bad kind is seen. */
const SHOWN = new Set(['blanks', 'heading', 'italics', 'marks', 'rule', 'apart', 'points', 'links']);

const notesOf = (document: DocumentNode): string[] =>
  document.notes.map(({ marker, at, words }) => `note ${marker} at ${at}: ${words.text}`);

/** Headings with their numbers; levels only where the notation prints them. */
function headingsOf(document: DocumentNode): string[] {
  const found: string[] = [];
  visit(document, (node) => {
    if (node.type === 'section') found.push(`section ${node.number ?? '–'} ${node.heading.text}`);
  });
  return found;
}

/** How many of these stand in the other text too; what does not is shown. */
function compareList(what: string, want: readonly string[], got: readonly string[], name: string): void {
  const there = new Set(got);
  for (const one of want) {
    add(what, there.has(one));
    if (there.has(one) || shown >= Number(values.show)) continue;
    shown++;
    console.log(
      `${name}: ${one}\n  got ${got.filter((other) => other.slice(0, 9) === one.slice(0, 9)).join('\n      ')}`,
    );
  }
}

const faults = new Map<string, number>();
let shown = 0;
let last = '';
function compare(name: string, document: DocumentNode): void {
  const { text, dirt } = rendered(document, seedOf(name, Number(values.seed)));
  if (values.print) console.log(text);
  const read = readText(text, null).document!;
  const got = textsOf(read);
  let all = true;
  for (const { paragraph, parents } of paragraphsOf(document)) {
    const { role, id } = paragraph;
    if (!ROLES.includes(role) || !isMain(id)) continue;
    const ok = got.get(id) === textOf(paragraph);
    const complex = paragraph.points.length > 0 || parents.some((node) => node.type === 'section');
    all &&= ok;
    add(complex ? 'with points or sections' : 'plain', ok);
    add('all', ok);
    add(`${document.language} all`, ok);
    for (const [trait, value] of Object.entries(dirt)) if (SHOWN.has(trait)) add(`${trait} ${value}`, ok);
    if (!ok) faults.set(name, (faults.get(name) ?? 0) + 1);
    if (!ok && shown < Number(values.show) && last !== name) {
      shown++;
      last = name;
      console.log(`${name} ${id} ${JSON.stringify(dirt)}\n  want ${textOf(paragraph)}\n  got  ${got.get(id) ?? '–'}`);
    }
  }
  add('documents', all);
  compareList('notes', notesOf(document), notesOf(read), name);
  compareList('headings', headingsOf(document), headingsOf(read), name);
}

const isWanted = (name: string, count: number): boolean =>
  values.only ? values.only.split(',').some((one) => name.includes(one)) : count % Number(values.every) === 0;

/** The official French and English files. */
function* official(): Generator<[string, DocumentNode]> {
  let count = 0;
  for (const zip of ZIPS)
    for (const { label, bytes } of members(readFileSync(`../shared/corpus/akn4un/${zip}`))) {
      if (!bytes || !/\/(?:French|English)\/.*\.xml$/.test(label) || !isWanted(label, count++)) continue;
      const { document } = readAkn(new TextDecoder().decode(bytes));
      if (document) yield [label, document];
    }
}

/** The reports among the PDFs, as they are read: what is lost on the way is lost by the text. */
async function* reports(): AsyncGenerator<[string, DocumentNode]> {
  for (const name of readdirSync('../shared/corpus/pdf').filter((one) => one.endsWith('.pdf'))) {
    if (!isWanted(name, 0)) continue;
    const { document } = await read(readFileSync(`../shared/corpus/pdf/${name}`));
    if (document?.kind === 'report') yield [name, document];
  }
}

for await (const [name, document] of values.reports ? reports() : official()) compare(name, document);
for (const [name, { want, exact }] of tallies)
  console.log(`${name.padEnd(26)} ${exact}/${want}  ${((100 * exact) / want).toFixed(2)} %`);
const worst = [...faults].sort((a, b) => b[1] - a[1]).slice(0, 12);
console.log(`most faults: ${worst.map(([name, count]) => `${name.split('/').at(-1)} ${count}`).join(', ')}`);
const FORM = ['dirt', values.converted && 'converted', values.reports && 'reports'].filter(Boolean).join('.');
const FIGURES = {
  all: 'all',
  'with points or sections': 'complex',
  'fr all': 'fr',
  'en all': 'en',
  documents: 'documents',
  notes: 'notes',
  headings: 'headings',
};
for (const [name, figure] of Object.entries(FIGURES)) {
  const tally = tallies.get(name);
  if (tally) console.log(`FIGURE ${FORM}.${figure} ${tally.exact}/${tally.want}`);
}
